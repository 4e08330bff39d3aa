package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;

/** From the parser's date ranges to selectors. */
final class DateRanges {

	private static final int MAX_OFFSET_DAYS = 366;

	private DateRanges() {
	}

	static @Nullable DaySelector any(@Nullable List<DateRange> ranges) throws HoursRefused {
		return DaySelectors.any(ranges, DateRanges::selector);
	}

	static DaySelector selector(DateRange range) throws HoursRefused {
		DateWithOffset start = range.getStartDate();
		DateWithOffset end = range.getEndDate();
		refuseUnread(range, start);
		if (end != null) {
			refuseUnread(range, end);
		}
		if (isMonth(start) && (end == null || isMonth(end) && !hasYear(end)) && !hasYear(start)) {
			return months(range, start, end == null ? start : end);
		}
		YearlyDay day = day(range, start, month(start, start), 1);
		YearlyDay from = end == null && !isMonth(start) ? YearlyDay.single(day) : day;
		int step = step(range);
		if (start.isOpenEnded()) {
			return DaySelector.period(date(range, from.startIn(year(range, start))), LocalDate.MAX, step);
		}
		YearlyDay to = end == null ? endOfSingle(start, from) : end(range, start, end);
		if (!hasYear(start)) {
			if (end != null && hasYear(end)) {
				throw refused(range, "l’année manque au début");
			}
			return DaySelector.between(from, to, step);
		}
		return dated(range, from, to);
	}

	private static DaySelector dated(DateRange range, YearlyDay from, YearlyDay to) throws HoursRefused {
		DateWithOffset end = range.getEndDate();
		int year = range.getStartDate().getYear();
		if (end != null && end.getVarDate() != null && !hasYear(end)) {
			throw refused(range, "l’année manque à la fin");
		}
		LocalDate first = from.startIn(year);
		if (first == null) {
			throw refused(range, "cette date n’existe pas");
		}
		boolean named = end != null && hasYear(end);
		LocalDate last = to.endAfter(named ? LocalDate.MIN : first, named ? year(range, end) : year);
		if (last == null || last.isBefore(first)) {
			throw refused(range, "la fin précède le début");
		}
		return DaySelector.period(first, last, step(range));
	}

	private static YearlyDay endOfSingle(DateWithOffset start, YearlyDay from) {
		return isMonth(start) ? YearlyDay.monthDay(start.getMonth().ordinal() + 1, 31, 0) : from;
	}

	private static YearlyDay end(DateRange range, DateWithOffset start, DateWithOffset end) throws HoursRefused {
		boolean sameMonth = end.getMonth() == null && end.getVarDate() == null;
		if (sameMonth && !start.undefinedDay() && end.getDay() < start.getDay()) {
			throw refused(range, "la fin précède le début");
		}
		return day(range, end, month(end, start), 31);
	}

	private static int month(DateWithOffset date, DateWithOffset start) {
		ch.poole.openinghoursparser.Month month = date.getMonth() != null ? date.getMonth() : start.getMonth();
		return month == null ? 0 : month.ordinal() + 1;
	}

	private static YearlyDay day(DateRange range, DateWithOffset date, int month, int dayOfWholeMonth) throws HoursRefused {
		boolean counted = date.getVarDate() != null || date.getNthWeekDay() != null;
		if (month == 0 && date.getVarDate() == null) {
			throw refused(range, "le mois manque");
		}
		if (!counted && !date.undefinedDay() && (date.getDay() < 1 || date.getDay() > Month.of(month).maxLength())) {
			throw refused(range, "ce jour n’existe pas");
		}
		if (Math.abs(date.getDayOffset()) >= MAX_OFFSET_DAYS) {
			throw refused(range, "le décalage dépasse un an");
		}
		return YearlyDay.of(date, month, date.undefinedDay() ? dayOfWholeMonth : date.getDay());
	}

	private static DaySelector months(DateRange range, DateWithOffset start, DateWithOffset end) throws HoursRefused {
		if (range.getInterval() > 0) {
			throw refused(range, "un intervalle de mois n’est pas compris");
		}
		return DaySelector.months(monthBits(start, end));
	}

	/** January the lowest; the range may go round the end of the year. */
	static int monthBits(DateWithOffset start, DateWithOffset end) {
		int first = start.getMonth().ordinal();
		int count = Math.floorMod(end.getMonth().ordinal() - first, 12) + 1;
		int bits = (1 << count) - 1 << first;
		return (bits | bits >> 12) & 0xFFF;
	}

	/** A whole month of every year. */
	static boolean isAnyMonth(DateWithOffset date) {
		return isMonth(date) && !hasYear(date) && date.getWeekDayOffset() == null && !date.isOpenEnded();
	}

	/** Dates the evaluator has no sure meaning for. */
	private static void refuseUnread(DateRange range, DateWithOffset date) throws HoursRefused {
		if (date.getWeekDayOffset() != null) {
			throw refused(range, "un décalage jusqu’à un jour de la semaine n’est pas compris");
		}
		if (date.isOpenEnded() && (!hasYear(date) || date != range.getStartDate())) {
			throw refused(range, "une période sans fin demande une année de début");
		}
	}

	private static int step(DateRange range) {
		return Math.max(1, range.getInterval());
	}

	private static int year(DateRange range, DateWithOffset date) throws HoursRefused {
		if (!hasYear(date)) {
			throw refused(range, "l’année manque");
		}
		return date.getYear();
	}

	static boolean isMonth(DateWithOffset date) {
		return date.getMonth() != null && date.undefinedDay() && date.getNthWeekDay() == null && date.getDayOffset() == 0;
	}

	static boolean hasYear(DateWithOffset date) {
		return date.getYear() != YearRange.UNDEFINED_YEAR;
	}

	private static LocalDate date(DateRange range, @Nullable LocalDate date) throws HoursRefused {
		if (date == null) {
			throw refused(range, "cette date n’existe pas");
		}
		return date;
	}

	private static HoursRefused refused(DateRange range, String reason) {
		return new HoursRefused("« " + range + " » : " + reason + ".");
	}

}
