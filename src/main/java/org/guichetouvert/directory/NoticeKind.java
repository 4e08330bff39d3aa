package org.guichetouvert.directory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Why an open door does not take everybody in. */
public enum NoticeKind {

	FULL, NO_NEW_FILES, USUAL_DELAY;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	/** The word in the database, in snapshots and in message keys. */
	@JsonValue
	public String code() {
		return code;
	}

}
