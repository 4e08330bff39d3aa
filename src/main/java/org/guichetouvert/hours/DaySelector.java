package org.guichetouvert.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** Chooses days: weekdays, weeks, months, holidays. */
@FunctionalInterface
interface DaySelector {

	Match on(LocalDate date, HolidayCalendar calendar);

	default DaySelector or(DaySelector other) {
		return (date, calendar) -> {
			Match first = on(date, calendar);
			return first == Match.YES ? first : first.or(other.on(date, calendar));
		};
	}

	default DaySelector and(DaySelector other) {
		return (date, calendar) -> {
			Match first = on(date, calendar);
			return first == Match.NO ? first : first.and(other.on(date, calendar));
		};
	}

	/** Days of the week as bits, Monday the lowest. */
	static DaySelector weekdays(int bits) {
		return (date, calendar) -> Match.of((bits >> Math.floorMod(date.toEpochDay() + 3, 7) & 1) == 1);
	}

	/** The nth such weekday of its month, counted from the end when negative; then moved by the offset. */
	static DaySelector nthWeekday(DayOfWeek weekday, int nth, int offsetDays) {
		return (date, calendar) -> {
			LocalDate counted = date.minusDays(offsetDays);
			return Match.of(counted.getDayOfWeek() == weekday && nth == nthOf(counted, nth < 0));
		};
	}

	private static int nthOf(LocalDate date, boolean fromEnd) {
		return fromEnd ? -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1) : (date.getDayOfMonth() - 1) / 7 + 1;
	}

	static DaySelector publicHoliday(int offsetDays) {
		return (date, calendar) -> Match.of(calendar.isPublicHoliday(date.minusDays(offsetDays)));
	}

	static DaySelector schoolHoliday() {
		return (date, calendar) -> Match.of(calendar.isSchoolHoliday(date));
	}

	/** ISO weeks as bits, week 1 the second lowest. */
	static DaySelector weeks(long bits) {
		return (date, calendar) -> Match.of((bits >> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) & 1) == 1);
	}

	static DaySelector years(int first, int last, int step) {
		return (date, calendar) -> {
			int year = date.getYear();
			return Match.of(first <= year && year <= last && (year - first) % step == 0);
		};
	}

	/** Months as bits, January the lowest. */
	static DaySelector months(int bits) {
		return (date, calendar) -> Match.of((bits >> date.getMonthValue() - 1 & 1) == 1);
	}

	/** From a day to a day of the same or the following year, in every year or in the one the start names. */
	static DaySelector between(YearlyDay from, YearlyDay to, int step) {
		return (date, calendar) -> {
			int year = date.getYear();
			return Match.of(isWithin(date, from, to, year, step) || isWithin(date, from, to, year - 1, step));
		};
	}

	private static boolean isWithin(LocalDate date, YearlyDay from, YearlyDay to, int year, int step) {
		LocalDate start = from.startIn(year);
		LocalDate end = start == null ? null : to.endAfter(start, year);
		return start != null && end != null && !date.isBefore(start) && !date.isAfter(end)
				&& (step < 2 || ChronoUnit.DAYS.between(start, date) % step == 0);
	}

	/** From a day of one year on, for ever or to a day of another year. */
	static DaySelector period(LocalDate from, LocalDate to, int step) {
		return (date, calendar) -> Match.of(!date.isBefore(from) && !date.isAfter(to)
				&& (step < 2 || ChronoUnit.DAYS.between(from, date) % step == 0));
	}

}
