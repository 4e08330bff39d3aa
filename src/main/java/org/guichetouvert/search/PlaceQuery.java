package org.guichetouvert.search;

import java.util.Arrays;
import java.util.List;

import org.guichetouvert.shared.Slugs;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Words as a query with one clause for each tier of {@link Relevance}: the score of a hit tells which ones it met. */
final class PlaceQuery {

	private static final List<String> LANGUAGES = List.of("_fr", "_nl", "_en", "_all");

	/** Of up to this many words all must be there, of more this share: two of three, rounded down. */
	private static final int FEW = 2;

	private static final int SHARE_PERCENT = 67;

	/** A shorter word with an error is another word. */
	private static final int FORGIVING_LENGTH = 5;

	private static final int VERY_FORGIVING_LENGTH = 9;

	/** Shorter ones are articles. */
	private static final int WORD_LENGTH = 3;

	private static final int MOST_FORGIVEN_WORDS = 6;

	private PlaceQuery() {
	}

	/** Those that surely answer. */
	static PredicateFinalStep of(SearchPredicateFactory f, String words) {
		return f.bool()
			.should(f.terms().field(SearchMapping.NAME).matchingAny(Slugs.of(words))
				.constantScore().boost(Relevance.NAMED.weight()))
			.should(holding(f, SearchMapping.TITLE, words, 100).constantScore().boost(Relevance.TITLED.weight()))
			.should(holding(f, SearchMapping.TEXT, words, 100).constantScore().boost(Relevance.TOLD.weight()));
	}

	/** Guesses, which cost many times more than all the others. */
	static PredicateFinalStep guesses(SearchPredicateFactory f, String words) {
		List<String> forgiven = Arrays.stream(Slugs.of(words).split("-")).filter(word -> word.length() >= WORD_LENGTH).toList();
		if (forgiven.isEmpty()) {
			return f.matchNone();
		}
		var tiers = f.bool().should(holding(f, SearchMapping.TEXT, String.join(" ", forgiven), SHARE_PERCENT).constantScore()
			.boost(Relevance.PARTLY.weight()));
		if (forgiven.size() <= MOST_FORGIVEN_WORDS) {
			var mistyped = f.bool();
			forgiven.forEach(word -> mistyped.must(forgiving(f, word)));
			tiers.should(mistyped.constantScore().boost(Relevance.MISTYPED.weight()));
		}
		return tiers;
	}

	/** In one language, so many of the words, whichever their order. */
	private static BooleanPredicateClausesStep<?, ?> holding(
			SearchPredicateFactory f, String field, String words, int percent) {
		var any = f.bool();
		LANGUAGES.forEach(language -> any.should(f.match().field(field + language).matching(words)
			.minimumShouldMatch(share -> share.ifMoreThan(0).thenRequirePercent(100)
				.ifMoreThan(FEW).thenRequirePercent(percent))));
		return any;
	}

	private static PredicateFinalStep forgiving(SearchPredicateFactory f, String word) {
		var match = f.match().field(SearchMapping.TEXT + "_all").matching(word);
		if (word.length() < FORGIVING_LENGTH) {
			return match;
		}
		return match.fuzzy(word.length() < VERY_FORGIVING_LENGTH ? 1 : 2, 2);
	}

}
