package org.guichetouvert.hours;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** State and comment that hold together during a stretch of time. */
record Outcome(HoursState state, @Nullable String comment) {

	static final Outcome CLOSED = new Outcome(HoursState.CLOSED, null);

	static final Outcome UNKNOWN = new Outcome(HoursState.UNKNOWN, null);

	/** Two closed stretches are the same one whatever their comments say. */
	boolean isSameStretch(Outcome other) {
		return state == other.state && (state == HoursState.CLOSED || Objects.equals(comment, other.comment));
	}

	/** What is certain when either may hold. */
	Outcome or(Outcome other) {
		if (state != other.state) {
			return UNKNOWN;
		}
		return Objects.equals(comment, other.comment) ? this : new Outcome(state, null);
	}

}
