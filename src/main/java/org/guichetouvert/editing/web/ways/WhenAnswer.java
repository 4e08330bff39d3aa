package org.guichetouvert.editing.web.ways;

import java.util.Locale;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.editing.ways.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether something was never so, or became otherwise on a day: what every form asks.
 *
 * @param from null for a correction
 */
record WhenAnswer(@Nullable DatedPoint from) {

	static final String WHAT = "quoi";

	static final String DATE = "depuis";

	/** The field for a month or a year goes with the one for a day. */
	static final String ABOUT = "-environ";

	/** Null where it can't be told; then {@code refusals} says why. */
	static @Nullable WhenAnswer read(Typed typed, WayWords words, Refusals refusals) {
		if (typed.is(WHAT, "correction")) {
			return new WhenAnswer(null);
		}
		if (!typed.is(WHAT, "changement")) {
			refusals.add(WHAT, words.say("editing.ways.problem.what"));
			return null;
		}
		DatedPoint from = date(typed, DATE, words, refusals);
		if (from == null) {
			refusals.add(DATE, words.say("editing.ways.problem.date"));
		}
		return from == null ? null : new WhenAnswer(from);
	}

	/** Null where nothing was typed, or where it can't be read; then {@code refusals} says so. */
	static @Nullable DatedPoint date(Typed typed, String field, WayWords words, Refusals refusals) {
		boolean about = !typed.of(field + ABOUT).isEmpty();
		if (about && !typed.of(field).isEmpty()) {
			refusals.add(field, words.say("editing.ways.problem.bothdates"));
			return null;
		}
		String read = about ? field + ABOUT : field;
		TypedDate date = TypedDate.read(typed.of(read), words.today());
		if (date.problem() != null) {
			refusals.add(read, words.say("editing.ways.date." + date.problem().name().toLowerCase(Locale.ROOT), date.typed()));
		}
		return date.point();
	}

	/** What a typed date means, in words; empty where it means nothing. */
	static String words(Typed typed, String field, WayWords words) {
		DatedPoint point = date(typed, field, words, new Refusals());
		return point == null ? "" : words.date(point);
	}

}
