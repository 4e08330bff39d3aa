package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.List;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;

/** Dates and stretches of dates as words; whole months of every year are told together. */
final class DateWords {

	private static final int NO_YEAR = 0;

	private final Phrases phrases;

	private DateWords(Phrases phrases) {
		this.phrases = phrases;
	}

	static boolean hasYear(List<DateRange> ranges) {
		return ranges.stream().anyMatch(range -> DateRanges.hasYear(range.getStartDate()));
	}

	/** A single day does not last. */
	static boolean isLasting(DateRange range) {
		return range.getEndDate() != null || DateRanges.isMonth(range.getStartDate()) || range.getStartDate().isOpenEnded();
	}

	/** Whole months of every year, as bits; 0 where there are other dates. */
	static int months(List<DateRange> ranges) {
		return ranges.stream().allMatch(range -> months(range) != 0)
				? ranges.stream().mapToInt(DateWords::months).reduce(0, (first, second) -> first | second) : 0;
	}

	private static int months(DateRange range) {
		DateWithOffset end = range.getEndDate() == null ? range.getStartDate() : range.getEndDate();
		boolean whole = DateRanges.isAnyMonth(range.getStartDate()) && DateRanges.isAnyMonth(end) && range.getInterval() == 0;
		return whole ? DateRanges.monthBits(range.getStartDate(), end) : 0;
	}

	static String in(List<DateRange> ranges, Phrases phrases) {
		DateWords words = new DateWords(phrases);
		int months = ranges.stream().mapToInt(DateWords::months).reduce(0, (first, second) -> first | second);
		List<String> parts = new ArrayList<>(months == 0 ? List.of() : List.of(phrases.months(months)));
		ranges.stream().filter(range -> months(range) == 0).map(words::range).forEach(parts::add);
		return phrases.list(parts);
	}

	private String range(DateRange range) {
		DateWithOffset start = range.getStartDate();
		int year = DateRanges.hasYear(start) ? start.getYear() : NO_YEAR;
		String dates = range.getEndDate() == null ? single(start, year) : stretch(start, range.getEndDate(), year);
		return range.getInterval() < 2 ? dates : phrases.every(range.getInterval(), Phrases.Unit.DAY) + " " + dates;
	}

	private String single(DateWithOffset start, int year) {
		if (DateRanges.isMonth(start)) {
			return start.isOpenEnded() ? phrases.since(month(start, start, year)) : phrases.month(month(start, start, year));
		}
		return start.isOpenEnded() ? phrases.sinceDate(day(start, start, year)) : phrases.onDate(day(start, start, year));
	}

	private String stretch(DateWithOffset start, DateWithOffset end, int startYear) {
		int endYear = startYear == NO_YEAR ? NO_YEAR
				: DateRanges.hasYear(end) ? end.getYear() : startYear + (isBefore(end, start) ? 1 : 0);
		int toldYear = startYear == endYear ? NO_YEAR : startYear;
		if (DateRanges.isMonth(start) && DateRanges.isMonth(end)) {
			return phrases.months(month(start, start, toldYear), month(end, start, endYear));
		}
		boolean sameMonth = isPlain(start) && isPlain(end) && (end.getMonth() == null || end.getMonth() == start.getMonth());
		boolean sameYear = startYear == endYear && start.getDay() < end.getDay();
		String first = sameMonth && sameYear ? phrases.day(start.getDay()) : day(start, start, toldYear);
		return phrases.dates(first, day(end, start, endYear));
	}

	private static boolean isPlain(DateWithOffset date) {
		return date.getVarDate() == null && date.getNthWeekDay() == null && date.getDayOffset() == 0 && !date.undefinedDay();
	}

	private static boolean isBefore(DateWithOffset end, DateWithOffset start) {
		return end.getMonth() != null && start.getMonth() != null && (end.getMonth().ordinal() < start.getMonth().ordinal()
				|| end.getMonth() == start.getMonth() && end.getDay() < start.getDay());
	}

	private String month(DateWithOffset date, DateWithOffset start, int year) {
		String name = phrases.monthName((date.getMonth() == null ? start : date).getMonth().ordinal());
		return year == NO_YEAR ? name : name + " " + year;
	}

	/** A day of a stretch; an end without month has that of the start. */
	private String day(DateWithOffset date, DateWithOffset start, int year) {
		int offset = date.getDayOffset();
		if (date.getVarDate() != null) {
			return phrases.easter(offset) + (year == NO_YEAR ? "" : " " + year);
		}
		String name = date.getNthWeekDay() != null
				? phrases.nthOfMonth(date.getNth(), phrases.name(date.getNthWeekDay().ordinal()), month(date, start, year))
				: date.undefinedDay() ? phrases.edgeOfMonth(date != start, month(date, start, year))
						: phrases.date(date.getDay(), month(date, start, year));
		return offset == 0 ? name : phrases.shifted(offset, name);
	}

}
