package org.guichetouvert.colleagues;

import java.time.ZonedDateTime;
import java.util.Set;

import org.guichetouvert.search.SearchCriteria;

/**
 * Which colleague is looked for.
 *
 * @param words "qui s'occupe des coupures de gaz à Cureghem ?"; may be blank
 * @param name of a person; decides alone where it isn't blank
 * @param notMeant as in {@link SearchCriteria}
 * @param language of the reader, ISO 639-1
 */
public record FunctionsAsked(String words, String name, Set<String> notMeant, String language, ZonedDateTime at) {

	private static final int LONGEST_NAME = 80;

	public FunctionsAsked {
		words = words.strip();
		name = name.strip();
		name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
		notMeant = Set.copyOf(notMeant);
	}

	public boolean isNothing() {
		return words.isEmpty() && name.isEmpty();
	}

	SearchCriteria criteria() {
		return SearchCriteria.all(at).withWords(words, language).withNotMeant(notMeant);
	}

}
