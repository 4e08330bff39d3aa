package org.guichetouvert.hours;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/** A stretch of time with one state and one comment, half-open: {@code start} belongs to it, {@code end} does not. */
public record HoursInterval(ZonedDateTime start, ZonedDateTime end, HoursState state, @Nullable String comment) {

	public HoursInterval {
		if (!start.isBefore(end)) {
			throw new IllegalArgumentException("Interval is empty: " + start + " to " + end);
		}
	}

	public boolean contains(ZonedDateTime instant) {
		return !instant.isBefore(start) && instant.isBefore(end);
	}

}
