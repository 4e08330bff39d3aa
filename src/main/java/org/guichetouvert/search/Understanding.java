package org.guichetouvert.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What words mean beyond what they say: needs, kinds of service, areas, a moment. Thread-safe. */
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

	/** @param places whether an area's name narrows, instead of being a word like others */
	Understood of(SearchCriteria criteria, boolean places) {
		String words = withoutAbout(criteria.words());
		AreaWords area = places ? AreaWords.of(words, areas) : new AreaWords(words, null);
		boolean known = area.area() != null && !criteria.notMeant().contains(area.area().slug());
		String rest = known ? area.rest() : words;
		return new Understood(needs(rest), List.of(), known ? List.of(area.area()) : List.of(), false, null, List.of(), null, null, rest);
	}

	private static String withoutAbout(String words) {
		String kept = Arrays.stream(words.split("\\s+"))
			.filter(word -> !ABOUT.contains(word.toLowerCase(Locale.ROOT))).collect(Collectors.joining(" "));
		return kept.isEmpty() ? words : kept;
	}

	private List<Understood.Need> needs(String words) {
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

	/** "Bruxelles" narrows to nothing smaller than what is there. */
	static boolean narrows(Understood understood) {
		return understood.area() != null && !understood.area().is(AreaKind.REGION);
	}

}
