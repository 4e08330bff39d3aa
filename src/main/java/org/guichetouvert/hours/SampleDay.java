package org.guichetouvert.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ch.poole.openinghoursparser.Holiday;

/**
 * A day that stands for all days on which the same conditions hold, and held the day before: what is true of all samples is
 * true of the hours on every day.
 *
 * @param calendar an invented one, because any holiday may fall on any day
 */
record SampleDay(LocalDate date, HolidayCalendar calendar) {

	private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);

	/** The days of the week and the leap years come back after 28 years. */
	private static final int YEARS = 28;

	private static final int LONGEST = 60;

	private static final int MOST = 20_000;

	private static final Pattern YEAR = Pattern.compile("\\b(?:19|2\\d)\\d\\d\\b");

	/** @throws HoursRefused where there are too many */
	static List<SampleDay> of(String value, List<Condition> conditions, boolean nights) throws HoursRefused {
		boolean publicHolidays = conditions.stream().anyMatch(SampleDay::isPublicHoliday);
		boolean offsets = conditions.stream()
			.anyMatch(condition -> isPublicHoliday(condition) && ((Condition.Holidays) condition).offset() != 0);
		int holidayDays = !publicHolidays ? 0 : offsets ? 4 : nights ? 2 : 1;
		int schoolDays = conditions.stream().noneMatch(SampleDay::isSchoolHoliday) ? 0 : nights ? 2 : 1;
		List<SampleDay> days = new ArrayList<>();
		for (LocalDate date : dates(value, conditions, nights)) {
			for (int bits = 0; bits < 1 << holidayDays + schoolDays; bits++) {
				int holidays = bits & (1 << holidayDays) - 1;
				days.add(new SampleDay(date, new Invented(date, offsets ? holidays : holidays << 1, bits >> holidayDays, nights)));
			}
		}
		if (days.size() > MOST) {
			throw new HoursRefused("Cet horaire ne se dit pas simplement.");
		}
		return days;
	}

	private static boolean isPublicHoliday(Condition condition) {
		return condition instanceof Condition.Holidays holidays && holidays.type() == Holiday.Type.PH;
	}

	private static boolean isSchoolHoliday(Condition condition) {
		return condition instanceof Condition.Holidays holidays && holidays.type() == Holiday.Type.SH;
	}

	private static List<LocalDate> dates(String value, List<Condition> conditions, boolean nights) throws HoursRefused {
		List<DaySelector> selectors = new ArrayList<>();
		for (Condition condition : conditions) {
			if (!condition.isOfCalendar()) {
				selectors.add(condition.selector());
			}
		}
		if (selectors.isEmpty()) {
			return MONDAY.datesUntil(MONDAY.plusDays(7)).toList();
		}
		int first = 2020;
		int last = first + YEARS;
		for (Matcher year = YEAR.matcher(value); year.find();) {
			first = Math.min(first, Integer.parseInt(year.group()) - 1);
			last = Math.max(last, Integer.parseInt(year.group()) + 2);
		}
		if (last - first > LONGEST) {
			throw new HoursRefused("Cet horaire ne se dit pas simplement.");
		}
		return different(LocalDate.of(first, 1, 1), LocalDate.of(last, 1, 1), selectors, nights);
	}

	private static List<LocalDate> different(LocalDate from, LocalDate to, List<DaySelector> selectors, boolean nights) {
		Set<Long> seen = new HashSet<>();
		List<LocalDate> dates = new ArrayList<>();
		long yesterday = 0;
		for (LocalDate date = from; date.isBefore(to); date = date.plusDays(1)) {
			long today = 0;
			for (DaySelector selector : selectors) {
				today = today << 1 | (selector.on(date, HolidayCalendar.NONE) == Match.YES ? 1 : 0);
			}
			if (seen.add((nights ? yesterday << 20 : 0) | today << 3 | date.getDayOfWeek().ordinal())) {
				dates.add(date);
			}
			yesterday = today;
		}
		return dates;
	}

	/** The same holidays one day on: school holidays last, public holidays don't. */
	SampleDay next() {
		int school = Boolean.TRUE.equals(calendar.isSchoolHoliday(date)) ? 0b11 : 0;
		int holiday = calendar.isPublicHoliday(date) ? 0b100 : 0;
		return new SampleDay(date.plusDays(1), new Invented(date.plusDays(1), holiday, school, true));
	}

	/**
	 * @param holidays bits: the day after, the day itself, the day before, the day before that, the lowest first
	 * @param school bits: the day itself, the day before
	 * @param apart whether the day before has school holidays of its own, else those of the day
	 */
	private record Invented(LocalDate date, int holidays, int school, boolean apart) implements HolidayCalendar {

		@Override
		public boolean isPublicHoliday(LocalDate day) {
			long back = date.toEpochDay() - day.toEpochDay() + 1;
			return back >= 0 && back < 4 && (holidays >> back & 1) == 1;
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate day) {
			long back = apart ? Math.max(0, Math.min(1, date.toEpochDay() - day.toEpochDay())) : 0;
			return (school >> back & 1) == 1;
		}

	}

}
