package org.guichetouvert.reports;

import java.util.Locale;

/** Where a report stands. One that is withdrawn is no more. */
public enum ReportState {

	RECEIVED, IN_REVIEW, ACCEPTED, DECLINED;

	/** The word in the database and in message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ReportState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	public boolean isDecided() {
		return this == ACCEPTED || this == DECLINED;
	}

}
