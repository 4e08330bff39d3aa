package org.guichetouvert.hours;

import java.time.DayOfWeek;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;

/** From the parser's selectors to ours: one of each kind must hold, and all kinds together. */
final class DaySelectors {

	private static final int ALL_WEEK = 0b111_1111;

	private static final int MAX_WEEK = 53;

	private static final int LAST_YEAR = 9999;

	private DaySelectors() {
	}

	/** Null when the rule holds on every day. */
	static @Nullable DaySelector of(Rule rule) throws HoursRefused {
		DaySelector all = any(rule.getYears(), DaySelectors::years);
		all = and(all, DateRanges.any(rule.getDates()));
		all = and(all, rule.getWeeks() == null ? null : weeks(rule.getWeeks()));
		return and(all, weekdaysAndHolidays(rule));
	}

	static boolean isWeekly(Rule rule) {
		return rule.getYears() == null && rule.getDates() == null && rule.getWeeks() == null && rule.getHolidays() == null
				&& listOrEmpty(rule.getDays()).stream().allMatch(days -> days.getNths() == null);
	}

	/** "PH,Sa" means either, "SH Sa" means both. */
	private static @Nullable DaySelector weekdaysAndHolidays(Rule rule) throws HoursRefused {
		DaySelector weekdays = weekdays(rule.getDays());
		DaySelector either = weekdays;
		DaySelector required = null;
		for (Holiday holiday : new LinkedHashSet<>(listOrEmpty(rule.getHolidays()))) {
			DaySelector selector = holiday(holiday);
			if (weekdays != null && holiday.getUseAsWeekDay()) {
				either = or(either, selector);
			}
			else {
				required = or(required, selector);
			}
		}
		return and(required, either);
	}

	static DaySelector holiday(Holiday holiday) throws HoursRefused {
		if (Math.abs(holiday.getOffset()) > 1) {
			throw new HoursRefused("« " + holiday + " » : seuls la veille et le lendemain d’un jour férié sont compris.");
		}
		if (holiday.getType() == Holiday.Type.PH) {
			return DaySelector.publicHoliday(holiday.getOffset());
		}
		if (holiday.getOffset() != 0) {
			throw new HoursRefused("« " + holiday + " » : un décalage des vacances scolaires n’est pas compris.");
		}
		return DaySelector.schoolHoliday();
	}

	private static @Nullable DaySelector weekdays(@Nullable List<WeekDayRange> ranges) throws HoursRefused {
		int bits = 0;
		DaySelector nths = null;
		for (WeekDayRange range : listOrEmpty(ranges)) {
			if (range.getNths() == null) {
				bits |= bits(range);
			}
			else {
				nths = or(nths, nths(range));
			}
		}
		if (bits == 0) {
			return nths;
		}
		return or(DaySelector.weekdays(bits), nths);
	}

	static int bits(WeekDayRange range) throws HoursRefused {
		if (range.getOffset() != 0) {
			throw new HoursRefused("« " + range + " » : un décalage demande un rang, par exemple Sa[1] -1 day.");
		}
		int first = range.getStartDay().ordinal();
		WeekDay end = range.getEndDay();
		int count = end == null ? 1 : Math.floorMod(end.ordinal() - first, 7) + 1;
		int bits = (1 << count) - 1 << first;
		return (bits | bits >> 7) & ALL_WEEK;
	}

	private static @Nullable DaySelector nths(WeekDayRange range) throws HoursRefused {
		if (range.getEndDay() != null || Math.abs(range.getOffset()) > 6) {
			throw new HoursRefused("« " + range + " » n’est pas compris.");
		}
		DayOfWeek weekday = DayOfWeek.of(range.getStartDay().ordinal() + 1);
		DaySelector any = null;
		for (Nth nth : range.getNths()) {
			int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
			if (nth.getStartNth() == 0 || Math.abs(nth.getStartNth()) > 5 || last < nth.getStartNth() || last > 5) {
				throw new HoursRefused("« " + range + " » : le rang va de 1 à 5, ou de -1 à -5.");
			}
			for (int i = nth.getStartNth(); i <= last; i++) {
				any = i == 0 ? any : or(any, DaySelector.nthWeekday(weekday, i, range.getOffset()));
			}
		}
		return any;
	}

	static DaySelector weeks(List<WeekRange> ranges) throws HoursRefused {
		long bits = 0;
		for (WeekRange range : ranges) {
			bits |= weekBits(range);
		}
		return DaySelector.weeks(bits);
	}

	/** Every so many weeks, counted from the first. */
	private static long weekBits(WeekRange weeks) throws HoursRefused {
		int first = weeks.getStartWeek();
		int last = weeks.getEndWeek() < 0 ? first : weeks.getEndWeek();
		int step = weeks.getInterval();
		if (first < 1 || last > MAX_WEEK || last < first) {
			throw new HoursRefused("« week " + weeks + " » : les semaines vont de 1 à 53, dans l’ordre.");
		}
		if (step == 1 || step > MAX_WEEK / 2) {
			throw new HoursRefused("« week " + weeks + " » : l’intervalle va de 2 à 26 semaines.");
		}
		long bits = 0;
		for (int week = first; week <= last; week += Math.max(1, step)) {
			bits |= 1L << week;
		}
		return bits;
	}

	static DaySelector years(YearRange years) throws HoursRefused {
		int first = years.getStartYear();
		boolean hasEnd = years.getEndYear() != YearRange.UNDEFINED_YEAR;
		if (hasEnd && years.getEndYear() <= first) {
			throw new HoursRefused("« " + years + " » : la dernière année doit suivre la première.");
		}
		int single = years.isOpenEnded() || years.getInterval() > 0 ? LAST_YEAR : first;
		return DaySelector.years(first, hasEnd ? years.getEndYear() : single, Math.max(1, years.getInterval()));
	}

	static <T> @Nullable DaySelector any(@Nullable List<T> list, Reading<T> reading) throws HoursRefused {
		DaySelector any = null;
		for (T element : listOrEmpty(list)) {
			any = or(any, reading.read(element));
		}
		return any;
	}

	/** As {@link #any}, of a list that has something in it. */
	static <T> DaySelector all(List<T> list, Reading<T> reading) throws HoursRefused {
		return Objects.requireNonNull(any(list, reading));
	}

	private static DaySelector or(@Nullable DaySelector first, @Nullable DaySelector second) {
		if (first == null) {
			return Objects.requireNonNull(second);
		}
		return second == null ? first : first.or(second);
	}

	private static @Nullable DaySelector and(@Nullable DaySelector first, @Nullable DaySelector second) {
		if (first == null) {
			return second;
		}
		return second == null ? first : first.and(second);
	}

	private static <T> List<T> listOrEmpty(@Nullable List<T> list) {
		return list == null ? List.of() : list;
	}

	interface Reading<T> {

		DaySelector read(T element) throws HoursRefused;

	}

}
