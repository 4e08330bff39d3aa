package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.BitSet;

/**
 * When in the year something holds.
 *
 * @param selector as OSM writes it before the days, empty for the whole year
 * @param days of a leap year, from 1; empty where they are not known
 */
record FrenchSeason(Kind kind, String selector, BitSet days) {

	enum Kind {

		YEAR, DATES, SCHOOL_HOLIDAYS, SCHOOL_TIME, WEEKS

	}

	static final FrenchSeason YEAR = new FrenchSeason(Kind.YEAR, "", new BitSet());

	static final FrenchSeason SCHOOL_HOLIDAYS = new FrenchSeason(Kind.SCHOOL_HOLIDAYS, "SH", new BitSet());

	static final FrenchSeason SCHOOL_TIME = new FrenchSeason(Kind.SCHOOL_TIME, "", new BitSet());

	private static final int LEAP_YEAR = 2024;

	private static final int LAST_DAY = 366;

	static FrenchSeason weeks(boolean odd) {
		return new FrenchSeason(Kind.WEEKS, odd ? "week 01-53/2" : "week 02-52/2", new BitSet());
	}

	/** Both days belong to it; may go on over the turn of the year. */
	static FrenchSeason dates(String selector, MonthDay first, MonthDay last) {
		BitSet days = new BitSet();
		int start = dayOfYear(first);
		int end = dayOfYear(last);
		if (start <= end) {
			days.set(start, end + 1);
		}
		else {
			days.set(start, LAST_DAY + 1);
			days.set(1, end + 1);
		}
		return new FrenchSeason(Kind.DATES, selector, days);
	}

	private static int dayOfYear(MonthDay day) {
		LocalDate date = day.atYear(LEAP_YEAR);
		return date.getDayOfYear();
	}

	FrenchSeason and(FrenchSeason other) {
		BitSet both = (BitSet) days.clone();
		both.or(other.days);
		return new FrenchSeason(kind, selector + "," + other.selector, both);
	}

	/** One day, of another date each year. */
	boolean isMovable() {
		return selector.startsWith("easter");
	}

	/** Not months or stretches of dates. */
	boolean isSingleDays() {
		return kind == Kind.DATES && days.cardinality() == selector.split(",").length;
	}

	boolean isYear() {
		return kind == Kind.YEAR;
	}

	/** Whether both may hold on a day; weeks and school holidays meet any dates. */
	boolean meets(FrenchSeason other) {
		return kind == Kind.DATES && other.kind == Kind.DATES ? days.intersects(other.days)
				: kind != other.kind || selector.equals(other.selector);
	}

}
