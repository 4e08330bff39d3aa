package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds phrases within what was typed: their words in order, with at most two small words between two of them, but never a
 * negation. A long word may have one typing error. Immutable.
 */
final class PhraseFinder<T> {

	private static final int MOST_BETWEEN = 2;

	private static final int LONGEST_BETWEEN = 4;

	private static final int FORGIVING = 6;

	private static final Set<String> NEGATIONS = Set.of("ne", "pas", "jamais", "non", "niet", "geen", "nooit", "not", "no", "never",
			"dont", "don", "nicht", "kein", "keine", "nie", "nao", "degil", "hayir", "не", "ні", "нет", "لا", "ما", "ليس", "لم", "لن");

	/** Not even in front of a phrase: "nu vreau să mor". */
	private static final Set<String> NEGATIONS_BEFORE = Set.of("niet", "not", "no", "never", "dont", "nicht", "nie", "nu", "nao", "non",
			"не", "ні", "لا", "ما", "ليس", "لم", "لن");

	/** They may stand within any phrase: "il m'a encore frappée". */
	private static final Set<String> ADVERBS = Set.copyOf(Words.tokens("""
			encore toujours souvent hier aujourd'hui maintenant gisteren vandaag weer altijd opnieuw yesterday today again always now ayer hoy
			otra vez siempre ontem hoje sempre ieri oggi ancora gestern heute wieder immer wczoraj dzisiaj znowu zawsze azi mereu
			вчора сьогодні знову завжди вчера сегодня опять امس اليوم دائما dün bugün yine hep"""));

	private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

	/** First words of several that may have an error. */
	private final Set<String> forgiving = new HashSet<>();

	/** @param phrases by what they stand for */
	PhraseFinder(Map<T, List<String>> phrases) {
		phrases.forEach((meaning, texts) -> texts.forEach(text -> {
			List<String> tokens = Words.tokens(text);
			if (!tokens.isEmpty()) {
				var phrase = new Phrase<T>(meaning, tokens);
				byFirst.computeIfAbsent(tokens.get(0), key -> new ArrayList<>()).add(phrase);
				if (tokens.size() > 1 && tokens.get(0).length() >= FORGIVING) {
					forgiving.add(tokens.get(0));
				}
			}
		}));
	}

	/** What was said, the longest phrase first; each once. */
	List<T> find(List<String> typed) {
		var found = new ArrayList<Phrase<T>>();
		for (int start = 0; start < typed.size(); start++) {
			String word = typed.get(start);
			if (start > 0 && NEGATIONS_BEFORE.contains(typed.get(start - 1))) {
				continue;
			}
			for (Phrase<T> phrase : byFirst.getOrDefault(word, List.of())) {
				addIfSaid(phrase, typed, start, found);
			}
			if (word.length() >= FORGIVING) {
				for (String first : forgiving) {
					if (!first.equals(word) && isSame(word, first)) {
						for (Phrase<T> phrase : byFirst.get(first)) {
							if (phrase.tokens.size() > 1) {
								addIfSaid(phrase, typed, start, found);
							}
						}
					}
				}
			}
		}
		return found.stream().sorted(Comparator.<Phrase<T>>comparingInt(Phrase::length).reversed()).map(Phrase::meaning).distinct().toList();
	}

	private static <T> void addIfSaid(Phrase<T> phrase, List<String> typed, int start, List<Phrase<T>> found) {
		int at = start;
		for (String token : phrase.tokens.subList(1, phrase.tokens.size())) {
			at = next(token, typed, at);
			if (at < 0) {
				return;
			}
		}
		found.add(phrase);
	}

	/** Where a word comes next; -1 when too much stands between. */
	private static int next(String token, List<String> typed, int after) {
		for (int at = after + 1; at < typed.size() && at <= after + 1 + MOST_BETWEEN; at++) {
			String word = typed.get(at);
			if (isSame(word, token)) {
				return at;
			}
			if (NEGATIONS.contains(word) || !SmallWords.isSmall(word) && !ADVERBS.contains(word) && word.length() > LONGEST_BETWEEN) {
				return -1;
			}
		}
		return -1;
	}

	private static boolean isSame(String word, String token) {
		return word.equals(token) || token.length() >= FORGIVING && Math.abs(word.length() - token.length()) <= 1
				&& word.length() >= FORGIVING - 1 && Spelling.isOneApart(word, token);
	}

	private record Phrase<T>(T meaning, List<String> tokens) {

		int length() {
			return tokens.stream().mapToInt(String::length).sum();
		}

	}

}
