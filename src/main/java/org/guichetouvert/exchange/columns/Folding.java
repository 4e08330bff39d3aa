package org.guichetouvert.exchange.columns;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case, accents and punctuation, as the function {@code fold_words} of the database has them. */
public final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

	private Folding() {
	}

	public static String of(String words) {
		String lower = words.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
		String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
		return OTHERS.matcher(plain).replaceAll(" ").strip();
	}

}
