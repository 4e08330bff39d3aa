package org.guichetouvert.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dutch turns of phrase. */
final class DutchPhrases extends Phrases {

	private static final String ON = "op ";

	private static final String OF_MONTH = " van de maand";

	private static final List<String> RANKS = List.of("eerste", "tweede", "derde", "vierde", "vijfde");

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
		return "van " + first + " tot en met " + last;
	}

	@Override
	String nth(int nth, String day) {
		return "op de " + (nth == -1 ? "laatste" : RANKS.get(nth - 1)) + " " + day + OF_MONTH;
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

	@Override
	String comment(String comment) {
		return switch (comment) {
			case "sur rendez-vous" -> "op afspraak";
			case "sans rendez-vous" -> "zonder afspraak";
			default -> comment;
		};
	}

	/** "Op maandag, dinsdag en donderdag", "op de eerste en de derde dinsdag van de maand": what repeats is said once. */
	@Override
	String list(List<String> parts) {
		List<String> shorter = new ArrayList<>();
		for (int at = 0; at < parts.size(); at++) {
			String part = parts.get(at);
			if (at + 1 < parts.size() && part.endsWith(OF_MONTH) && parts.get(at + 1).endsWith(dayOfMonth(part))) {
				part = part.substring(0, part.length() - dayOfMonth(part).length());
			}
			boolean onAgain = at > 0 && part.startsWith(ON) && parts.get(at - 1).startsWith(ON);
			shorter.add(onAgain ? part.substring(ON.length()) : part);
		}
		return super.list(shorter);
	}

	/** " dinsdag van de maand". */
	private static String dayOfMonth(String part) {
		return part.substring(part.lastIndexOf(' ', part.length() - OF_MONTH.length() - 1));
	}

	private static String clock(int minute) {
		if (minute == Piece.DAY) {
			return "middernacht";
		}
		return minute % 60 == 0 ? minute / 60 + "u" : "%du%02d".formatted(minute / 60, minute % 60);
	}

}
