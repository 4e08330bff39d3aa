package org.guichetouvert.upkeep;

import java.util.Locale;

/** Why an entry should be looked at. What each weighs stands in {@link CheckRisk}. */
public enum CheckReason {

	/** The service itself says that something is no longer right. */
	CORRECTED,
	/** Visitors reported something, and nobody has decided. */
	REPORTED,
	/** Somebody asked for a look. */
	ASKED,
	/** No way in is known that holds today: there is nothing to confirm before somebody writes one. */
	NO_WAY,
	/** Nobody ever verified one of its ways in. */
	NEVER,
	/** One of its ways in was verified too long ago: the sign says so. */
	STALE,
	/** Its hours can't be read, are missing where one walks in, or contradict themselves. */
	CONTRADICTING,
	/** A list that was imported says something else, and nobody decided whose word counts. */
	LISTED,
	/** A time out of use ends. */
	REOPENING,
	/** A way in ends. */
	ENDING,
	/** A dated closure, or other hours, end. */
	EXCEPTION,
	/** A notice ("complet") ends. */
	NOTICE,
	/** A consent ends, after which a person or line is no longer shown. */
	CONSENT,
	/** Who verified it last said when to look again. */
	AGREED,
	/** The usual time for its kind of way in has passed. */
	ROUTINE;

	/** The end of message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
