package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Typed words to the concepts they may mean, by phrases of all languages. A concept counts by how much of what was typed it
 * explains, and by how whole its phrases are; words that few concepts have count more. Immutable.
 */
final class ConceptMatcher {

	/** What a small word weighs beside another. */
	private static final double SMALL = 0.15;

	/** "Sans mutuelle" is another need than "mutuelle". */
	private static final double NEGATING = 0.7;

	private static final Set<String> NEGATIONS = Set.copyOf(Words.tokens("sans zonder without sin sem senza ohne bez fara без بدون بلا olmadan"));

	/** For a word that stands in what the concept is called. */
	private static final double CALLED = 0.04;

	/** What a word counts that stands in a phrase of which nothing else was typed; the rest comes with the whole phrase. */
	private static final double ALONE = 0.45;

	/** What the best single phrase counts beside all phrases together. */
	private static final double BEST_PHRASE = 0.45;

	/** A word that nobody knows counts as much as a middling one. */
	private static final double UNKNOWN = 0.5;

	/** What a phrase of another language than what was typed counts; many words are the same in several. */
	private static final double FOREIGN = 0.8;

	private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

	private final List<String> ids;

	private final Map<String, List<Phrase>> phrasesByToken = new HashMap<>();

	private final Map<String, Double> weights = new HashMap<>();

	/** Languages whose phrases have a token. */
	private final Map<String, Set<String>> languages = new HashMap<>();

	/** How a token is written. */
	private final Map<String, String> written = new HashMap<>();

	private final double rarest;

	private final Spelling spelling;

	/** @param phrases by id of the concept, then by language: what it is called first */
	ConceptMatcher(Map<String, Map<String, List<String>>> phrases) {
		ids = List.copyOf(phrases.keySet());
		var having = new HashMap<String, Set<Integer>>();
		for (int concept = 0; concept < ids.size(); concept++) {
			for (Map.Entry<String, List<String>> ofLanguage : phrases.get(ids.get(concept)).entrySet()) {
				var seen = new HashSet<List<String>>();
				for (String text : ofLanguage.getValue()) {
					List<String> tokens = List.copyOf(new LinkedHashSet<>(Words.tokens(text)));
					if (!tokens.isEmpty() && seen.add(tokens)) {
						keep(new Phrase(concept, ofLanguage.getKey(), text, seen.size() == 1, tokens), having);
					}
				}
			}
		}
		rarest = Math.log(ids.size() + 1.0);
		having.forEach((token, concepts) -> weights.put(token,
				Math.log((ids.size() + 1.0) / (concepts.size() + 0.3)) * (NEGATIONS.contains(token) ? NEGATING : SmallWords.isSmall(token) ? SMALL : 1) + 0.02));
		spelling = new Spelling(weights.keySet());
	}

	private void keep(Phrase phrase, Map<String, Set<Integer>> having) {
		for (String token : phrase.tokens) {
			phrasesByToken.computeIfAbsent(token, key -> new ArrayList<>()).add(phrase);
			having.computeIfAbsent(token, key -> new HashSet<>()).add(phrase.concept);
			languages.computeIfAbsent(token, key -> new HashSet<>()).add(phrase.language);
		}
		for (String word : APART.split(phrase.text)) {
			List<String> tokens = Words.tokens(word);
			if (tokens.size() == 1) {
				written.merge(tokens.get(0), word.toLowerCase(Locale.ROOT), (one, other) -> one.length() >= other.length() ? one : other);
			}
		}
	}

	/**
	 * @param text the phrase that fits best
	 * @param score 1 when exactly that was typed
	 */
	record Match(String id, String text, double score) {
	}

	boolean isKnown(String token) {
		return spelling.isKnown(token);
	}

	Set<String> known() {
		return weights.keySet();
	}

	/** Whether it stands in some phrase, and says something there. */
	boolean isTelling(String token) {
		return spelling.isKnown(token) && !SmallWords.isSmall(token);
	}

	/** A known word as it is written, for one that nobody knows but that is nearly it; null where there is none. */
	@Nullable String correct(String token) {
		String known = spelling.corrected(token);
		return known.equals(token) ? null : written.get(known);
	}

	/** For each language how likely it is that of the words: 1 for the likeliest. */
	private Map<String, Double> likelihoods(List<String> words, String reader) {
		var votes = new HashMap<String, Double>();
		votes.put(reader, 0.5);
		for (String word : words) {
			for (String language : languages.getOrDefault(word, Set.of())) {
				votes.merge(language, 1.0, Double::sum);
			}
			for (String language : SmallWords.languages()) {
				if (SmallWords.isSmall(word, language)) {
					votes.merge(language, 1.0, Double::sum);
				}
			}
		}
		double most = votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
		votes.replaceAll((language, sum) -> FOREIGN + (1 - FOREIGN) * sum / most);
		return votes;
	}

	/**
	 * @param typed folded words
	 * @param reader language of the reader: that of the words, where nothing else tells
	 * @return the likeliest first, none that isn't met at all
	 */
	List<Match> match(List<String> typed, String reader) {
		List<String> words = List.copyOf(new LinkedHashSet<>(typed));
		double[] weight = new double[words.size()];
		var likes = new ArrayList<Map<String, Double>>();
		double all = 0;
		for (int i = 0; i < words.size(); i++) {
			Map<String, Double> like = spelling.like(words.get(i));
			likes.add(like);
			weight[i] = weight(words.get(i), like);
			all += weight[i];
		}
		if (all == 0) {
			return List.of();
		}
		var met = new LinkedHashMap<Phrase, double[]>();
		for (int pass = 0; pass < 2; pass++) { // telling words choose the phrases, small ones only add to them
			for (int i = 0; i < words.size(); i++) {
				for (Map.Entry<String, Double> like : likes.get(i).entrySet()) {
					boolean small = SmallWords.isSmall(like.getKey());
					if (small == (pass == 1)) {
						meet(met, like, i, words.size(), small);
					}
				}
			}
		}
		return score(met, weight, all, likelihoods(words, reader));
	}

	private void meet(Map<Phrase, double[]> met, Map.Entry<String, Double> like, int position, int size, boolean small) {
		for (Phrase phrase : phrasesByToken.getOrDefault(like.getKey(), List.of())) {
			double[] likeness = small ? met.get(phrase) : met.computeIfAbsent(phrase, key -> new double[size + phrase.tokens.size()]);
			if (likeness != null) {
				likeness[position] = Math.max(likeness[position], like.getValue());
				int own = size + phrase.tokens.indexOf(like.getKey());
				likeness[own] = Math.max(likeness[own], like.getValue());
			}
		}
	}

	private List<Match> score(Map<Phrase, double[]> met, double[] weight, double all, Map<String, Double> likelihoods) {
		var best = new @Nullable Phrase[ids.size()];
		double[] bestScore = new double[ids.size()];
		double[] called = new double[ids.size()];
		double[][] explained = new double[ids.size()][];
		met.forEach((phrase, likeness) -> {
			double whole = 0;
			double own = 0;
			for (int t = 0; t < phrase.tokens.size(); t++) {
				double w = weights.getOrDefault(phrase.tokens.get(t), 0.0);
				whole += w;
				own += w * likeness[weight.length + t];
			}
			double cover = own / whole * likelihoods.getOrDefault(phrase.language, FOREIGN);
			double used = 0;
			double[] sofar = explained[phrase.concept];
			if (sofar == null) {
				sofar = new double[weight.length];
				explained[phrase.concept] = sofar;
			}
			for (int i = 0; i < weight.length; i++) {
				used += weight[i] * likeness[i];
				sofar[i] = Math.max(sofar[i], likeness[i] * (ALONE + (1 - ALONE) * cover));
			}
			double score = cover * Math.sqrt(used / all);
			if (phrase.name && used / all > 0.5) {
				called[phrase.concept] = CALLED;
			}
			if (best[phrase.concept] == null || score > bestScore[phrase.concept]) {
				best[phrase.concept] = phrase;
				bestScore[phrase.concept] = score;
			}
		});
		var matches = new ArrayList<Match>();
		for (int concept = 0; concept < explained.length; concept++) {
			if (explained[concept] != null) {
				double together = 0;
				for (int i = 0; i < weight.length; i++) {
					together += weight[i] * explained[concept][i];
				}
				double score = BEST_PHRASE * bestScore[concept] + (1 - BEST_PHRASE) * together / all + called[concept];
				matches.add(new Match(ids.get(concept), best[concept].text, score));
			}
		}
		matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::id));
		return matches;
	}

	private double weight(String word, Map<String, Double> like) {
		double known = like.entrySet().stream().mapToDouble(one -> weights.getOrDefault(one.getKey(), 0.0) * one.getValue()).max()
			.orElse(0);
		if (known > 0) {
			return known;
		}
		return SmallWords.isSmall(word) ? 0.02 : UNKNOWN * rarest;
	}

	/** @param name whether it is what the concept is called */
	private record Phrase(int concept, String language, String text, boolean name, List<String> tokens) {

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

}
