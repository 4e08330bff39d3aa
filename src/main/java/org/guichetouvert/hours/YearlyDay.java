package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.DateWithOffset;

/** A day that each year has once, or not at all: "Dec 24", "Nov Th[4]", "easter -2 days", "Feb 29". */
interface YearlyDay {

	/** Null in years that lack the day. */
	@Nullable LocalDate in(int year);

	/** As the start of a range: where the day is missing, the next one. */
	default @Nullable LocalDate startIn(int year) {
		return in(year);
	}

	/** As the end of a range that starts at the given day: where the day is missing, the one before. */
	default @Nullable LocalDate endAfter(LocalDate start, int year) {
		LocalDate end = in(year);
		return end != null && end.isBefore(start) ? in(year + 1) : end;
	}

	static YearlyDay single(YearlyDay day) {
		return new YearlyDay() {

			@Override
			public @Nullable LocalDate in(int year) {
				return day.in(year);
			}

			@Override
			public LocalDate endAfter(LocalDate start, int year) {
				return start;
			}

		};
	}

	static YearlyDay monthDay(int month, int day, int offset) {
		return new YearlyDay() {

			@Override
			public @Nullable LocalDate in(int year) {
				YearMonth yearMonth = YearMonth.of(year, month);
				return yearMonth.isValidDay(day) ? yearMonth.atDay(day).plusDays(offset) : null;
			}

			@Override
			public LocalDate startIn(int year) {
				LocalDate exact = in(year);
				return exact != null ? exact : YearMonth.of(year, month).atEndOfMonth().plusDays(1L + offset);
			}

			@Override
			public LocalDate endAfter(LocalDate start, int year) {
				LocalDate end = lastIn(year);
				return end.isBefore(start) ? lastIn(year + 1) : end;
			}

			private LocalDate lastIn(int year) {
				LocalDate exact = in(year);
				return exact != null ? exact : YearMonth.of(year, month).atEndOfMonth().plusDays(offset);
			}

		};
	}

	static YearlyDay nthWeekday(int month, int weekday, int nth, int offset) {
		return year -> {
			YearMonth yearMonth = YearMonth.of(year, month);
			LocalDate edge = nth > 0 ? yearMonth.atDay(1) : yearMonth.atEndOfMonth();
			int towards = nth > 0 ? Math.floorMod(weekday - edge.getDayOfWeek().getValue(), 7)
					: -Math.floorMod(edge.getDayOfWeek().getValue() - weekday, 7);
			LocalDate day = edge.plusDays(towards + 7L * (nth > 0 ? nth - 1 : nth + 1));
			return YearMonth.from(day).equals(yearMonth) ? day.plusDays(offset) : null;
		};
	}

	static YearlyDay easter(int offset) {
		return year -> easterSunday(year).plusDays(offset);
	}

	/** Western Easter Sunday (the Gregorian computus in the form of Meeus, Jones and Butcher). */
	private static LocalDate easterSunday(int year) {
		int a = year % 19;
		int b = year / 100;
		int c = year % 100;
		int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
		int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
		int m = (a + 11 * h + 22 * l) / 451;
		int n = h + l - 7 * m + 114;
		return LocalDate.of(year, n / 31, n % 31 + 1);
	}

	static YearlyDay of(DateWithOffset date, int month, int day) {
		if (date.getVarDate() != null) {
			return easter(date.getDayOffset());
		}
		if (date.getNthWeekDay() != null) {
			return nthWeekday(month, date.getNthWeekDay().ordinal() + 1, date.getNth(), date.getDayOffset());
		}
		return monthDay(month, day, date.getDayOffset());
	}

}
