package org.guichetouvert.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Hours as a hearer of the words takes them: each statement holds against those before it, hours after midnight belong to the
 * day they begin on.
 *
 * @param nightsStop whether on the days of an exception nothing is left of the night before
 */
record ToldHours(List<Entry> entries, boolean nightsStop, @Nullable Outcome otherwise) {

	/** An open end may or may not go on after midnight. */
	private static final Outcome OPEN_END = new Outcome(HoursState.UNKNOWN, "as long as one may guess");

	/**
	 * @param scope OSM selectors, of which all lists must have one that holds; empty for the plain week
	 * @param days days of the week as bits
	 */
	record Entry(List<List<String>> scope, int days, List<DayHours.Span> spans) {

		boolean holds(LocalDate date, HolidayCalendar calendar) {
			return (days >> date.getDayOfWeek().ordinal() & 1) == 1
					&& scope.stream().allMatch(any -> any.stream().anyMatch(selector -> chooses(selector, date, calendar)));
		}

		private static boolean chooses(String selector, LocalDate date, HolidayCalendar calendar) {
			OpeningHours days = OpeningHours.find(selector + " 00:00-24:00").orElseThrow(() -> new IllegalArgumentException(selector));
			return days.stateAt(date.atTime(12, 0).atZone(ZoneOffset.UTC), calendar) == HoursState.OPEN;
		}

	}

	/** The first minute at which they differ from a value, or null. */
	@Nullable String differenceTo(OpeningHours hours, LocalDate from, int days, HolidayCalendar calendar, Phrases phrases) {
		Outcome[] real = new Outcome[days * Piece.DAY];
		Arrays.fill(real, Outcome.CLOSED);
		ZonedDateTime start = from.atStartOfDay(ZoneOffset.UTC);
		for (HoursInterval interval : hours.intervals(start, start.plusDays(days), calendar)) {
			String comment = interval.comment() == null ? null : phrases.comment(interval.comment());
			int first = (int) Duration.between(start, interval.start()).toMinutes();
			int last = (int) Duration.between(start, interval.end()).toMinutes();
			Arrays.fill(real, first, last, new Outcome(interval.state(), comment));
		}
		for (int day = 0; day < days; day++) {
			Outcome[] told = on(from.plusDays(day), calendar);
			for (int minute = 0; minute < Piece.DAY; minute++) {
				Outcome actual = real[day * Piece.DAY + minute];
				boolean guess = told[minute] == OPEN_END && actual.state() != HoursState.OPEN;
				if (!guess && !told[minute].equals(actual)) {
					return from.plusDays(day) + " " + minute / 60 + ":" + minute % 60 + " told " + told[minute] + " is " + actual;
				}
			}
		}
		return null;
	}

	private Outcome[] on(LocalDate date, HolidayCalendar calendar) {
		Outcome[] minutes = new Outcome[Piece.DAY];
		Arrays.fill(minutes, Outcome.CLOSED);
		Entry today = governing(date, calendar);
		Entry before = governing(date.minusDays(1), calendar);
		if (before != null && !(nightsStop && today != null && !today.scope.isEmpty())) {
			before.spans.forEach(span -> paint(minutes, span, date.minusDays(1), true));
		}
		if (today != null) {
			today.spans.forEach(span -> paint(minutes, span, date, false));
		}
		for (int minute = 0; otherwise != null && minute < Piece.DAY; minute++) {
			minutes[minute] = minutes[minute].state() == HoursState.CLOSED ? otherwise : minutes[minute];
		}
		return minutes;
	}

	private static void paint(Outcome[] minutes, DayHours.Span span, LocalDate date, boolean night) {
		List<Piece> same = new ArrayList<>();
		List<Piece> next = new ArrayList<>();
		span.time().cut(date, ZoneOffset.UTC, span.outcome(), false, same, next);
		for (Piece piece : night ? next : same) {
			boolean tail = night && span.time().openEnded();
			Arrays.fill(minutes, piece.start(), piece.end(), tail ? OPEN_END : piece.outcome());
		}
	}

	private @Nullable Entry governing(LocalDate date, HolidayCalendar calendar) {
		for (int index = entries.size() - 1; index >= 0; index--) {
			if (entries.get(index).holds(date, calendar)) {
				return entries.get(index);
			}
		}
		return null;
	}

}
