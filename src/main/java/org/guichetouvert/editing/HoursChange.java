package org.guichetouvert.editing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.guichetouvert.editing.DifferenceView.Day;
import org.guichetouvert.editing.DifferenceView.HoursView;
import org.guichetouvert.editing.DifferenceView.Mark;
import org.guichetouvert.editing.DifferenceView.Span;
import org.guichetouvert.hours.HolidayCalendar;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursState;
import org.guichetouvert.hours.HoursWords;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.hours.WeekTable;

/** Two opening hours day by day, where both repeat one week and say nothing else. */
record HoursChange(List<List<HoursInterval>> before, List<List<HoursInterval>> after, Phrasing words) {

	/** Any week does: the hours that are compared are the same in all of them. */
	private static final LocalDate MONDAY = LocalDate.of(2024, 1, 15);

	/** Less of a half-day is no half-day: 9h–13h is a morning. */
	private static final long HALF_DAY = 45;

	private static final int NOON = 12 * 60 + 30;

	private static final int EVENING = 18 * 60;

	private static final int MIDNIGHT = 24 * 60;

	private enum Part {

		MORNING(0, NOON), AFTERNOON(NOON, EVENING), EVENING_HOURS(EVENING, MIDNIGHT);

		private final int from;

		private final int to;

		Part(int from, int to) {
			this.from = from;
			this.to = to;
		}

	}

	/** Empty where one of them has seasons, dates or open ends, or speaks otherwise of public holidays. */
	static Optional<HoursView> between(String before, String after, Phrasing words) {
		Optional<WeekTable> earlier = table(before, words);
		Optional<WeekTable> later = table(after, words);
		if (earlier.isEmpty() || later.isEmpty() || !holidays(earlier.get()).equals(holidays(later.get()))) {
			return Optional.empty();
		}
		List<List<HoursInterval>> week = week(before);
		List<List<HoursInterval>> next = week(after);
		boolean told = Stream.concat(week.stream(), next.stream()).flatMap(List::stream)
				.allMatch(one -> one.state() == HoursState.OPEN);
		return told ? Optional.of(new HoursChange(week, next, words).view()) : Optional.empty();
	}

	private static Optional<WeekTable> table(String hours, Phrasing words) {
		return OpeningHours.find(hours).flatMap(read -> WeekTable.of(read, words.locale())).filter(table -> table.remarks().isEmpty());
	}

	private static List<WeekTable.Row> holidays(WeekTable table) {
		return table.rows().subList(7, table.rows().size());
	}

	private static List<List<HoursInterval>> week(String hours) {
		OpeningHours read = OpeningHours.find(hours).orElseThrow();
		return Stream.iterate(MONDAY, day -> day.plusDays(1)).limit(7).map(day -> {
			ZonedDateTime start = day.atStartOfDay(ZoneOffset.UTC);
			return read.intervals(start, start.plusDays(1), HolidayCalendar.NONE);
		}).toList();
	}

	private HoursView view() {
		var days = new ArrayList<Day>();
		for (int day = 0; day < 7; day++) {
			List<String> earlier = before.get(day).stream().map(this::say).toList();
			List<String> later = after.get(day).stream().map(this::say).toList();
			if (day < 5 || !earlier.isEmpty() || !later.isEmpty()) {
				days.add(new Day(DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, words.locale()), marked(earlier, later),
						marked(later, earlier), !earlier.equals(later)));
			}
		}
		return new HoursView(marks(), days);
	}

	private static List<Span> marked(List<String> spans, List<String> others) {
		return spans.stream().map(span -> new Span(span, !others.contains(span))).toList();
	}

	private String say(HoursInterval interval) {
		String span = words.span(minute(interval.start()), interval.end().toLocalDate().isAfter(interval.start().toLocalDate())
				? MIDNIGHT
				: minute(interval.end()));
		return interval.comment() == null ? span : words.say("editing.difference.hours.comment", span, interval.comment());
	}

	private static int minute(ZonedDateTime instant) {
		return instant.getHour() * 60 + instant.getMinute();
	}

	private List<Mark> marks() {
		var marks = new ArrayList<Mark>();
		for (Part part : Part.values()) {
			mark("plus", halfDays(part, before, after), part).ifPresent(marks::add);
		}
		for (Part part : Part.values()) {
			mark("minus", halfDays(part, after, before), part).ifPresent(marks::add);
		}
		long earlier = minutes(before);
		long later = minutes(after);
		if (earlier != later) {
			marks.add(new Mark("arrow-down-up", total(earlier, later)));
		}
		return marks;
	}

	private Optional<Mark> mark(String icon, long number, Part part) {
		if (number == 0) {
			return Optional.empty();
		}
		return Optional.of(new Mark(icon, switch (part) {
			case MORNING -> icon.equals("plus") ? words.say("editing.difference.hours.mornings.more", number)
					: words.say("editing.difference.hours.mornings.less", number);
			case AFTERNOON -> icon.equals("plus") ? words.say("editing.difference.hours.afternoons.more", number)
					: words.say("editing.difference.hours.afternoons.less", number);
			case EVENING_HOURS -> icon.equals("plus") ? words.say("editing.difference.hours.evenings.more", number)
					: words.say("editing.difference.hours.evenings.less", number);
		}));
	}

	/** Days with that part of the day in the second week, and not in the first. */
	private static long halfDays(Part part, List<List<HoursInterval>> without, List<List<HoursInterval>> with) {
		long found = 0;
		for (int day = 0; day < 7; day++) {
			found += isIn(part, with.get(day)) && !isIn(part, without.get(day)) ? 1 : 0;
		}
		return found;
	}

	private static boolean isIn(Part part, List<HoursInterval> day) {
		return day.stream().mapToLong(interval -> {
			int end = interval.end().toLocalDate().isAfter(interval.start().toLocalDate()) ? MIDNIGHT : minute(interval.end());
			return Math.max(0, Math.min(end, part.to) - Math.max(minute(interval.start()), part.from));
		}).sum() >= HALF_DAY;
	}

	private static long minutes(List<List<HoursInterval>> week) {
		return week.stream().flatMap(List::stream).mapToLong(one -> Duration.between(one.start(), one.end()).toMinutes()).sum();
	}

	private String total(long before, long after) {
		return before % 60 == 0 && after % 60 == 0
				? words.say("editing.difference.hours.total", after / 60, String.valueOf(before / 60))
				: words.say("editing.difference.hours.total.minutes", duration(after), duration(before));
	}

	/** "17h30": as long as, not at. */
	private String duration(long minutes) {
		return minutes % 60 == 0 ? words.say("site.time.hour", String.valueOf(minutes / 60))
				: words.say("site.time.minutes", String.valueOf(minutes / 60), "%02d".formatted(minutes % 60));
	}

	/** Hours as a sentence; as they are written where they can't be read. */
	static String sentence(String hours, Phrasing words) {
		return OpeningHours.find(hours).map(read -> HoursWords.sentence(read, words.locale())).orElse(hours);
	}

}
