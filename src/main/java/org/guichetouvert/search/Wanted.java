package org.guichetouvert.search;

import org.guichetouvert.directory.status.Decision;

/** Which doors are looked for, by their state at the instant that is asked. */
public enum Wanted {

	/** All. */
	ANY,

	/** Those that surely receive, then those that would by the hours that are known. */
	OPEN,

	/** The door stands, but nobody new is let in. */
	FULL,

	/** By appointment, by registration, on referral. */
	APPOINTMENT,

	/** Nobody knows whether it is open. */
	UNKNOWN;

	/** What a search for open doors leaves out, and a visitor may still want: counted and offered beside it. */
	static Wanted apartFromOpen(Decision status) {
		return switch (status.sign()) {
			case FULL -> FULL;
			case APPOINTMENT -> APPOINTMENT;
			case UNVERIFIED -> status.knownHours() == null ? UNKNOWN : ANY;
			default -> ANY;
		};
	}

	boolean accepts(Decision status) {
		return switch (this) {
			case ANY -> true;
			case OPEN -> status.isOpen() || status.isOpenUnverified();
			case FULL, APPOINTMENT, UNKNOWN -> apartFromOpen(status) == this;
		};
	}

}
