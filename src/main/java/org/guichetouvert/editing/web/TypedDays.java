package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.jspecify.annotations.Nullable;

/** Days in fields. People type the last day on which something holds; what is stored is the first day on which it no longer does. */
final class TypedDays {

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M/uuuu");

	private TypedDays() {
	}

	/** "3/11/2026"; the empty string for none. */
	static String of(@Nullable LocalDate date) {
		return date == null ? "" : SHORT.format(date);
	}

	/** The last day before that one, as {@link #of}. */
	static String lastBefore(@Nullable LocalDate end) {
		return end == null ? "" : SHORT.format(end.minusDays(1));
	}

	/** The first day that was meant; a problem where it is no date. */
	static Optional<LocalDate> first(Typed typed, String field, Problems problems) {
		check(typed, field, problems);
		return typed.date(field).map(DatedPoint::date);
	}

	/** One day and no longer time; a problem where it is none. */
	static Optional<LocalDate> day(Typed typed, String field, Problems problems) {
		Optional<DatedPoint> point = typed.date(field);
		if (!typed.text(field).isEmpty() && point.filter(one -> one.precision() == DatePrecision.DAY).isEmpty()) {
			problems.add(field, "editing.date.problem.day");
		}
		return point.map(DatedPoint::date);
	}

	/** The day after the last one that was meant; a problem where it is no date. */
	static Optional<LocalDate> end(Typed typed, String field, Problems problems) {
		check(typed, field, problems);
		return typed.date(field).map(point -> point.lastDay().plusDays(1));
	}

	private static void check(Typed typed, String field, Problems problems) {
		if (typed.isNoDate(field)) {
			problems.add(field, "editing.date.problem");
		}
	}

}
