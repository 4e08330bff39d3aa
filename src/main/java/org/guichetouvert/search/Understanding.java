package org.guichetouvert.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What words mean beyond what they say: needs, and an area. Thread-safe. */
@Component
class Understanding {

	/** Words about an entry that no entry holds, unless nothing else was typed. */
	private static final Set<String> ABOUT = Set.of("asbl", "vzw", "horaire", "horaires", "heures", "ouverture", "openingsuren",
			"uren", "adresse", "adres", "téléphone", "telephone", "telefoon", "numéro", "numero", "contact");

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private volatile @Nullable Matching matching;

	Understanding(Taxonomy taxonomy, AreaTree areas) {
		this.taxonomy = taxonomy;
		this.areas = areas;
	}

	Understood of(SearchCriteria asked) {
		SearchCriteria criteria = withoutAbout(asked);
		AreaWords words = criteria.areaIds().isEmpty() ? AreaWords.of(criteria.words(), areas)
				: new AreaWords(criteria.words(), null);
		SearchCriteria rest = criteria.withWords(words.rest(), criteria.language());
		AreaNode area = words.area();
		boolean narrows = area != null && !area.is(AreaKind.REGION);
		return new Understood(narrows ? rest.withAreas(List.of(area.id())) : rest, needs(rest.words()), area, narrows);
	}

	/** As above, but an area's name is a word like others. */
	Understood withoutArea(SearchCriteria asked) {
		SearchCriteria criteria = withoutAbout(asked);
		return new Understood(criteria, needs(criteria.words()), null, false);
	}

	private static SearchCriteria withoutAbout(SearchCriteria criteria) {
		String kept = Arrays.stream(criteria.words().split("\\s+"))
			.filter(word -> !ABOUT.contains(word.toLowerCase(Locale.ROOT))).collect(Collectors.joining(" "));
		return kept.isEmpty() ? criteria : criteria.withWords(kept, criteria.language());
	}

	private List<SearchResult.UnderstoodNeed> needs(String words) {
		return words.isEmpty() ? List.of() : matcher().understand(words);
	}

	/** Made again when the terms were read again. */
	private NeedMatcher matcher() {
		List<NeedTerm> needs = taxonomy.needs();
		Matching known = matching;
		if (known == null || known.needs != needs) {
			known = new Matching(needs, new NeedMatcher(needs));
			matching = known;
		}
		return known.matcher;
	}

	private record Matching(List<NeedTerm> needs, NeedMatcher matcher) {
	}

	/**
	 * @param criteria with the words that are left, and the area that they named
	 * @param narrows whether that area was not asked for but understood
	 */
	record Understood(SearchCriteria criteria, List<SearchResult.UnderstoodNeed> needs, @Nullable AreaNode area,
			boolean narrows) {

		/** The better of how a place answers the words and how it answers what they mean; null when it does neither. */
		@Nullable Relevance better(@Nullable Relevance byWords, PlaceRow row) {
			Relevance best = byWords;
			for (int rank = 0; rank < needs.size(); rank++) {
				if (row.needIds().contains(needs.get(rank).needId())) {
					Relevance byNeed = rank == 0 && needs.get(rank).isSure() ? Relevance.MEANT : Relevance.PARTLY;
					best = best == null || byNeed.compareTo(best) < 0 ? byNeed : best;
				}
			}
			return best;
		}

	}

}
