package org.guichetouvert.taxonomy;

import java.util.List;

/**
 * What happened to somebody, whatever the need: a refusal, a letter, a closed counter.
 *
 * @param id as in message keys: {@code refusal}
 * @param phrases by which people say it, in all languages
 * @param needIds whose services help then, the likeliest first
 */
public record Situation(String id, List<String> phrases, List<String> needIds) {

	public Situation {
		phrases = List.copyOf(phrases);
		needIds = List.copyOf(needIds);
	}

}
