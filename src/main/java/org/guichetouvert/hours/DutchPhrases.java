package org.guichetouvert.hours;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ch.poole.openinghoursparser.Event;

/** Dutch turns of phrase, as in Flanders and Brussels. */
final class DutchPhrases extends Phrases {

	private static final List<String> RANKS = List.of("eerste", "tweede", "derde", "vierde", "vijfde");

	DutchPhrases() {
		super(Locale.forLanguageTag("nl"), "en", "op ");
	}

	@Override
	String day(String name) {
		return "op " + name;
	}

	@Override
	String days(String first, String last) {
		return "van " + first + " tot en met " + last;
	}

	@Override
	String everyDay() {
		return "elke dag";
	}

	@Override
	String dayAndNight() {
		return "dag en nacht";
	}

	@Override
	String hours(String start, String end) {
		return "van " + start + " tot " + end;
	}

	@Override
	String openEnd(String start) {
		return "vanaf " + start + ", einduur onbekend";
	}

	@Override
	String orLater() {
		return "of later";
	}

	@Override
	String nextDay() {
		return "de dag erna";
	}

	@Override
	String clock(int minute) {
		return minute % 60 == 0 ? minute / 60 + "u" : "%du%02d".formatted(minute / 60, minute % 60);
	}

	@Override
	String midnight() {
		return "middernacht";
	}

	@Override
	String sun(Event event, int offset) {
		String name = switch (event) {
			case SUNRISE -> "zonsopgang";
			case SUNSET -> "zonsondergang";
			case DAWN -> "de dageraad";
			case DUSK -> "de avondschemering";
		};
		return offset == 0 ? name : duration(offset, "minuten", "uur", "uur") + " " + (offset < 0 ? "voor " : "na ") + name;
	}

	@Override
	String noFixedTime() {
		return "zonder vast uur";
	}

	@Override
	String noKnownTime() {
		return "op een onbekend uur";
	}

	@Override
	String toBeChecked() {
		return "na te vragen";
	}

	@Override
	String perhaps(String hours) {
		return "misschien " + hours + " (" + toBeChecked() + ")";
	}

	@Override
	String open(String hours) {
		return "open " + hours;
	}

	@Override
	String only(String hours) {
		return "alleen " + hours;
	}

	@Override
	String month(String name) {
		return "in " + name;
	}

	@Override
	String months(String first, String last) {
		return "van " + first + " tot en met " + last;
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
		return "de " + rank(nth) + " " + day + " van " + month;
	}

	@Override
	String edgeOfMonth(boolean last, String month) {
		return last ? "de laatste dag van " + month : date(1, month);
	}

	@Override
	String easter(int offset) {
		return switch (offset) {
			case -2 -> "Goede Vrijdag";
			case 0 -> "paaszondag";
			case 1 -> "paasmaandag";
			case 39 -> "Hemelvaartsdag";
			case 49 -> "pinksterzondag";
			case 50 -> "pinkstermaandag";
			default -> shifted(offset, "paaszondag");
		};
	}

	@Override
	String shifted(int offset, String day) {
		return (Math.abs(offset) == 1 ? "de dag " : "de " + Math.abs(offset) + "e dag ") + (offset < 0 ? "voor " : "na ") + day;
	}

	@Override
	String onDate(String day) {
		return "op " + day;
	}

	@Override
	String dates(String first, String last) {
		return "van " + first + " tot en met " + last;
	}

	@Override
	String sinceDate(String day) {
		return "vanaf " + day;
	}

	@Override
	String since(String name) {
		return "vanaf " + name;
	}

	@Override
	String year(int year) {
		return "in " + year;
	}

	@Override
	String years(int first, int last) {
		return "van " + first + " tot en met " + last;
	}

	@Override
	String week(int week) {
		return "in week " + week;
	}

	@Override
	String weeks(int first, int last) {
		return "van week " + first + " tot en met week " + last;
	}

	@Override
	String alternateWeeks(boolean even) {
		return even ? "in de even weken" : "in de oneven weken";
	}

	@Override
	String every(int step, Unit unit) {
		String units = switch (unit) {
			case DAY -> "dagen";
			case WEEK -> "weken";
			case YEAR -> "jaar";
		};
		return "om de " + step + " " + units;
	}

	@Override
	String nths(List<Integer> nths, String day) {
		return list(nths.stream().map(nth -> "de " + rank(nth)).collect(Collectors.toList())) + " " + day + " van de maand";
	}

	private static String rank(int nth) {
		return nth > 0 ? rank(RANKS, nth)
				: rank(List.of("laatste", "voorlaatste", "derde laatste", "vierde laatste", "vijfde laatste"), nth);
	}

	@Override
	String publicHolidays() {
		return "op feestdagen";
	}

	@Override
	String besidePublicHolidays(boolean before) {
		return before ? "op de dag voor een feestdag" : "op de dag na een feestdag";
	}

	@Override
	String aPublicHoliday() {
		return "een feestdag";
	}

	@Override
	String ifItIs(String day) {
		return "als het " + (day.startsWith("op ") ? day.substring(3) : day) + " is";
	}

	@Override
	String schoolHolidays() {
		return "tijdens de schoolvakanties";
	}

	@Override
	String closed(String when) {
		return "gesloten " + when;
	}

	@Override
	String then() {
		return ", daarna ";
	}

	@Override
	String noFixedHours(String when) {
		return "geen vaste uren " + when;
	}

	@Override
	String otherwise(String what) {
		return "buiten deze uren: " + what;
	}

	@Override
	String evenThen(String words) {
		return "ook dan, " + words;
	}

	@Override
	String evenHolidays() {
		return "op feestdagen zoals op andere dagen";
	}

	@Override
	String nightsStop() {
		return "op die dagen stopt de nacht ervoor om middernacht";
	}

}
