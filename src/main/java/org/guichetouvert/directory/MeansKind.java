package org.guichetouvert.directory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** A kind of line or address of a contact. */
public enum MeansKind {

	PHONE, MOBILE, EMAIL, OTHER;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	/** The word in the database, in snapshots and in message keys. */
	@JsonValue
	public String code() {
		return code;
	}

}
