package org.guichetouvert.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words as they are compared while somebody types: without case, accents and apostrophes, each script in its plainest
 * letters, and without articles and other small words, so that "facture de gaz" and "facture gaz" are the same.
 */
final class SuggestionWords {

	/** Letters that no normal form takes apart. */
	private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('œ', "oe"), Map.entry('Œ', "oe"), Map.entry('æ', "ae"),
			Map.entry('Æ', "ae"), Map.entry('ß', "ss"), Map.entry('ẞ', "ss"), Map.entry('ı', "i"), Map.entry('İ', "i"),
			Map.entry('ł', "l"), Map.entry('Ł', "l"), Map.entry('ø', "o"), Map.entry('Ø', "o"), Map.entry('đ', "d"),
			Map.entry('Đ', "d"), Map.entry('ґ', "г"), Map.entry('Ґ', "г"), Map.entry('ـ', ""), Map.entry('ٱ', "ا"),
			Map.entry('ة', "ه"), Map.entry('ى', "ي"), Map.entry('ک', "ك"), Map.entry('ی', "ي"));

	/** "C.P.A.S." is one word. */
	private static final Pattern ABBREVIATION = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

	private static final Set<Character> APOSTROPHES = Set.of('\'', '’', 'ʼ', '‘', '`', '´');

	private static final Set<String> SMALL = Set.of(
			"le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "ou", "a", "au", "aux", "en", "je", "j", "ai", "mon",
			"ma", "mes", "qu", "ne", "n", "me", "m", "se", "s", "c", "est", "pour", "par", "sur", "dans", "avec",
			"het", "een", "van", "op", "te", "ik", "mijn", "voor", "met", "of", "om", "heb", "bij",
			"the", "to", "my", "an", "and", "or", "for", "in", "is", "i", "at", "on", "have",
			"el", "los", "las", "del", "una", "y", "mi", "con", "para", "por", "o", "os", "as", "do", "da", "um", "uma", "e", "em",
			"il", "lo", "gli", "di", "della", "per", "der", "die", "das", "ein", "eine", "mein", "meine", "und", "fur", "zu", "ich",
			"cu", "si", "w", "z", "na", "bir", "ve", "в", "у", "на", "до", "і", "та", "з", "في", "من", "على", "عن", "الى", "الي");

	private static final String ARTICLE = "ال";

	private SuggestionWords() {
	}

	/** Lower case, without accents, every letter in its plainest form. */
	static String fold(String text) {
		return isPlain(text) ? text.toLowerCase(Locale.ROOT) : foldLetters(text);
	}

	/** Folded words in order; an Arabic one without its article. */
	static List<String> tokens(String text) {
		var tokens = new ArrayList<String>();
		String folded = ABBREVIATION.matcher(fold(text)).replaceAll("");
		int start = -1;
		for (int at = 0; at <= folded.length(); at++) {
			boolean inWord = at < folded.length() && Character.isLetterOrDigit(folded.charAt(at));
			if (inWord && start < 0) {
				start = at;
			}
			else if (!inWord && start >= 0) {
				tokens.add(withoutArticle(folded.substring(start, at)));
				start = -1;
			}
		}
		return tokens;
	}

	/** Words that say something, in order, joined by single spaces; of small words alone, all of them. */
	static String phrase(String text) {
		List<String> all = tokens(text);
		var kept = new ArrayList<>(all);
		kept.removeIf(SMALL::contains);
		return String.join(" ", kept.isEmpty() ? all : kept);
	}

	/** As {@link #phrase}, but the last word may still go on: "colis de" may become "colis denrées". */
	static String begun(String typed) {
		List<String> all = tokens(typed);
		String whole = phrase(typed);
		if (all.size() < 2 || !Character.isLetter(typed.charAt(typed.length() - 1))) {
			return whole;
		}
		String last = all.get(all.size() - 1);
		return SMALL.contains(last) && !whole.endsWith(last) ? whole + " " + last : whole;
	}

	private static boolean isPlain(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) >= 128) {
				return false;
			}
		}
		return true;
	}

	private static String foldLetters(String text) {
		var plain = new StringBuilder(text.length() + 8);
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			if (!isInsideCyrillicWord(text, at)) {
				plain.append(letter < 128 ? String.valueOf(letter) : LETTERS.getOrDefault(letter, String.valueOf(letter)));
			}
		}
		String apart = Normalizer.normalize(plain, Normalizer.Form.NFKD);
		var bare = new StringBuilder(apart.length());
		apart.codePoints().filter(letter -> !isMark(letter))
			.forEach(letter -> bare.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
		return bare.toString().toLowerCase(Locale.ROOT);
	}

	private static boolean isMark(int letter) {
		int type = Character.getType(letter);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
	}

	/** In Ukrainian an apostrophe does not part words. */
	private static boolean isInsideCyrillicWord(String text, int at) {
		return APOSTROPHES.contains(text.charAt(at)) && at > 0 && at + 1 < text.length() && isCyrillic(text.charAt(at - 1))
				&& isCyrillic(text.charAt(at + 1));
	}

	private static boolean isCyrillic(char letter) {
		return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
	}

	private static String withoutArticle(String word) {
		return word.length() > ARTICLE.length() && word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word;
	}

}
