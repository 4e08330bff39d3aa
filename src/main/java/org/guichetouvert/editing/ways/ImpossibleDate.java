package org.guichetouvert.editing.ways;

import org.guichetouvert.directory.DatedPoint;

/** A way in can't change on the day that was given, because of what else is known of it. */
public final class ImpossibleDate extends Exception {

	private static final long serialVersionUID = 1;

	/** What stands in the way. */
	public enum Reason {

		/** What holds began on that day or later: it can only be corrected. */
		NOT_AFTER_START,
		/** It was over only later. */
		NOT_AFTER_END,
		/** Another change is known of from a later day on, which would be lost. */
		CHANGE_PLANNED,
		/** It ends before it begins. */
		ENDS_FIRST,
		/** Nothing holds on that day. */
		NOTHING_HOLDS,
		/** It is out of use already on that day. */
		ALREADY_SUSPENDED

	}

	private final Reason reason;

	private final transient DatedPoint day;

	ImpossibleDate(Reason reason, DatedPoint day) {
		super(reason + " " + day, null, false, false);
		this.reason = reason;
		this.day = day;
	}

	public Reason reason() {
		return reason;
	}

	/** The day that stands in the way; for {@link Reason#NOTHING_HOLDS} and {@link Reason#ENDS_FIRST} the one that was given. */
	public DatedPoint day() {
		return day;
	}

}
