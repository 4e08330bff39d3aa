package org.guichetouvert.hours;

import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.guichetouvert.hours.FrenchWord.Kind;

/** Reads when in the year: "en juillet et août", "du 1er octobre au 31 mars", "pendant les vacances scolaires". */
final class FrenchSeasonReader {

	private static final String[] MONTHS = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

	private static final Set<Kind> BETWEEN = EnumSet.of(Kind.COMMA, Kind.AND, Kind.SLASH, Kind.ALSO);

	private static final int NO_YEAR = 0;

	private static final int MOVABLE = 1300;

	private static final MonthDay FIRST_EASTER = MonthDay.of(3, 20);

	/** The latest Monday after Pentecost. */
	private static final MonthDay LAST_FEAST = MonthDay.of(6, 14);

	private final FrenchCursor words;

	FrenchSeasonReader(FrenchCursor words) {
		this.words = words;
	}

	/** Null, and the cursor where it was, when no season stands there. */
	@Nullable FrenchSeason read() throws HoursRefused {
		int mark = words.mark();
		boolean named = words.take(Kind.NAMED_SEASON);
		if (named) {
			words.skip(EnumSet.of(Kind.COMMA, Kind.COLON, Kind.OPEN, Kind.DASH));
		}
		boolean between = words.take(Kind.BETWEEN);
		words.skipLittleWords();
		FrenchSeason season = season(between);
		if (season == null && named) {
			throw new HoursRefused("« " + words.since(mark) + " » : de quelle date à quelle date ?");
		}
		if (season == null) {
			words.reset(mark);
			return null;
		}
		words.takeAny(EnumSet.of(Kind.INCLUDED));
		if (named) {
			words.take(Kind.CLOSE);
		}
		return season;
	}

	private @Nullable FrenchSeason season(boolean between) throws HoursRefused {
		if (words.take(Kind.SCHOOL_HOLIDAYS)) {
			return FrenchSeason.SCHOOL_HOLIDAYS;
		}
		if (words.take(Kind.SCHOOL_TIME)) {
			return FrenchSeason.SCHOOL_TIME;
		}
		if (words.is(Kind.WEEKS)) {
			return FrenchSeason.weeks(words.next().number() == 1);
		}
		if (words.is(Kind.FEAST)) {
			return feast(between);
		}
		if (words.is(Kind.MONTH)) {
			return months();
		}
		return isDate(0, between) ? dates(between) : null;
	}

	/** One day; "entre Noël et Nouvel An" are more, and which is not said. */
	private FrenchSeason feast(boolean between) throws HoursRefused {
		FrenchWord feast = words.next();
		if (between || words.is(Kind.TO) || words.is(Kind.DASH)) {
			throw new HoursRefused("« " + feast.text() + " » : de quelle date à quelle date ?");
		}
		if (feast.number() < MOVABLE) {
			return season(List.of(new Day(feast.number() / 100, feast.number() % 100, NO_YEAR)));
		}
		int days = feast.number() - FrenchWord.EASTER;
		String selector = "easter" + (days == 0 ? "" : " %+d days".formatted(days));
		return FrenchSeason.dates(selector, FIRST_EASTER, LAST_FEAST);
	}

	private FrenchSeason months() throws HoursRefused {
		FrenchSeason months = someMonths();
		for (int ahead = ahead(Kind.MONTH); ahead > 0; ahead = ahead(Kind.MONTH)) {
			words.reset(words.mark() + ahead);
			months = months.and(someMonths());
		}
		return months;
	}

	private FrenchSeason someMonths() throws HoursRefused {
		int first = words.next().number();
		int last = first;
		boolean to = words.is(Kind.TO) || words.is(Kind.DASH);
		int little = to ? words.littleWords(1) : 0;
		if (to && words.peek(1 + little).kind() == Kind.MONTH) {
			words.reset(words.mark() + 1 + little);
			last = words.next().number();
		}
		if (words.is(Kind.YEAR) && last != first) {
			throw words.unexpected();
		}
		String year = words.is(Kind.YEAR) ? words.next().number() + " " : "";
		String selector = year + name(first) + (last == first ? "" : "-" + name(last));
		return FrenchSeason.dates(selector, MonthDay.of(first, 1), MonthDay.of(last, Month.of(last).maxLength()));
	}

	private static String name(int month) {
		return MONTHS[month - 1];
	}

	/** Where the next of a list stands; 0 when the list ends. */
	private int ahead(Kind kind) {
		int separators = 0;
		while (separators < 2 && BETWEEN.contains(words.peek(separators).kind())) {
			separators++;
		}
		int ahead = separators + words.littleWords(separators);
		boolean next = kind == Kind.DATE ? isDate(ahead, false) : words.peek(ahead).kind() == kind;
		return separators > 0 && next ? ahead : 0;
	}

	/** "1er janvier", "16/10"; "24" in "24 et 31 décembre"; "2" in "2 au 13 août". */
	private boolean isDate(int ahead, boolean between) {
		Kind kind = words.peek(ahead).kind();
		if (kind == Kind.DATE) {
			return true;
		}
		boolean day = kind == Kind.NUMBER || kind == Kind.RANK && words.peek(ahead).number() == 1;
		Kind after = words.peek(ahead + 1).kind();
		if (!day || after == Kind.MONTH) {
			return day;
		}
		int next = ahead + 2 + words.littleWords(ahead + 2);
		if (after == Kind.TO || after == Kind.DASH || after == Kind.UNTIL || between && after == Kind.AND) {
			return words.peek(next).kind() == Kind.NUMBER && words.peek(next + 1).kind() == Kind.MONTH;
		}
		return (after == Kind.AND || after == Kind.COMMA) && words.peek(next).kind() == Kind.NUMBER && isDate(next, false);
	}

	private record Day(int month, int day, int year) {

		boolean isAfter(Day other) {
			return month != other.month ? month > other.month : day > other.day;
		}

		Day withYear(int other) {
			return new Day(month, day, other);
		}

		MonthDay monthDay() throws HoursRefused {
			if (month < 1 || day < 1 || day > Month.of(month).maxLength()) {
				throw new HoursRefused("« " + day + (month < 1 ? "" : "/" + month) + " » n’est pas une date.");
			}
			return MonthDay.of(month, day);
		}

		@Override
		public String toString() {
			return (year == NO_YEAR ? "" : year + " ") + "%s %02d".formatted(name(month), day);
		}

	}

	private FrenchSeason dates(boolean between) throws HoursRefused {
		List<List<Day>> stretches = new ArrayList<>();
		stretches.add(stretch(between));
		for (int ahead = ahead(Kind.DATE); ahead > 0; ahead = ahead(Kind.DATE)) {
			words.reset(words.mark() + ahead);
			stretches.add(stretch(false));
		}
		Day last = stretches.get(stretches.size() - 1).get(0);
		FrenchSeason all = null;
		for (List<Day> days : stretches) {
			FrenchSeason season = season(complete(days, last));
			all = all == null ? season : all.and(season);
		}
		return Objects.requireNonNull(all);
	}

	/** Days without month have that of the end of the list, and its year. */
	private static List<Day> complete(List<Day> days, Day last) throws HoursRefused {
		List<Day> complete = new ArrayList<>();
		for (Day day : days) {
			if (day.month != 0 && day.year == NO_YEAR && last.year != NO_YEAR) {
				throw new HoursRefused("« " + day.day + "/" + day.month + " » : de quelle année ?");
			}
			complete.add(day.month == 0 ? new Day(last.month, day.day, last.year) : day);
		}
		return complete;
	}

	private static FrenchSeason season(List<Day> days) throws HoursRefused {
		Day first = days.get(0);
		Day last = days.get(days.size() - 1);
		return FrenchSeason.dates(days.size() == 1 ? first.toString() : first + "-" + last, first.monthDay(), last.monthDay());
	}

	private List<Day> stretch(boolean between) throws HoursRefused {
		Day first = day();
		boolean to = words.is(Kind.TO) || words.is(Kind.DASH) || words.is(Kind.UNTIL) || between && words.is(Kind.AND);
		int little = words.littleWords(1);
		if (!to || !isDate(1 + little, false)) {
			return List.of(first);
		}
		words.reset(words.mark() + 1 + little);
		Day last = day();
		Day start = first.month == 0 ? new Day(last.month, first.day, first.year) : first;
		if (last.year != NO_YEAR && start.year == NO_YEAR) {
			start = start.withYear(start.isAfter(last) ? last.year - 1 : last.year);
		}
		if (start.year != NO_YEAR && last.year == NO_YEAR) {
			throw words.unexpected();
		}
		return List.of(start, last);
	}

	private Day day() throws HoursRefused {
		FrenchWord word = words.next();
		int month = 0;
		int day = word.kind() == Kind.NUMBER ? word.number() / 60 : word.number();
		if (word.kind() == Kind.DATE) {
			month = word.number() / 100;
			day = word.number() % 100;
		}
		else if (words.is(Kind.MONTH)) {
			month = words.next().number();
		}
		boolean slash = word.kind() == Kind.DATE && words.is(Kind.SLASH) && words.peek(1).kind() == Kind.YEAR;
		if (slash) {
			words.next();
		}
		int year = words.is(Kind.YEAR) ? words.next().number() : NO_YEAR;
		return new Day(month, day, year);
	}

}
