package org.guichetouvert.hours;

/** What an {@code opening_hours} value says of one instant. Unknown is neither open nor closed. */
public enum HoursState {

	OPEN, CLOSED, UNKNOWN

}
