package org.guichetouvert.directory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How exactly a date is known. */
public enum DatePrecision {

	YEAR, MONTH, DAY;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	/** The word in the database, in snapshots and in message keys. */
	@JsonValue
	public String code() {
		return code;
	}

}
