package org.guichetouvert.site.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year as somebody types it: {@code 11/03/2019}, {@code 3.2019}, {@code 2019-03-11}, {@code 2019}.
 *
 * @param typed unchanged
 * @param point null where it can't be answered, or nothing was typed
 * @param problem why not: {@code unreadable}, {@code impossible} or {@code future}; null where it can, or nothing was typed
 */
record AskedDate(String typed, @Nullable DatedPoint point, @Nullable String problem) {

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");

	private static final Pattern DAY_FIRST = Pattern.compile("(?:(?:(\\d{1,2})[-/. ])?(\\d{1,2})[-/. ])(\\d{4})");

	/** Nothing is asked. */
	static final AskedDate NONE = new AskedDate("", null, null);

	static AskedDate read(String typed, LocalDate today) {
		String text = typed.strip();
		if (text.isEmpty()) {
			return NONE;
		}
		Matcher yearFirst = YEAR_FIRST.matcher(text);
		Matcher dayFirst = DAY_FIRST.matcher(text);
		try {
			if (yearFirst.matches()) {
				return of(typed, point(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)), today);
			}
			if (dayFirst.matches()) {
				return of(typed, point(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)), today);
			}
		}
		catch (DateTimeException e) {
			return new AskedDate(typed, null, "impossible");
		}
		return new AskedDate(typed, null, "unreadable");
	}

	private static AskedDate of(String typed, DatedPoint point, LocalDate today) {
		return point.date().isAfter(today) ? new AskedDate(typed, null, "future") : new AskedDate(typed, point, null);
	}

	private static DatedPoint point(String year, @Nullable String month, @Nullable String day) {
		int number = Integer.parseInt(year);
		if (month == null) {
			return new DatedPoint(LocalDate.of(number, 1, 1), DatePrecision.YEAR);
		}
		return day == null ? new DatedPoint(YearMonth.of(number, Integer.parseInt(month)).atDay(1), DatePrecision.MONTH)
				: DatedPoint.day(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
	}

}
