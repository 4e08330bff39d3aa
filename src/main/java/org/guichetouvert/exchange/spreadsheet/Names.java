package org.guichetouvert.exchange.spreadsheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichetouvert.exchange.columns.Folding;

/** How much two names look like one. */
final class Names {

	private static final double NEAR = 0.7;

	private static final double RELATED = 0.45;

	private Names() {
	}

	static boolean same(String one, String other) {
		return Folding.of(one).equals(Folding.of(other));
	}

	/** Perhaps the same thing: a typing error, a word more. Numbers tell things apart: "antenne 1" is not "antenne 2". */
	static boolean near(String one, String other) {
		return numbers(one).equals(numbers(other)) && (likeness(one, other) >= NEAR || contains(one, other) || contains(other, one));
	}

	/** Could be an older name of the same thing. */
	static boolean related(String one, String other) {
		return likeness(one, other) >= RELATED || contains(one, other) || contains(other, one);
	}

	private static boolean contains(String whole, String part) {
		Set<String> words = words(part);
		return words.size() > 1 && words(whole).containsAll(words);
	}

	private static Set<String> numbers(String name) {
		return words(name).stream().filter(word -> word.chars().anyMatch(Character::isDigit)).collect(Collectors.toSet());
	}

	private static Set<String> words(String name) {
		return Arrays.stream(Folding.of(name).split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
	}

	/** Sørensen–Dice coefficient of the pairs of letters, 0 to 1. */
	private static double likeness(String one, String other) {
		Map<String, Integer> pairs = pairs(Folding.of(one));
		Map<String, Integer> others = pairs(Folding.of(other));
		int shared = pairs.entrySet().stream().mapToInt(pair -> Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0))).sum();
		int all = count(pairs) + count(others);
		return all == 0 ? 0 : 2.0 * shared / all;
	}

	private static int count(Map<String, Integer> pairs) {
		return pairs.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static Map<String, Integer> pairs(String folded) {
		var pairs = new HashMap<String, Integer>();
		for (int index = 0; index + 1 < folded.length(); index++) {
			pairs.merge(folded.substring(index, index + 2), 1, Integer::sum);
		}
		return pairs;
	}

}
