package org.guichetouvert.hours;

import java.util.Locale;

/** French turns of phrase. */
final class FrenchPhrases extends Phrases {

	FrenchPhrases() {
		super(Locale.FRENCH, "et");
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
		return "jour et nuit, tous les jours";
	}

	@Override
	String hours(int start, int end) {
		return "de " + clock(start) + " à " + clock(end);
	}

	@Override
	String month(String name) {
		return "en " + name;
	}

	@Override
	String months(String first, String last) {
		return "de " + first + " à " + last;
	}

	@Override
	String nth(int nth, String day) {
		String rank = nth == -1 ? "dernier" : nth == 1 ? "1er" : nth + "e";
		return "le " + rank + " " + day + " du mois";
	}

	@Override
	String publicHolidays() {
		return "les jours fériés";
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
	String otherwise(String comment) {
		return "en dehors de ces heures : " + comment;
	}

	private static String clock(int minute) {
		if (minute == Piece.DAY) {
			return "minuit";
		}
		return minute % 60 == 0 ? minute / 60 + "h" : "%dh%02d".formatted(minute / 60, minute % 60);
	}

}
