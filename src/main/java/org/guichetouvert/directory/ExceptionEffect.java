package org.guichetouvert.directory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a dated exception changes: no opening, other hours, or only words. */
public enum ExceptionEffect {

	CLOSED, HOURS, MESSAGE;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	/** The word in the database, in snapshots and in message keys. */
	@JsonValue
	public String code() {
		return code;
	}

}
