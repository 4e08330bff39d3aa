package org.guichetouvert.hours;

import org.jspecify.annotations.Nullable;

/** Whether a selector chooses a day; unknown where the school calendar is not published. */
enum Match {

	YES, NO, UNKNOWN;

	static Match of(boolean matches) {
		return matches ? YES : NO;
	}

	static Match of(@Nullable Boolean matches) {
		return matches == null ? UNKNOWN : of(matches.booleanValue());
	}

	boolean isYes(boolean whenUnknown) {
		return this == YES || this == UNKNOWN && whenUnknown;
	}

	Match or(Match other) {
		if (this == YES || other == YES) {
			return YES;
		}
		return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
	}

	Match and(Match other) {
		if (this == NO || other == NO) {
			return NO;
		}
		return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
	}

}
