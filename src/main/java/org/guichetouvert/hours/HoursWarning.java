package org.guichetouvert.hours;

import java.util.List;

/**
 * Something in hours that may be meant and often is a slip: it asks, and refuses nothing.
 *
 * @param days days of the week on which it is so, Monday 0; empty where it is about all
 * @param from minute of the day, where it is about one span, else -1
 * @param to minute at which that span ends, above 1440 on the day after; else -1
 */
public record HoursWarning(Kind kind, List<Integer> days, int from, int to) {

	public enum Kind {

		/** It closes before it opens, so it is open past midnight. */
		PAST_MIDNIGHT,
		/** It opens before six in the morning. */
		AT_NIGHT,
		/** Two spans of a day overlap. */
		OVERLAP,
		/** It is open for more than fourteen hours. */
		LONG_DAY,
		/** It never opens. */
		NEVER,
		/** It never closes. */
		ALWAYS,
		/** Sunday is like any other day. */
		SUNDAY_TOO

	}

}
