package org.guichetouvert.colleagues;

import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Pattern;

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

	/** How a question about a function begins: it says nothing of the need, and might be taken for one ("s'occuper de quelqu'un"). */
	private static final Pattern QUESTION = Pattern.compile("""
			\\b(?:qui\\s+(?:est-ce\\s+qui\\s+)?)?s['’\\s]?occupe(?:nt)?\\s+(?:des|du|de\\s+la|de\\s+l['’]|de|d['’])?\\s*\
			|\\bqui\\s+(?:gère|suit|traite)\\s+(?:les?|la|l['’])?\\s*\
			|\\bwie\\s+(?:houdt\\s+zich\\s+bezig\\s+met|zorgt\\s+voor|helpt\\s+(?:met|bij)|doet)\\s+\
			""", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
		return SearchCriteria.all(at).withWords(QUESTION.matcher(words).replaceAll(" "), language).withNotMeant(notMeant);
	}

}
