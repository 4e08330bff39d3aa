package org.guichetouvert.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How typed words of any language become comparable: without case, accents, and what people leave out or write in several
 * ways (Turkish {@code ı}, Polish {@code ł}, Arabic {@code أإآ}, {@code ة}, {@code ى} and the article, apostrophes).
 */
final class Words {

	private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]+");

	private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	private static final Pattern APOSTROPHE_WITHIN = Pattern.compile("(?<=\\p{IsCyrillic})['’ʼ‘`´](?=\\p{IsCyrillic})");

	private static final String APART = "œæøđßıİłŁŒÆØĐةىیکہ";

	private static final List<String> PLAIN = List.of("oe", "ae", "o", "d", "ss", "i", "i", "l", "l", "oe", "ae", "o", "d", "ه", "ي", "ي",
			"ك", "ه");

	/** "and the", "with the", "like the", "for the", "the". */
	private static final List<String> ARABIC_ARTICLES = List.of("وال", "بال", "كال", "فال", "لل", "ال");

	private static final int SHORTEST_ARABIC = 3;

	private Words() {
	}

	/** Lower case, without accents; punctuation stays. */
	static String fold(String text) {
		var apart = new StringBuilder(text.length() + 4);
		text.chars().forEach(letter -> {
			int index = APART.indexOf(letter);
			if (index >= 0) {
				apart.append(PLAIN.get(index));
			}
			else {
				apart.append((char) letter);
			}
		});
		String folded = MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
		return APOSTROPHE_WITHIN.matcher(folded).replaceAll("");
	}

	/** Folded words in order, without what elision and single letters leave. */
	static List<String> tokens(String text) {
		var tokens = new ArrayList<String>();
		for (String word : BREAKS.split(fold(text))) {
			String token = withoutArticle(digits(word));
			if (token.length() > 1 && !token.equals("qu") || !token.isEmpty() && !isLatin(token.charAt(0))) {
				tokens.add(token);
			}
		}
		return tokens;
	}

	/** Words joined by single spaces. */
	static String phrase(String text) {
		return String.join(" ", tokens(text));
	}

	private static boolean isLatin(char letter) {
		return letter < 0x0250;
	}

	private static String digits(String word) {
		if (word.isEmpty() || word.charAt(0) < 0x0660) {
			return word;
		}
		var digits = new StringBuilder(word.length());
		word.codePoints().forEach(point -> digits
			.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
		return digits.toString();
	}

	private static String withoutArticle(String word) {
		if (!word.isEmpty() && Character.UnicodeBlock.of(word.charAt(0)) == Character.UnicodeBlock.ARABIC) {
			for (String article : ARABIC_ARTICLES) {
				if (word.startsWith(article) && word.length() - article.length() >= SHORTEST_ARABIC) {
					return word.substring(article.length());
				}
			}
		}
		return word;
	}

}
