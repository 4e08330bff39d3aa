package org.guichetouvert.directory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What one service or organization does with another. */
public enum PartnershipKind {

	REFERS_TO, AGREEMENT_WITH, HOLDS_SESSIONS_AT, RELAYS_COUNTER_OF, RUNS_WITH, FUNDS;

	@EnumeratedValue
	private final String code = name().toLowerCase(Locale.ROOT);

	/** The word in the database, in snapshots and in message keys. */
	@JsonValue
	public String code() {
		return code;
	}

}
