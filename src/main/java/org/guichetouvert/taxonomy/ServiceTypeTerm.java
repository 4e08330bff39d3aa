package org.guichetouvert.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A kind of service: "antenne sociale du CPAS", "restaurant social".
 *
 * @param acronym CPAS in French, OCMW in Dutch; empty where the type has none
 * @param expansion what the acronym stands for
 * @param sector who usually runs it; null when the reference does not say
 * @param needIds what it usually answers, the first one first of all
 * @param synonyms language code to words added here
 */
public record ServiceTypeTerm(String id, int position, LocalizedText label, LocalizedText acronym, LocalizedText expansion,
		@Nullable Sector sector, List<String> needIds, Map<String, List<String>> synonyms, boolean retired) {

	public ServiceTypeTerm {
		needIds = List.copyOf(needIds);
		synonyms = Map.copyOf(synonyms);
	}

	/** Label, acronym, expansion and synonyms of one language, for an index; empty where that language has none. */
	public List<String> wordsIn(String language) {
		return Stream.of(Stream.of(label, acronym, expansion).flatMap(text -> text.findIn(language).stream()),
				synonyms.getOrDefault(language, List.of()).stream())
			.flatMap(words -> words)
			.toList();
	}

}
