package org.guichetouvert.hours;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ch.poole.openinghoursparser.Event;

/** English turns of phrase. */
final class EnglishPhrases extends Phrases {

	EnglishPhrases() {
		super(Locale.ENGLISH, "and", "on ");
	}

	@Override
	String day(String name) {
		return "on " + name;
	}

	@Override
	String days(String first, String last) {
		return "from " + first + " to " + last;
	}

	@Override
	String everyDay() {
		return "every day";
	}

	@Override
	String dayAndNight() {
		return "day and night";
	}

	@Override
	String hours(String start, String end) {
		return "from " + start + " to " + end;
	}

	@Override
	String openEnd(String start) {
		return "from " + start + ", closing time unknown";
	}

	@Override
	String orLater() {
		return "or later";
	}

	@Override
	String nextDay() {
		return "the day after";
	}

	@Override
	String clock(int minute) {
		return "%d:%02d".formatted(minute / 60, minute % 60);
	}

	@Override
	String midnight() {
		return "midnight";
	}

	@Override
	String sun(Event event, int offset) {
		String name = event.name().toLowerCase(Locale.ROOT);
		return offset == 0 ? name : duration(offset, "minutes", "hour", "hours") + " " + (offset < 0 ? "before " : "after ") + name;
	}

	@Override
	String noFixedTime() {
		return "at no fixed time";
	}

	@Override
	String noKnownTime() {
		return "at unknown times";
	}

	@Override
	String toBeChecked() {
		return "to be checked";
	}

	@Override
	String perhaps(String hours) {
		return "perhaps " + hours + " (" + toBeChecked() + ")";
	}

	@Override
	String open(String hours) {
		return "open " + hours;
	}

	@Override
	String only(String hours) {
		return "only " + hours;
	}

	@Override
	String month(String name) {
		return "in " + name;
	}

	@Override
	String months(String first, String last) {
		return "from " + first + " to " + last;
	}

	@Override
	String date(int day, String month) {
		return day + " " + month;
	}

	@Override
	String day(int dayOfMonth) {
		return String.valueOf(dayOfMonth);
	}

	@Override
	String nthOfMonth(int nth, String day, String month) {
		return "the " + rank(nth) + " " + day + " of " + month;
	}

	@Override
	String edgeOfMonth(boolean last, String month) {
		return last ? "the last day of " + month : date(1, month);
	}

	@Override
	String easter(int offset) {
		return switch (offset) {
			case -2 -> "Good Friday";
			case 0 -> "Easter Sunday";
			case 1 -> "Easter Monday";
			case 39 -> "Ascension Day";
			case 49 -> "Whit Sunday";
			case 50 -> "Whit Monday";
			default -> shifted(offset, "Easter Sunday");
		};
	}

	@Override
	String shifted(int offset, String day) {
		int days = Math.abs(offset);
		String ending = days % 10 > 3 || days % 10 == 0 || days / 10 % 10 == 1 ? "th" : List.of("st", "nd", "rd").get(days % 10 - 1);
		return (days == 1 ? "the day " : "the " + days + ending + " day ") + (offset < 0 ? "before " : "after ") + day;
	}

	@Override
	String onDate(String day) {
		return "on " + day;
	}

	@Override
	String dates(String first, String last) {
		return "from " + first + " to " + last;
	}

	@Override
	String sinceDate(String day) {
		return "from " + day + " on";
	}

	@Override
	String since(String name) {
		return "from " + name + " on";
	}

	@Override
	String year(int year) {
		return "in " + year;
	}

	@Override
	String years(int first, int last) {
		return "from " + first + " to " + last;
	}

	@Override
	String week(int week) {
		return "in week " + week;
	}

	@Override
	String weeks(int first, int last) {
		return "from week " + first + " to week " + last;
	}

	@Override
	String alternateWeeks(boolean even) {
		return even ? "in even weeks" : "in odd weeks";
	}

	@Override
	String every(int step, Unit unit) {
		return "every " + step + " " + unit.name().toLowerCase(Locale.ROOT) + "s";
	}

	@Override
	String nths(List<Integer> nths, String day) {
		return "the " + list(nths.stream().map(EnglishPhrases::rank).collect(Collectors.toList())) + " " + day + " of the month";
	}

	private static String rank(int nth) {
		return nth > 0 ? rank(List.of("first", "second", "third", "fourth", "fifth"), nth)
				: rank(List.of("last", "second last", "third last", "fourth last", "fifth last"), nth);
	}

	@Override
	String publicHolidays() {
		return "on public holidays";
	}

	@Override
	String besidePublicHolidays(boolean before) {
		return before ? "on the day before a public holiday" : "on the day after a public holiday";
	}

	@Override
	String aPublicHoliday() {
		return "a public holiday";
	}

	@Override
	String ifItIs(String day) {
		return "if it is " + (day.startsWith("on ") ? day.substring(3) : day);
	}

	@Override
	String schoolHolidays() {
		return "during school holidays";
	}

	@Override
	String closed(String when) {
		return "closed " + when;
	}

	@Override
	String publicHolidaysName() {
		return "public holidays";
	}

	@Override
	String then() {
		return ", then ";
	}

	@Override
	String noFixedHours(String when) {
		return "no fixed hours " + when;
	}

	@Override
	String otherwise(String what) {
		return "outside these hours: " + what;
	}

	@Override
	String evenThen(String words) {
		return "even then, " + words;
	}

	@Override
	String evenHolidays() {
		return "on public holidays as on other days";
	}

	@Override
	String nightsStop() {
		return "on those days the night before ends at midnight";
	}

}
