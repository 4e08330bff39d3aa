package org.guichetouvert.site.network;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How wide words become, estimated: no browser is asked. The table holds the bold widths of our typeface in hundredths of the
 * size, rounded up, and what it lacks is taken as wide.
 */
final class TextWidth {

	private static final Map<Character, Integer> LETTERS = letters();

	private static final int CAPITAL = 76;

	private static final int LETTER = 62;

	private static final int IDEOGRAPH = 108;

	/** Hinting and rounding of browsers. */
	private static final double GENEROUS = 1.04;

	private TextWidth() {
	}

	private static Map<Character, Integer> letters() {
		var letters = new HashMap<Character, Integer>();
		add(letters, 32, "iIl|!,.:;'’‘`j ·\u00a0\u202f");
		letters.put('I', 43);
		add(letters, 39, "()[]{}frt-\"");
		add(letters, 51, "/\\1csz*“”–");
		add(letters, 57, "7x?LakeJ9Fhnuyv<>~");
		add(letters, 61, "2oEbdpqg3$5=+STZ48^");
		add(letters, 66, "6PBVRYCK0«»");
		add(letters, 72, "AXDUHGN&w");
		add(letters, 78, "OQ#@…");
		add(letters, 90, "mMW");
		add(letters, 104, "%—œŒæÆ");
		return letters;
	}

	private static void add(Map<Character, Integer> letters, int width, String same) {
		same.chars().forEach(letter -> letters.put((char) letter, width));
	}

	static double of(String text, int size) {
		int hundredths = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().map(TextWidth::letter).sum();
		return hundredths * size * GENEROUS / 100;
	}

	private static int letter(int point) {
		Integer known = Character.isBmpCodePoint(point) ? LETTERS.get(base((char) point)) : null;
		if (known != null) {
			return known;
		}
		if (Character.isIdeographic(point) || !Character.isBmpCodePoint(point)) {
			return IDEOGRAPH;
		}
		return Character.getType(point) == Character.NON_SPACING_MARK ? 0 : Character.isUpperCase(point) ? CAPITAL : LETTER;
	}

	/** The letter without its accent. */
	private static char base(char letter) {
		return letter < 0xc0 ? letter : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
	}

	/** One line where it fits, else two of about the same width; what doesn't fit in two ends in "…". */
	static List<String> wrap(String text, double width, int size) {
		String words = text.strip();
		if (of(words, size) <= width) {
			return List.of(words);
		}
		List<Integer> breaks = breaks(words);
		int best = -1;
		double narrowest = Double.MAX_VALUE;
		for (int at : breaks) {
			double wider = Math.max(of(words.substring(0, at).strip(), size), of(words.substring(at).strip(), size));
			if (wider <= width && wider < narrowest) {
				best = at;
				narrowest = wider;
			}
		}
		if (best < 0) {
			best = breaks.stream().filter(at -> of(words.substring(0, at).strip(), size) <= width).reduce((one, next) -> next)
				.orElseGet(() -> fitting(words, width, size));
		}
		return List.of(words.substring(0, best).strip(), shortened(words.substring(best).strip(), width, size));
	}

	/** Where a line may end; not behind an apostrophe, where only rules for other languages allow it. */
	private static List<Integer> breaks(String words) {
		BreakIterator iterator = BreakIterator.getLineInstance(Locale.ROOT);
		iterator.setText(words);
		var breaks = new ArrayList<Integer>();
		iterator.first();
		for (int at = iterator.next(); at != BreakIterator.DONE && at < words.length(); at = iterator.next()) {
			if ("'’".indexOf(words.charAt(at - 1)) < 0) {
				breaks.add(at);
			}
		}
		return breaks;
	}

	private static String shortened(String words, double width, int size) {
		if (of(words, size) <= width) {
			return words;
		}
		return words.substring(0, fitting(words, width - of("…", size), size)).replaceFirst("[\\s,;:.’'(–-]+$", "") + "…";
	}

	/** Number of characters that fit, one at least; no character is cut in half. */
	private static int fitting(String words, double width, int size) {
		int end = words.offsetByCodePoints(0, 1);
		while (end < words.length() && of(words.substring(0, words.offsetByCodePoints(end, 1)), size) <= width) {
			end = words.offsetByCodePoints(end, 1);
		}
		return end;
	}

}
