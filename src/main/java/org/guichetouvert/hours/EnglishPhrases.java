package org.guichetouvert.hours;

import java.util.Locale;

/** English turns of phrase. */
final class EnglishPhrases extends Phrases {

	EnglishPhrases() {
		super(Locale.ENGLISH, "and");
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
		return "day and night, every day";
	}

	@Override
	String hours(int start, int end) {
		return "from " + clock(start) + " to " + clock(end);
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
	String nth(int nth, String day) {
		String[] ranks = { "last", "", "first", "second", "third", "fourth", "fifth" };
		return "on the " + ranks[nth + 1] + " " + day + " of the month";
	}

	@Override
	String publicHolidays() {
		return "on public holidays";
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
	String otherwise(String comment) {
		return "outside these hours: " + comment;
	}

	@Override
	String comment(String comment) {
		return switch (comment) {
			case "sur rendez-vous" -> "by appointment";
			case "sans rendez-vous" -> "without appointment";
			default -> comment;
		};
	}

	private static String clock(int minute) {
		return minute == Piece.DAY ? "midnight" : "%d:%02d".formatted(minute / 60, minute % 60);
	}

}
