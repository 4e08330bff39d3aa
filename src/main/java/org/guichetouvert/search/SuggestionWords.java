package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@link Words} without articles and other small ones, so that "facture de gaz" and "facture gaz" begin alike. */
final class SuggestionWords {

	/** "C.P.A.S." is one word. */
	private static final Pattern ABBREVIATION = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

	private static final Pattern LETTER_AT_END = Pattern.compile("\\s\\p{IsLatin}$");

	private static final Set<String> SMALL = Set.of("le", "la", "les", "un", "une", "des", "de", "du", "et", "ou", "au", "aux", "en",
			"je", "ai", "mon", "ma", "mes", "ne", "me", "se", "est", "pour", "par", "sur", "dans", "avec",
			"het", "een", "van", "op", "te", "ik", "mijn", "voor", "met", "of", "om", "heb", "bij",
			"the", "to", "my", "an", "and", "or", "for", "in", "is", "at", "on", "have",
			"el", "los", "las", "del", "una", "mi", "con", "para", "por", "os", "as", "do", "da", "um", "uma", "em",
			"il", "lo", "gli", "di", "della", "per", "der", "die", "das", "ein", "eine", "mein", "meine", "und", "fur", "zu", "ich",
			"cu", "si", "na", "bir", "ve", "в", "у", "на", "до", "і", "та", "з", "في", "من", "على", "علي", "عن", "الى", "الي");

	private static final String ARABIC_ARTICLE = "ال";

	private SuggestionWords() {
	}

	/** Words that say something, in order, joined by single spaces; of small words alone, all of them. */
	static String phrase(String text) {
		return join(tokens(text));
	}

	/** As {@link #phrase}, but the last word may still go on: "colis de" may become "colis denrées", "الغ" will be "الغاز". */
	static String begun(String typed) {
		var all = new ArrayList<>(tokens(typed));
		if (LETTER_AT_END.matcher(typed).find()) {
			all.add(Words.fold(typed.substring(typed.length() - 1)));
		}
		if (all.isEmpty() || !Character.isLetter(typed.charAt(typed.length() - 1))) {
			return join(all);
		}
		String last = all.remove(all.size() - 1);
		String whole = SMALL.containsAll(all) ? "" : join(all) + " ";
		return whole + (last.length() > ARABIC_ARTICLE.length() && last.startsWith(ARABIC_ARTICLE)
				? last.substring(ARABIC_ARTICLE.length()) : last);
	}

	private static String join(List<String> all) {
		List<String> kept = all.stream().filter(word -> !SMALL.contains(word)).toList();
		return String.join(" ", kept.isEmpty() ? all : kept);
	}

	private static List<String> tokens(String text) {
		return Words.tokens(text.indexOf('.') < 0 ? text : ABBREVIATION.matcher(text).replaceAll(""));
	}

}
