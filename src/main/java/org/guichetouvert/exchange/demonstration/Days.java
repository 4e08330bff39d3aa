package org.guichetouvert.exchange.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.directory.DatedPoint;

/**
 * Days as the demonstration files write them: {@code 2009}, {@code 2020-03}, {@code 2020-03-16}; {@code today};
 * {@code -12d}, {@code +3w}, {@code -9m}; {@code +1w Th} for the Thursday of next week.
 *
 * @param today what relative days are reckoned from
 */
record Days(LocalDate today) {

	private static final Pattern RELATIVE = Pattern.compile("([+-]\\d+)([dwmy])(?: (\\p{Alpha}{2}))?");

	private static final Pattern MONTH_DAY = Pattern.compile("\\d\\d-\\d\\d");

	private static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

	/** @throws java.time.DateTimeException when it is no day */
	LocalDate date(String text) {
		return point(text).date();
	}

	/**
	 * As {@link #date}, with the precision that it is written with.
	 *
	 * @throws java.time.DateTimeException when it is no day
	 */
	DatedPoint point(String text) {
		if (text.equals("today")) {
			return DatedPoint.day(today);
		}
		Matcher relative = RELATIVE.matcher(text);
		return relative.matches() ? DatedPoint.day(shift(relative)) : DatedPoint.parse(text);
	}

	/**
	 * The stretch between two days, both included. Between two days of a year ({@code 12-24} to {@code 01-03}) it is the one
	 * that runs now or comes next.
	 */
	Stretch stretch(String from, String to) {
		if (!MONTH_DAY.matcher(from).matches()) {
			return new Stretch(date(from), date(to).plusDays(1));
		}
		for (int year = today.getYear() - 1;; year++) {
			LocalDate start = MonthDay.parse("--" + from).atYear(year);
			LocalDate end = MonthDay.parse("--" + to).atYear(year);
			end = (end.isBefore(start) ? end.plusYears(1) : end).plusDays(1);
			if (end.isAfter(today)) {
				return new Stretch(start, end);
			}
		}
	}

	private LocalDate shift(Matcher relative) {
		LocalDate shifted = today.plus(Period.parse("P" + relative.group(1) + relative.group(2).toUpperCase(Locale.ROOT)));
		String weekday = relative.group(3);
		return weekday == null ? shifted : shifted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
			.plusDays(WEEKDAYS.indexOf(weekday));
	}

	/**
	 * @param start first day
	 * @param end first day after it
	 */
	record Stretch(LocalDate start, LocalDate end) {
	}

}
