package org.guichetouvert.hours;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people type it into a cell: "9", "9h", "9h30", "9:30", "09.30", "9u30", "0930", "24h", "midi". */
public final class ClockText {

	private static final Pattern CLOCK = Pattern
		.compile("(\\d{1,2})(?: ?(?:heures?|uur|h|u|[:.,]) ?(?:(\\d{2})(?: ?(?:min|m|h|u))?)?)?");

	/** "930" and "0930"; three digits and a zero in front would be somebody's number. */
	private static final Pattern DIGITS = Pattern.compile("(\\d|[01]\\d|2[0-4])([0-5]\\d)");

	private ClockText() {
	}

	/**
	 * Minutes since midnight, 0 to 1440; empty when it is no time of day.
	 *
	 * @param closing whether a door closes then: "minuit" and "0h" are the end of the day, not its beginning
	 */
	public static OptionalInt read(String typed, boolean closing) {
		String text = typed.replaceAll("[\\s\u00a0\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
		return switch (text) {
			case "midi", "middag", "noon" -> OptionalInt.of(12 * 60);
			case "minuit", "middernacht", "midnight" -> OptionalInt.of(closing ? Piece.DAY : 0);
			default -> digits(text, closing);
		};
	}

	private static OptionalInt digits(String text, boolean closing) {
		Matcher clock = CLOCK.matcher(text);
		Matcher bare = DIGITS.matcher(text);
		Matcher read = text.length() > 2 && bare.matches() ? bare : clock;
		if (read == clock && !clock.matches()) {
			return OptionalInt.empty();
		}
		int minutes = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
		int minute = 60 * Integer.parseInt(read.group(1)) + minutes;
		if (minutes > 59 || minute > Piece.DAY) {
			return OptionalInt.empty();
		}
		return OptionalInt.of(closing && minute == 0 ? Piece.DAY : minute);
	}

	/** "9h" and "13h30" in French, "9u" in Dutch, "9:00" in English. */
	public static String of(int minute, Locale locale) {
		return Phrases.in(locale).clock(minute);
	}

}
