package org.guichetouvert.taxonomy;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who usually runs a kind of service. */
public enum Sector {

	PUBLIC, ASSOCIATION, MIXED, PARASTATAL, MUTUAL_OR_UNION;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

	@JsonValue
	public String code() {
		return code;
	}

	/** @throws IllegalArgumentException when no sector has that code */
	public static Sector ofCode(String code) {
		for (Sector sector : values()) {
			if (sector.code.equals(code)) {
				return sector;
			}
		}
		throw new IllegalArgumentException("No sector has the code " + code);
	}

}
