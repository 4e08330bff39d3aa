package org.guichetouvert.directory.status;

import java.util.Locale;

/** The ten signs, the best first: a service at a place shows the best of its ways in. */
public enum Sign {

	OPEN, FULL, OUTREACH, CLOSED, APPOINTMENT, HOME, PHONE, ONLINE, SUSPENDED, UNVERIFIED;

	/** Value of {@code data-status}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
