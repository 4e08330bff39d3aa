package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;

/** From a value to a table, where that can be shown to say the same on every day there is. */
final class WeekGridReader {

	private static final List<Condition> HOLIDAYS = List.of(new Condition.Holidays(Holiday.Type.PH, 0));

	private static final int HOLIDAY_ROW = 7;

	private final Schedule schedule;

	private final List<SampleDay> samples;

	private WeekGridReader(Schedule schedule, List<SampleDay> samples) {
		this.schedule = schedule;
		this.samples = samples;
	}

	static Optional<WeekGrid> read(OpeningHours hours) {
		try {
			List<Rule> rules = rules(hours.value());
			for (Rule rule : rules) {
				if (!isOfTheWeek(rule)) {
					return Optional.empty();
				}
			}
			var reader = new WeekGridReader(RuleCompiler.compile(rules, new ArrayList<>()), SampleDay.of("", HOLIDAYS, true));
			return Optional.ofNullable(reader.grid(hours.mentionsPublicHolidays()));
		}
		catch (HoursRefused untold) {
			return Optional.empty();
		}
	}

	private static List<Rule> rules(String value) throws HoursRefused {
		return ValueParser.rules(value, new ArrayList<>()).stream().filter(rule -> !rule.isEmpty()).toList();
	}

	private static boolean isOfTheWeek(Rule rule) {
		List<Holiday> holidays = rule.getHolidays() == null ? List.of() : rule.getHolidays();
		boolean plain = rule.getDays() == null || rule.getDays().stream().allMatch(days -> days.getNths() == null
				&& days.getOffset() == 0);
		return rule.getYears() == null && rule.getDates() == null && rule.getWeeks() == null && plain
				&& holidays.stream().allMatch(holiday -> holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0);
	}

	private @Nullable WeekGrid grid(boolean mentionsHolidays) throws HoursRefused {
		WeekGrid.Day[] rows = new WeekGrid.Day[HOLIDAY_ROW + 1];
		for (SampleDay sample : samples) {
			boolean holiday = sample.calendar().isPublicHoliday(sample.date());
			WeekGrid.Day day = day(sample);
			int row = holiday ? HOLIDAY_ROW : sample.date().getDayOfWeek().ordinal();
			boolean matters = !holiday || mentionsHolidays;
			if (day == null || matters && rows[row] != null && !rows[row].equals(day)) {
				return null;
			}
			rows[row] = day;
		}
		var grid = new WeekGrid(Arrays.asList(rows).subList(0, HOLIDAY_ROW), mentionsHolidays ? rows[HOLIDAY_ROW] : null);
		return grid.isEmpty() || !isSame(grid) ? null : grid;
	}

	/** Null where the hours that begin on a day do not fit into a row. */
	private WeekGrid.@Nullable Day day(SampleDay sample) throws HoursRefused {
		List<CompiledRule> matching = schedule.rules().stream()
			.filter(rule -> rule.matches(sample.date(), sample.calendar()) == Match.YES)
			.toList();
		DayHours hours = DayHours.of(matching, sample.date());
		if (hours.isClosed()) {
			String why = hours.comment();
			return why != null && why.length() > WeekGrid.LONGEST_REMARK ? null : new WeekGrid.Day(List.of(), why);
		}
		Outcome outcome = hours.spans().get(0).outcome();
		if (hours.spans().size() > WeekGrid.SPANS || !isShown(outcome)
				|| !hours.spans().stream().allMatch(span -> isShown(span.time()) && span.outcome().equals(outcome))) {
			return null;
		}
		boolean allDay = hours.spans().stream().anyMatch(span -> span.time().equals(TimeSpan.WHOLE_DAY));
		return allDay && outcome.state() == HoursState.UNKNOWN ? null
				: new WeekGrid.Day(hours.spans().stream().map(span -> span(span.time())).toList(), outcome.comment());
	}

	/** A comment makes a day with an appointment unknown, any other day stays open: see {@link WeekGridWriter}. */
	private static boolean isShown(Outcome outcome) {
		String comment = outcome.comment();
		boolean appointment = HoursInterval.saysAppointment(comment);
		return outcome.state() == (appointment ? HoursState.UNKNOWN : HoursState.OPEN)
				&& (comment == null || comment.length() <= WeekGrid.LONGEST_REMARK);
	}

	private static boolean isShown(TimeSpan time) {
		TimeSpec end = time.end();
		if (!time.isFixed() || time.openEnded() || end == null) {
			return false;
		}
		return end.minute() <= Piece.DAY || end.minute() - Piece.DAY < time.start().minute();
	}

	private static WeekGrid.Span span(TimeSpan time) {
		TimeSpec end = Objects.requireNonNull(time.end());
		return new WeekGrid.Span(time.start().minute(), end.minute() <= Piece.DAY ? end.minute() : end.minute() - Piece.DAY);
	}

	/** Whatever day it is, whether it and the one before are holidays or not. */
	private boolean isSame(WeekGrid grid) throws HoursRefused {
		Schedule written = RuleCompiler.compile(rules(grid.toValue()), new ArrayList<>());
		return samples.stream().allMatch(sample -> {
			DayPlan mine = plan(schedule, sample);
			DayPlan its = plan(written, sample);
			return isSame(mine, its, mine.boundaries()) && isSame(mine, its, its.boundaries());
		});
	}

	private static DayPlan plan(Schedule schedule, SampleDay sample) {
		LocalDate date = sample.date();
		return schedule.on(date, ZoneOffset.UTC, sample.calendar());
	}

	private static boolean isSame(DayPlan mine, DayPlan its, int[] minutes) {
		return Arrays.stream(minutes).allMatch(minute -> mine.at(minute).equals(its.at(minute)));
	}

}
