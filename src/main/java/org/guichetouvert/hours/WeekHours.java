package org.guichetouvert.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Rule;

/** The hours of one day that begin on it, as the rules of a week leave them in the end. */
record WeekHours(List<Span> spans) {

	/** Any Monday: rules of a week know no date. */
	private static final ZonedDateTime MONDAY = LocalDate.of(2024, 1, 8).atStartOfDay(ZoneOffset.UTC);

	record Span(int start, int end, @Nullable String comment) {
	}

	/** The days as bits by their hours, in the order of the week; days without hours are left out. */
	static Map<WeekHours, Integer> of(List<Rule> rules) {
		Map<Integer, List<Span>> byDay = new LinkedHashMap<>();
		for (HoursInterval interval : intervals(rules)) {
			if (!interval.start().isBefore(MONDAY) && interval.start().isBefore(MONDAY.plusDays(7))) {
				Duration sinceMonday = Duration.between(MONDAY, interval.start());
				int start = (int) (sinceMonday.toMinutes() % Piece.DAY);
				int end = start + (int) Duration.between(interval.start(), interval.end()).toMinutes();
				Span span = new Span(start, end > Piece.DAY ? end - Piece.DAY : end, interval.comment());
				byDay.computeIfAbsent((int) sinceMonday.toDays(), day -> new ArrayList<>()).add(span);
			}
		}
		Map<WeekHours, Integer> days = new LinkedHashMap<>();
		byDay.forEach((day, spans) -> days.merge(new WeekHours(spans), 1 << day, (a, b) -> a | b));
		return days;
	}

	/** Whether each interval has a beginning, an end within a day, and a state that words can give. */
	static boolean areTellable(List<Rule> rules) {
		List<HoursInterval> intervals = intervals(rules);
		return !intervals.isEmpty() && rules.stream().allMatch(WeekHours::isFixed) && intervals.stream()
			.allMatch(interval -> Duration.between(interval.start(), interval.end()).compareTo(Duration.ofDays(1)) <= 0
					&& (interval.state() == HoursState.OPEN || interval.comment() != null));
	}

	static boolean arePastMidnight(List<Rule> rules) {
		return intervals(rules).stream()
			.anyMatch(interval -> interval.end().isAfter(interval.start().toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC)));
	}

	private static boolean isFixed(Rule rule) {
		return rule.getTimes() == null || rule.getTimes()
			.stream()
			.noneMatch(time -> time.isOpenEnded() || time.getStartEvent() != null || time.getEndEvent() != null);
	}

	private static List<HoursInterval> intervals(List<Rule> rules) {
		try {
			Schedule schedule = RuleCompiler.compile(rules, new ArrayList<>());
			return new Walk(schedule, ZoneOffset.UTC, HolidayCalendar.NONE).intervals(MONDAY.minusDays(7), MONDAY.plusDays(9));
		}
		catch (HoursRefused impossible) {
			throw new IllegalArgumentException(impossible);
		}
	}

	String in(Phrases phrases) {
		return phrases.list(spans.stream()
			.map(span -> phrases.hours(span.start, span.end) + (span.comment == null ? "" : " (" + phrases.comment(span.comment) + ")"))
			.collect(Collectors.toList()));
	}

}
