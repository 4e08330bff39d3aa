package org.guichetouvert.hours;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ch.poole.openinghoursparser.Event;

/** French turns of phrase. */
final class FrenchPhrases extends Phrases {

	FrenchPhrases() {
		super(Locale.FRENCH, "et", "");
	}

	@Override
	String day(String name) {
		return "le " + name;
	}

	@Override
	String days(String first, String last) {
		return "du " + first + " au " + last;
	}

	@Override
	String everyDay() {
		return "tous les jours";
	}

	@Override
	String dayAndNight() {
		return "jour et nuit";
	}

	@Override
	String hours(String start, String end) {
		return contracted("de " + start + " à " + end);
	}

	@Override
	String openEnd(String start) {
		return contracted("à partir de " + start + ", heure de fin inconnue");
	}

	@Override
	String orLater() {
		return "ou plus tard";
	}

	@Override
	String nextDay() {
		return "le lendemain";
	}

	@Override
	String clock(int minute) {
		return minute % 60 == 0 ? minute / 60 + "h" : "%dh%02d".formatted(minute / 60, minute % 60);
	}

	@Override
	String midnight() {
		return "minuit";
	}

	@Override
	String sun(Event event, int offset) {
		String name = switch (event) {
			case SUNRISE -> "le lever du soleil";
			case SUNSET -> "le coucher du soleil";
			case DAWN -> "l’aube";
			case DUSK -> "la tombée de la nuit";
		};
		return offset == 0 ? name : duration(offset, "minutes", "heure", "heures") + " " + (offset < 0 ? "avant " : "après ") + name;
	}

	private static String contracted(String words) {
		return words.replace("de le ", "du ").replace("à le ", "au ")
			.replace("le avant-", "l’avant-").replace("au avant-", "à l’avant-")
			.replace("du avant-", "de l’avant-");
	}

	@Override
	String noFixedTime() {
		return "sans heure fixe";
	}

	@Override
	String noKnownTime() {
		return "sans heure connue";
	}

	@Override
	String toBeChecked() {
		return "à vérifier";
	}

	@Override
	String perhaps(String hours) {
		return "peut-être " + hours + " (" + toBeChecked() + ")";
	}

	@Override
	String open(String hours) {
		return "ouvert " + hours;
	}

	@Override
	String only(String hours) {
		return "seulement " + hours;
	}

	@Override
	String month(String name) {
		return "en " + name;
	}

	@Override
	String months(String first, String last) {
		return of(first) + " à " + last;
	}

	private static String of(String month) {
		return (month.startsWith("a") || month.startsWith("o") ? "d’" : "de ") + month;
	}

	@Override
	String date(int day, String month) {
		return day(day) + " " + month;
	}

	@Override
	String day(int dayOfMonth) {
		return dayOfMonth == 1 ? "1er" : String.valueOf(dayOfMonth);
	}

	@Override
	String nthOfMonth(int nth, String day, String month) {
		return rank(nth) + " " + day + " " + of(month);
	}

	@Override
	String edgeOfMonth(boolean last, String month) {
		return last ? "dernier jour " + of(month) : date(1, month);
	}

	@Override
	String easter(int offset) {
		return switch (offset) {
			case -2 -> "vendredi saint";
			case 0 -> "dimanche de Pâques";
			case 1 -> "lundi de Pâques";
			case 39 -> "jeudi de l’Ascension";
			case 49 -> "dimanche de Pentecôte";
			case 50 -> "lundi de Pentecôte";
			default -> shifted(offset, "dimanche de Pâques");
		};
	}

	@Override
	String shifted(int offset, String day) {
		if (offset == 1) {
			return contracted("lendemain du " + day);
		}
		return contracted(Math.abs(offset) == 1 ? "jour avant le " + day
				: Math.abs(offset) + "e jour " + (offset < 0 ? "avant le " : "après le ") + day);
	}

	@Override
	String onDate(String day) {
		return contracted("le " + day);
	}

	@Override
	String dates(String first, String last) {
		return contracted("du " + first + " au " + last);
	}

	@Override
	String sinceDate(String day) {
		return contracted("à partir du " + day);
	}

	@Override
	String since(String name) {
		return "à partir " + (name.startsWith("2") || name.startsWith("1") ? "de " + name : of(name));
	}

	@Override
	String year(int year) {
		return "en " + year;
	}

	@Override
	String years(int first, int last) {
		return "de " + first + " à " + last;
	}

	@Override
	String week(int week) {
		return "la semaine " + week;
	}

	@Override
	String weeks(int first, int last) {
		return "de la semaine " + first + " à la semaine " + last;
	}

	@Override
	String alternateWeeks(boolean even) {
		return even ? "les semaines paires" : "les semaines impaires";
	}

	@Override
	String every(int step, Unit unit) {
		String one = switch (unit) {
			case DAY -> "un jour";
			case WEEK -> "une semaine";
			case YEAR -> "un an";
		};
		return one + " sur " + step;
	}

	@Override
	String nths(List<Integer> nths, String day) {
		String ranks = list(nths.stream().map(nth -> (nth.equals(nths.get(0)) ? "" : "le ") + rank(nth)).collect(Collectors.toList()));
		return contracted(ranks + " " + day + " du mois");
	}

	private static String rank(int nth) {
		return nth > 0 ? nth == 1 ? "1er" : nth + "e"
				: Phrases.rank(List.of("dernier", "avant-dernier", "3e avant-dernier", "4e avant-dernier", "5e avant-dernier"), nth);
	}

	@Override
	String publicHolidays() {
		return "les jours fériés";
	}

	@Override
	String besidePublicHolidays(boolean before) {
		return before ? "la veille des jours fériés" : "le lendemain des jours fériés";
	}

	@Override
	String aPublicHoliday() {
		return "un jour férié";
	}

	@Override
	String ifItIs(String day) {
		return "si c’est " + day.replace("des jours fériés", "d’un jour férié");
	}

	@Override
	String schoolHolidays() {
		return "pendant les vacances scolaires";
	}

	@Override
	String closed(String when) {
		return "fermé " + when;
	}

	@Override
	String then() {
		return ", puis ";
	}

	@Override
	String noFixedHours(String when) {
		return "pas d’heures fixes " + when;
	}

	@Override
	String otherwise(String what) {
		return "en dehors de ces heures\u00a0: " + what;
	}

	@Override
	String evenThen(String words) {
		return "même alors, " + words;
	}

	@Override
	String evenHolidays() {
		return "les jours fériés comme les autres jours";
	}

	@Override
	String nightsStop() {
		return "ces jours-là, la nuit d’avant s’arrête à minuit";
	}

}
