package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Known words that are like a typed one: the same, an inflection of it, its beginning, or mistyped. Short words and
 * abbreviations are spared: with an error they are other words. Immutable.
 */
final class Spelling {

	static final double SAME = 1;

	static final double MISTYPED = 0.85;

	private static final double BEGUN = 0.8;

	private static final double INFLECTED = 0.75;

	private static final double TWICE_MISTYPED = 0.65;

	/** A shorter word with an error is another word. */
	private static final int FORGIVING = 5;

	private static final int VERY_FORGIVING = 8;

	private static final int SHORTEST_STEM = 4;

	/** Share of the longer word that two inflections have in common. */
	private static final double STEM_SHARE = 0.66;

	private final Set<String> known;

	private final String[] sorted;

	/** Known words by what is left of them when one letter is taken out. */
	private final Map<String, List<String>> byDeletion = new HashMap<>();

	Spelling(Collection<String> words) {
		known = new HashSet<>(words);
		sorted = known.stream().sorted().toArray(String[]::new);
		for (String word : sorted) {
			if (word.length() >= FORGIVING - 1) {
				deletions(word).forEach(left -> byDeletion.computeIfAbsent(left, key -> new ArrayList<>(1)).add(word));
			}
		}
	}

	boolean isKnown(String word) {
		return known.contains(word);
	}

	/** Each with how much alike, up to 1. */
	Map<String, Double> like(String word) {
		var found = new HashMap<String, Double>();
		boolean exact = known.contains(word);
		if (exact) {
			found.put(word, SAME);
		}
		if (word.length() >= SHORTEST_STEM && !isNumber(word)) {
			inflections(word, exact, found);
			if (!exact && word.length() >= FORGIVING) {
				mistyped(word, found);
			}
		}
		return found;
	}

	/** The known word that was most likely meant by an unknown one; the word itself where there is none. */
	String corrected(String word) {
		if (known.contains(word) || word.length() < FORGIVING) {
			return word;
		}
		var found = new HashMap<String, Double>();
		mistyped(word, found);
		return found.entrySet().stream().max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey).orElse(word);
	}

	private void inflections(String word, boolean exact, Map<String, Double> found) {
		int shortest = Math.max(SHORTEST_STEM, (int) Math.ceil(word.length() * STEM_SHARE));
		if (shortest > word.length()) {
			return;
		}
		String stem = word.substring(0, shortest);
		int from = Arrays.binarySearch(sorted, stem);
		for (int i = from < 0 ? -from - 1 : from; i < sorted.length && sorted[i].startsWith(stem); i++) {
			String other = sorted[i];
			int common = common(word, other);
			int longer = Math.max(word.length(), other.length());
			boolean begun = common == word.length();
			if (begun && !exact) {
				found.merge(other, BEGUN * Math.max(0.6, (double) common / longer), Math::max);
			}
			if (common >= STEM_SHARE * longer && word.length() - common <= 3 && other.length() - common <= 3) {
				found.merge(other, exact ? INFLECTED * 0.9 : INFLECTED + 0.2 * common / longer, Math::max);
			}
		}
		for (int length = word.length() - 1; length >= shortest && !exact; length--) {
			String start = word.substring(0, length);
			if (known.contains(start)) {
				found.merge(start, INFLECTED, Math::max);
			}
		}
	}

	private void mistyped(String word, Map<String, Double> found) {
		var candidates = new HashSet<String>();
		List<String> left = deletions(word);
		left.forEach(one -> {
			candidates.addAll(byDeletion.getOrDefault(one, List.of()));
			if (known.contains(one)) {
				candidates.add(one);
			}
		});
		candidates.addAll(byDeletion.getOrDefault(word, List.of()));
		candidates.forEach(one -> {
			if (isOneApart(word, one)) {
				if (one.length() >= FORGIVING - 1) {
					found.merge(one, MISTYPED, Math::max);
				}
			}
			else if (Math.min(word.length(), one.length()) >= VERY_FORGIVING && distance(word, one) == 2) {
				found.merge(one, TWICE_MISTYPED, Math::max);
			}
		});
	}

	private static List<String> deletions(String word) {
		var left = new ArrayList<String>(word.length());
		for (int i = 0; i < word.length(); i++) {
			left.add(word.substring(0, i) + word.substring(i + 1));
		}
		return left;
	}

	private static boolean isNumber(String word) {
		return word.chars().allMatch(Character::isDigit);
	}

	private static int common(String one, String other) {
		int length = Math.min(one.length(), other.length());
		int i = 0;
		while (i < length && one.charAt(i) == other.charAt(i)) {
			i++;
		}
		return i;
	}

	/** Whether {@link #distance} is 1, without counting it. */
	static boolean isOneApart(String one, String other) {
		int shorter = Math.min(one.length(), other.length());
		if (Math.max(one.length(), other.length()) - shorter > 1) {
			return false;
		}
		int start = 0;
		while (start < shorter && one.charAt(start) == other.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
			end++;
		}
		int differing = Math.max(one.length(), other.length()) - start - end;
		return differing == 1 || differing == 2 && one.length() == other.length()
				&& one.charAt(start) == other.charAt(start + 1) && one.charAt(start + 1) == other.charAt(start);
	}

	/** Letters changed, added, lost, or swapped with their neighbour (optimal string alignment). */
	static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		int[] row = new int[other.length() + 1];
		int[] next = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			next[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
				next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + cost);
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
					next[j] = Math.min(next[j], before[j - 2] + 1);
				}
			}
			int[] spare = before;
			before = row;
			row = next;
			next = spare;
		}
		return row[other.length()];
	}

}
