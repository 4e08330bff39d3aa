package org.guichetouvert.hours;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text in small letters without accents, with the signs of one kind made alike; remembers how each piece was written. */
final class FrenchText {

	private static final String DASHES = "‐‑‒–—―−→➔➜⇒>";

	private static final String BULLETS = "•▪◦●▸►*·\r\n";

	private static final String APOSTROPHES = "’‘´`";

	private static final String QUOTES = "«»“”\"\u200B\uFEFF";

	/** Of one letter; those that are whole words stay unknown. */
	private static final int MOST_LETTERS = 4;

	private final String written;

	private final StringBuilder folded = new StringBuilder();

	private final int[] origins;

	/** Head of a table whose columns are set apart by spaces. */
	private static final Pattern HEAD = Pattern.compile("(?i)\\s*+(?:jours? {2,})?matin(?:ée)? {2,}apr(?:è"
			+ "|e)s[- ]midi *\\R[\\s\\S]*");

	private static final Pattern GAP = Pattern.compile("(?<=\\S) (?= )");

	FrenchText(String typed) {
		written = HEAD.matcher(typed).matches() ? GAP.matcher(typed).replaceAll("\t") : typed;
		this.origins = new int[MOST_LETTERS * written.length() + 1];
		for (int at = 0; at < written.length(); at += Character.charCount(written.codePointAt(at))) {
			for (char letter : fold(written.codePointAt(at)).toCharArray()) {
				add(letter, at);
			}
		}
		while (!folded.isEmpty() && Character.isWhitespace(folded.charAt(folded.length() - 1))) {
			folded.setLength(folded.length() - 1);
		}
	}

	private static String fold(int letter) {
		if (DASHES.indexOf(letter) >= 0) {
			return "-";
		}
		if (BULLETS.indexOf(letter) >= 0) {
			return "\n";
		}
		if (APOSTROPHES.indexOf(letter) >= 0) {
			return "'";
		}
		if (letter == '\t') {
			return "|";
		}
		if (QUOTES.indexOf(letter) >= 0 || Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
			return " ";
		}
		if (letter < 128) {
			return Character.toString(Character.toLowerCase(letter));
		}
		String plain = Character.toString(letter).replaceAll("[œŒ]", "oe");
		String base = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
		return base.length() > MOST_LETTERS ? "?" : base;
	}

	/** Spaces, ends of lines and dashes that follow each other are one. */
	private void add(char letter, int origin) {
		char last = folded.isEmpty() ? '\n' : folded.charAt(folded.length() - 1);
		if (letter == '\n' && last == ' ') {
			folded.setLength(folded.length() - 1);
			add(letter, origin);
		}
		else if (letter == ' ' ? last != ' ' && last != '\n' : letter != last || letter != '\n' && letter != '-') {
			origins[folded.length()] = origin;
			folded.append(letter);
		}
	}

	String folded() {
		return folded.toString();
	}

	/** What stood there before folding. */
	String written(int start, int end) {
		int last = origins[end - 1];
		return written.substring(origins[start], last + Character.charCount(written.codePointAt(last)));
	}

}
