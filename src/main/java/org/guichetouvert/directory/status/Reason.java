package org.guichetouvert.directory.status;

import java.util.Locale;

/** Why a sign stands. */
public enum Reason {

	/** Its hours say so. */
	HOURS,
	/** The kind of way in and its conditions say so, whatever the hour. */
	CONDITIONS,
	/** Only colleagues are received. */
	PROFESSIONALS_ONLY,
	/** A public holiday on which it is closed. */
	PUBLIC_HOLIDAY,
	/** A dated exception. */
	EXCEPTION,
	/** One statement for many. */
	DISRUPTION,
	/** The period itself says that it is out of use. */
	SUSPENDED,
	/** A notice says that it is full, or takes no new files. */
	INTAKE,
	/** At this hour its tickets usually are gone. */
	TICKETS_GONE,
	/** Nobody knows what holds on public holidays. */
	UNKNOWN_HOLIDAY,
	/** There are hours, but they can't be read. */
	HOURS_UNREADABLE,
	/** Nobody gave hours. */
	HOURS_MISSING,
	/** What the hours say is unsure or never comes true. */
	HOURS_UNSURE,
	/** Verified too long ago. */
	STALE,
	/** Never verified. */
	NEVER_VERIFIED,
	/** No way in is known. */
	NOTHING_KNOWN;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
