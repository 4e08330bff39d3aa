package org.guichetouvert.directory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The aggregates of the catalogue, each with its own revisions. */
public enum EntryKind {

	ORGANIZATION, LOCATION, SERVICE, CONTACT, PARTNERSHIP, DISRUPTION, GAP_STATEMENT, REPORT;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	/** The word in the database, in snapshots and in message keys. */
	@JsonValue
	public String code() {
		return code;
	}

}
