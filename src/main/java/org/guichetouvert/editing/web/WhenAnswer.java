package org.guichetouvert.editing.web;

import org.guichetouvert.directory.DatedPoint;
import org.jspecify.annotations.Nullable;

/**
 * Whether something was never so, or became otherwise on a day: what every form asks.
 *
 * @param from null for a correction
 */
record WhenAnswer(@Nullable DatedPoint from) {

	static final String WHAT = "quoi";

	static final String DATE = "depuis";

	private static final int FIRST_YEAR = 1900;

	/** Nobody plans further ahead: a slip. */
	private static final int YEARS_AHEAD = 5;

	/** Null where it can't be told; then {@code problems} says why. */
	static @Nullable WhenAnswer read(Typed typed, WayWords words, Problems problems) {
		if (typed.has(WHAT, "correction")) {
			return new WhenAnswer(null);
		}
		if (!typed.has(WHAT, "changement")) {
			problems.say(WHAT, words.say("editing.ways.problem.what"));
			return null;
		}
		DatedPoint from = date(typed, DATE, words, problems);
		if (from == null) {
			problems.say(DATE, words.say("editing.ways.problem.date"));
		}
		return from == null ? null : new WhenAnswer(from);
	}

	/** Null where nothing was typed, or where it can't be read; then {@code problems} says so. */
	static @Nullable DatedPoint date(Typed typed, String field, WayWords words, Problems problems) {
		if (typed.isNoDate(field)) {
			problems.say(field, words.say("editing.ways.problem.nodate", typed.text(field)));
			return null;
		}
		DatedPoint point = typed.date(field).orElse(null);
		if (point != null && (point.date().getYear() < FIRST_YEAR || point.date().isAfter(words.today().plusYears(YEARS_AHEAD)))) {
			problems.say(field, words.say("editing.ways.problem.far", words.date(point)));
			return null;
		}
		return point;
	}

	/** What a typed date means, in words; empty where it means nothing. */
	static String words(Typed typed, String field, WayWords words) {
		DatedPoint point = date(typed, field, words, words.problems());
		return point == null ? "" : words.date(point);
	}

}
