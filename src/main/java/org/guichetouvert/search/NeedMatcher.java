package org.guichetouvert.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guichetouvert.taxonomy.NeedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Words to the needs they may mean, by the labels and synonyms of all languages. A phrase counts by how much of it was
 * typed, rare words more than frequent ones. Immutable.
 */
final class NeedMatcher {

	/** Needs that are offered at most. */
	static final int MOST = 3;

	/** Below this share of a phrase, by weight, it was not meant. */
	private static final double ENOUGH = 0.34;

	/** A need this much worse than the best one is not offered. */
	private static final double NEAR = 0.45;

	private static final int FORGIVING_LENGTH = 6;

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	private static final Set<String> SMALL = Set.of("le", "la", "les", "un", "une", "des", "de", "du", "et", "ou", "je", "ai",
			"mon", "ma", "mes", "pas", "que", "qui", "est", "en", "au", "aux", "pour", "par", "sur", "avec", "dans", "plus",
			"het", "een", "van", "op", "te", "ik", "mijn", "niet", "met", "voor", "om", "zijn", "the", "of", "to", "my", "and",
			"for", "in", "is", "or", "with", "not", "no", "bruxelles", "brussel", "brussels", "bxl", "aide", "hulp", "help");

	private final Map<String, List<Phrase>> phrasesByToken = new HashMap<>();

	/** Token to the number of needs that have it in their words. */
	private final Map<String, Integer> frequency = new HashMap<>();

	NeedMatcher(List<NeedTerm> needs) {
		for (NeedTerm need : needs) {
			var own = new HashSet<String>();
			Stream.concat(need.label().texts().values().stream(), need.synonyms().values().stream().flatMap(List::stream))
				.distinct()
				.forEach(text -> {
					Set<String> tokens = tokens(text);
					if (!tokens.isEmpty()) {
						var phrase = new Phrase(need.id(), text, tokens, need.label().texts().containsValue(text));
						tokens.forEach(token -> phrasesByToken.computeIfAbsent(token, key -> new ArrayList<>()).add(phrase));
						own.addAll(tokens);
					}
				});
			own.forEach(token -> frequency.merge(token, 1, Integer::sum));
		}
	}

	/** The likeliest first; empty when nothing is near. */
	List<Understood.Need> understand(String words) {
		Set<String> typed = tokens(words);
		if (typed.isEmpty()) {
			return List.of();
		}
		Map<String, Double> met = meet(typed);
		double all = typed.stream().mapToDouble(this::weight).sum();
		var best = new HashMap<String, Scored>();
		var sums = new HashMap<String, Double>();
		met.keySet().stream().flatMap(token -> phrasesByToken.get(token).stream()).distinct().forEach(phrase -> {
			double score = score(phrase, met, all);
			if (score > 0) {
				best.merge(phrase.needId, new Scored(phrase, score), (one, other) -> one.score >= other.score ? one : other);
				sums.merge(phrase.needId, score, Double::sum);
			}
		});
		List<Scored> ordered = best.values().stream()
			.map(one -> new Scored(one.phrase, one.score + 0.05 * Math.log1p(sums.getOrDefault(one.phrase.needId, 0.0))))
			.sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(one -> one.phrase.needId))
			.toList();
		return ordered.stream().filter(one -> one.score >= NEAR * ordered.get(0).score).limit(MOST)
			.map(one -> new Understood.Need(one.phrase.needId, one.phrase.text, Math.min(1, one.score))).toList();
	}

	/** Known tokens that were typed, each with how exactly. */
	private Map<String, Double> meet(Set<String> typed) {
		var met = new HashMap<String, Double>();
		phrasesByToken.keySet().forEach(token -> typed.forEach(word -> {
			double likeness = likeness(word, token);
			if (likeness > 0) {
				met.merge(token, likeness, Math::max);
			}
		}));
		return met;
	}

	/** How much of the phrase was typed, times how much of what was typed is in the phrase. */
	private double score(Phrase phrase, Map<String, Double> met, double all) {
		double own = 0;
		double whole = 0;
		for (String token : phrase.tokens) {
			double weight = weight(token);
			whole += weight;
			own += weight * met.getOrDefault(token, 0.0);
		}
		double share = own / whole;
		double used = Math.min(1, own / all);
		return share < ENOUGH ? 0 : Math.sqrt(share) * used * (phrase.label ? 0.95 : 1);
	}

	private double weight(String token) {
		double rarity = 1 / Math.log(2.0 + frequency.getOrDefault(token, 1));
		return SMALL.contains(token) ? 0.1 * rarity : rarity;
	}

	/** 1 for the same word, less for one that begins or is typed alike, 0 for another. */
	private static double likeness(String word, String token) {
		if (word.equals(token)) {
			return 1;
		}
		int shorter = Math.min(word.length(), token.length());
		if (shorter >= FORGIVING_LENGTH - 1 && (token.startsWith(word) || word.startsWith(token))) {
			return 0.7;
		}
		boolean comparable = shorter >= FORGIVING_LENGTH && Math.abs(word.length() - token.length()) <= 1;
		return comparable && isNearlySame(word, token) ? 0.8 : 0;
	}

	/** Whether one letter was changed, added, lost, or two neighbours swapped. */
	static boolean isNearlySame(String one, String other) {
		int start = 0;
		int shorter = Math.min(one.length(), other.length());
		while (start < shorter && one.charAt(start) == other.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
			end++;
		}
		int left = one.length() - start - end;
		int right = other.length() - start - end;
		boolean swapped = left == 2 && right == 2 && one.charAt(start) == other.charAt(start + 1)
				&& one.charAt(start + 1) == other.charAt(start);
		return Math.max(left, right) <= 1 || swapped;
	}

	/** Folded words without their endings, in order. */
	static Set<String> tokens(String text) {
		var tokens = new LinkedHashSet<String>();
		for (String word : BREAKS.split(fold(text))) {
			String stem = stem(word);
			if (stem != null) {
				tokens.add(stem);
			}
		}
		return tokens;
	}

	static String fold(String text) {
		String plain = text.replace("œ", "oe").replace("ß", "ss").replace("ı", "i").replace("ł", "l");
		return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/** Null for what elision and single letters leave. */
	private static @Nullable String stem(String word) {
		String stem = word;
		if (stem.length() > 4 && (stem.endsWith("s") || stem.endsWith("x"))) {
			stem = stem.substring(0, stem.length() - 1);
		}
		if (stem.length() > 4 && stem.endsWith("e")) {
			stem = stem.substring(0, stem.length() - 1);
		}
		boolean small = stem.length() < 2 || stem.equals("qu");
		return small ? null : stem;
	}

	/** @param label whether it is what the need is called, not one of the words for it */
	private record Phrase(String needId, String text, Set<String> tokens, boolean label) {
	}

	private record Scored(Phrase phrase, double score) {
	}

}
