package org.guichetouvert.search;

/**
 * How well a hit answers the words, the best first: the only place where that is decided. Hits of one tier are equal here,
 * and ordered by status: an open door goes before one whose text repeats the word more often.
 */
enum Relevance {

	/** Its name, or its organization's name or acronym, is what was typed. */
	NAMED,

	/** Its names and the words for its type hold every word. */
	TITLED,

	/** It answers the need that the words most likely mean. */
	MEANT,

	/** What is known of it holds every word, in one language. */
	TOLD,

	/** It holds most of the words, or answers another need that they may mean. */
	PARTLY,

	/** It holds every word if small typing errors are forgiven. */
	MISTYPED;

	/** Whether a hit of this tier answers the words; the others are guesses, shown only where nothing else is found. */
	boolean isSure() {
		return compareTo(PARTLY) < 0;
	}

	/**
	 * Its place in the order of results: a name that holds the words and an answer to what they mean are worth the same, so
	 * that an open door goes before a closed one that happens to be called so.
	 */
	int rank() {
		return this == TITLED ? MEANT.ordinal() : ordinal();
	}

	/** Weights that add up without a lower tier ever reaching a higher one. */
	float weight() {
		return 1 << values().length - ordinal();
	}

	/** The best of the tiers whose weights were added up. */
	static Relevance ofScore(float score) {
		for (Relevance tier : values()) {
			if (score >= tier.weight()) {
				return tier;
			}
		}
		return MISTYPED;
	}

}
