package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.guichetouvert.hours.HoursWarning.Kind;

/** Looks in any value for what is rarely meant. */
public final class HoursWarnings {

	private static final int SIX = 6 * 60;

	private static final int FOURTEEN_HOURS = 14 * 60;

	/** Every season comes once. */
	private static final int DAYS = 366;

	private static final int SOON = 14;

	private final LocalDate from;

	private final HolidayCalendar calendar;

	private final Map<HoursWarning, TreeSet<Integer>> found = new LinkedHashMap<>();

	private HoursWarnings(LocalDate from, HolidayCalendar calendar) {
		this.from = from;
		this.calendar = calendar;
	}

	/** What deserves a second look in the year from a day on; empty for most hours. */
	public static List<HoursWarning> of(OpeningHours hours, LocalDate from, HolidayCalendar calendar) {
		try {
			return new HoursWarnings(from, calendar).in(hours);
		}
		catch (HoursRefused unforeseen) {
			return List.of();
		}
	}

	/**
	 * Whether {@link #of} finds that they never open, or overlap: what can't be meant. Looks at a year only of those that may: most
	 * open within a fortnight.
	 */
	public static boolean contradict(OpeningHours hours, LocalDate from, HolidayCalendar calendar) {
		ZonedDateTime start = from.atStartOfDay(ZoneOffset.UTC);
		boolean opens = !hours.intervals(start, start.plusDays(SOON), calendar).isEmpty();
		return (!opens || mayOverlap(hours)) && of(hours, from, calendar).stream()
			.anyMatch(warning -> warning.kind() == Kind.NEVER || warning.kind() == Kind.OVERLAP);
	}

	private static boolean mayOverlap(OpeningHours hours) {
		try {
			var rules = new HoursWarnings(LocalDate.EPOCH, HolidayCalendar.NONE);
			compiled(hours).rules().forEach(rule -> rules.lookForOverlap(rule, 0));
			return !rules.found.isEmpty();
		}
		catch (HoursRefused unforeseen) {
			return false;
		}
	}

	private static Schedule compiled(OpeningHours hours) throws HoursRefused {
		return RuleCompiler.compile(ValueParser.rules(hours.value(), new ArrayList<>()).stream()
			.filter(rule -> !rule.isEmpty()).toList(), new ArrayList<>());
	}

	private List<HoursWarning> in(OpeningHours hours) throws HoursRefused {
		ZonedDateTime start = from.atStartOfDay(ZoneOffset.UTC);
		List<HoursInterval> year = hours.intervals(start, start.plusDays(DAYS), calendar);
		if (year.isEmpty()) {
			return List.of(new HoursWarning(Kind.NEVER, List.of(), -1, -1));
		}
		if (year.size() == 1 && year.get(0).state() == HoursState.OPEN && year.get(0).end().isEqual(start.plusDays(DAYS))) {
			return List.of(new HoursWarning(Kind.ALWAYS, List.of(), -1, -1));
		}
		Schedule schedule = compiled(hours);
		for (LocalDate day = from; day.isBefore(from.plusDays(DAYS)); day = day.plusDays(1)) {
			look(schedule, day);
		}
		if (isSundayLikeOthers(schedule)) {
			add(Kind.SUNDAY_TOO, -1, -1, 0);
		}
		return found.entrySet().stream()
			.map(one -> new HoursWarning(one.getKey().kind(), one.getKey().kind() == Kind.SUNDAY_TOO ? List.of()
					: List.copyOf(one.getValue()), one.getKey().from(), one.getKey().to()))
			.toList();
	}

	private List<CompiledRule> matching(Schedule schedule, LocalDate day, HolidayCalendar holidays) {
		return schedule.rules().stream().filter(rule -> rule.matches(day, holidays) != Match.NO).toList();
	}

	private void look(Schedule schedule, LocalDate day) {
		List<CompiledRule> rules = matching(schedule, day, calendar);
		int weekday = day.getDayOfWeek().ordinal();
		rules.stream().filter(rule -> rule.outcome().state() != HoursState.CLOSED).forEach(rule -> lookForOverlap(rule, weekday));
		List<TimeSpan> spans = spans(rules, day);
		int open = 0;
		for (TimeSpan span : spans) {
			int start = span.start().minute();
			int end = span.end() == null ? start : span.end().minute();
			open += end - start;
			if (end > Piece.DAY) {
				add(Kind.PAST_MIDNIGHT, start, end, weekday);
			}
			else if (start < SIX && end > start) {
				add(Kind.AT_NIGHT, start, end, weekday);
			}
		}
		if (open > FOURTEEN_HOURS && spans.stream().noneMatch(span -> span.end() != null && span.end().minute() > Piece.DAY)) {
			add(Kind.LONG_DAY, -1, -1, weekday);
		}
	}

	/** Those at fixed times; what the sun or an open end makes of a day is nobody's slip. */
	private static List<TimeSpan> spans(List<CompiledRule> rules, LocalDate day) {
		try {
			return DayHours.of(rules, day).spans().stream()
				.filter(span -> span.outcome().state() == HoursState.OPEN && span.time().isFixed() && !span.time().openEnded())
				.map(DayHours.Span::time)
				.toList();
		}
		catch (HoursRefused mixed) {
			return List.of();
		}
	}

	private void lookForOverlap(CompiledRule rule, int weekday) {
		List<TimeSpan> times = rule.times();
		for (int one = 0; one < times.size(); one++) {
			for (int other = one + 1; other < times.size(); other++) {
				if (isFixed(times.get(one)) && isFixed(times.get(other)) && start(times.get(one)) < end(times.get(other))
						&& start(times.get(other)) < end(times.get(one))) {
					TimeSpan later = start(times.get(one)) > start(times.get(other)) ? times.get(one) : times.get(other);
					add(Kind.OVERLAP, start(later), end(later), weekday);
				}
			}
		}
	}

	private static boolean isFixed(TimeSpan time) {
		return time.isFixed() && time.end() != null;
	}

	private static int start(TimeSpan time) {
		return time.start().minute();
	}

	private static int end(TimeSpan time) {
		return time.end() == null ? start(time) : time.end().minute();
	}

	/** In a week without holidays, as a table shows it. */
	private boolean isSundayLikeOthers(Schedule schedule) throws HoursRefused {
		LocalDate monday = from.minusDays(from.getDayOfWeek().ordinal());
		DayHours first = DayHours.of(matching(schedule, monday, HolidayCalendar.NONE), monday);
		if (first.spans().stream().noneMatch(span -> span.outcome().state() == HoursState.OPEN)) {
			return false;
		}
		for (int day = 1; day < 7; day++) {
			LocalDate date = monday.plusDays(day);
			if (!DayHours.of(matching(schedule, date, HolidayCalendar.NONE), date).equals(first)) {
				return false;
			}
		}
		return true;
	}

	private void add(Kind kind, int start, int end, int weekday) {
		found.computeIfAbsent(new HoursWarning(kind, List.of(), start, end), one -> new TreeSet<>()).add(weekday);
	}

}
