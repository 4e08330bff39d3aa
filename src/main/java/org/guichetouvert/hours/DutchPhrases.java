package org.guichetouvert.hours;

import java.util.Locale;

/** Dutch turns of phrase. */
final class DutchPhrases extends Phrases {

	DutchPhrases() {
		super(Locale.forLanguageTag("nl"), "en");
	}

	@Override
	String day(String name) {
		return "op " + name;
	}

	@Override
	String days(String first, String last) {
		return "van " + first + " tot " + last;
	}

	@Override
	String everyDay() {
		return "elke dag";
	}

	@Override
	String dayAndNight() {
		return "dag en nacht, elke dag";
	}

	@Override
	String hours(int start, int end) {
		return "van " + clock(start) + " tot " + clock(end);
	}

	@Override
	String month(String name) {
		return "in " + name;
	}

	@Override
	String months(String first, String last) {
		return "van " + first + " tot " + last;
	}

	@Override
	String nth(int nth, String day) {
		return "op de " + (nth == -1 ? "laatste" : nth + "e") + " " + day + " van de maand";
	}

	@Override
	String publicHolidays() {
		return "op feestdagen";
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
	String otherwise(String comment) {
		return "buiten deze uren: " + comment;
	}

	private static String clock(int minute) {
		if (minute == Piece.DAY) {
			return "middernacht";
		}
		return minute % 60 == 0 ? minute / 60 + "u" : "%du%02d".formatted(minute / 60, minute % 60);
	}

}
