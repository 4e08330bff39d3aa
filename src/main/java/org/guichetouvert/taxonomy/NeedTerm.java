package org.guichetouvert.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.guichetouvert.shared.LocalizedText;

/**
 * Something that people come for, in their words.
 *
 * @param synonyms language code to everyday words, jargon and acronyms, in the order of the reference file
 * @param retired no longer offered for new entries; what was said with it stays readable
 */
public record NeedTerm(String id, String familyId, int position, LocalizedText label, Map<String, List<String>> synonyms,
		boolean retired) {

	public NeedTerm {
		synonyms = Map.copyOf(synonyms);
	}

	public List<String> synonymsIn(String language) {
		return synonyms.getOrDefault(language, List.of());
	}

	/** Label and synonyms of one language, for an index; empty where that language has none. */
	public List<String> wordsIn(String language) {
		return Stream.concat(label.findIn(language).stream(), synonymsIn(language).stream()).toList();
	}

}
