package org.guichetouvert.hours;

import java.time.DayOfWeek;
import java.util.List;
import java.util.SortedSet;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;

/** What chooses days besides the plain day of the week, one kind at a time: a season, a holiday, the first Tuesday. */
sealed interface Condition {

	DaySelector selector() throws HoursRefused;

	/** From the general to the particular; a sentence tells the general first. */
	int rank();

	/** Whether it holds for weeks on end, so that its week has to be told; else it is about single days. */
	boolean isLasting();

	/** Whether only the holiday calendar knows the days. */
	default boolean isOfCalendar() {
		return false;
	}

	String in(Phrases phrases);

	/** Before days of the week: "les jours fériés, le samedi" would be taken for either. */
	default String beforeDays(Phrases phrases) {
		return isLasting() ? in(phrases) : phrases.ifItIs(in(phrases));
	}

	record Years(List<YearRange> ranges) implements Condition {

		@Override
		public DaySelector selector() throws HoursRefused {
			return DaySelectors.all(ranges, DaySelectors::years);
		}

		@Override
		public int rank() {
			return 1;
		}

		@Override
		public boolean isLasting() {
			return true;
		}

		@Override
		public String in(Phrases phrases) {
			return phrases.list(ranges.stream().map(range -> in(range, phrases)).toList());
		}

		private static String in(YearRange range, Phrases phrases) {
			boolean single = range.getEndYear() == YearRange.UNDEFINED_YEAR;
			if (single && !range.isOpenEnded() && range.getInterval() < 2) {
				return phrases.year(range.getStartYear());
			}
			String years = single ? phrases.since(String.valueOf(range.getStartYear()))
					: phrases.years(range.getStartYear(), range.getEndYear());
			return range.getInterval() < 2 ? years : phrases.every(range.getInterval(), Phrases.Unit.YEAR) + " " + years;
		}

	}

	record Dates(List<DateRange> ranges) implements Condition {

		@Override
		public DaySelector selector() throws HoursRefused {
			return DaySelectors.all(ranges, DateRanges::selector);
		}

		@Override
		public int rank() {
			return isLasting() ? 2 : DateWords.hasYear(ranges) ? 9 : 8;
		}

		@Override
		public boolean isLasting() {
			return ranges.stream().anyMatch(DateWords::isLasting);
		}

		@Override
		public String in(Phrases phrases) {
			return DateWords.in(ranges, phrases);
		}

	}

	record Weeks(List<WeekRange> ranges) implements Condition {

		@Override
		public DaySelector selector() throws HoursRefused {
			return DaySelectors.weeks(ranges);
		}

		@Override
		public int rank() {
			return 3;
		}

		@Override
		public boolean isLasting() {
			return true;
		}

		@Override
		public String in(Phrases phrases) {
			return phrases.list(ranges.stream().map(range -> in(range, phrases)).toList());
		}

		private static String in(WeekRange range, Phrases phrases) {
			int first = range.getStartWeek();
			int last = range.getEndWeek() < 0 ? first : range.getEndWeek();
			int step = range.getInterval();
			if (step == 2 && (first == 1 && last == 53 || first == 2 && last >= 52)) {
				return phrases.alternateWeeks(first % 2 == 0);
			}
			if (first == last) {
				return phrases.week(first);
			}
			return (step < 2 ? "" : phrases.every(step, Phrases.Unit.WEEK) + " ") + phrases.weeks(first, last);
		}

	}

	/** Holidays, or the days before or after them. */
	record Holidays(Holiday.Type type, int offset) implements Condition {

		@Override
		public DaySelector selector() {
			return type == Holiday.Type.PH ? DaySelector.publicHoliday(offset) : DaySelector.schoolHoliday();
		}

		@Override
		public int rank() {
			return type == Holiday.Type.SH ? 4 : offset == 0 ? 7 : 6;
		}

		@Override
		public boolean isLasting() {
			return type == Holiday.Type.SH;
		}

		@Override
		public boolean isOfCalendar() {
			return true;
		}

		@Override
		public String in(Phrases phrases) {
			if (type == Holiday.Type.SH) {
				return phrases.schoolHolidays();
			}
			return offset == 0 ? phrases.publicHolidays() : phrases.besidePublicHolidays(offset < 0);
		}

		@Override
		public String beforeDays(Phrases phrases) {
			boolean holiday = type == Holiday.Type.PH && offset == 0;
			return holiday ? phrases.ifItIs(phrases.aPublicHoliday()) : Condition.super.beforeDays(phrases);
		}

	}

	/** The first and third Tuesday of the month, or some days before or after it. */
	record Nth(int weekday, SortedSet<Integer> nths, int offset) implements Condition {

		@Override
		public DaySelector selector() {
			return nths.stream()
				.map(nth -> DaySelector.nthWeekday(DayOfWeek.of(weekday + 1), nth, offset))
				.reduce(DaySelector::or)
				.orElseThrow();
		}

		@Override
		public int rank() {
			return 5;
		}

		@Override
		public boolean isLasting() {
			return false;
		}

		@Override
		public String in(Phrases phrases) {
			List<Integer> ranks = nths.stream().sorted((a, b) -> Integer.compare(a > 0 ? a : 20 + a, b > 0 ? b : 20 + b)).toList();
			String days = phrases.nths(ranks, phrases.name(weekday));
			return phrases.onDate(offset == 0 ? days : phrases.shifted(offset, days));
		}

	}

}
