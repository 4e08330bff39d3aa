package org.guichetouvert.site.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A need: where to go with it.
 *
 * @param name as people say it
 * @param crumbs up to its family
 * @param words what people say for it, in the language of the page; may be empty
 * @param total doors and other ways in all Brussels
 * @param open those open now
 * @param form to choose a quartier
 * @param groups the first of them, as search results
 * @param allHref all of them; null where {@code groups} holds them all
 * @param plaques quartiers where somebody answers it
 * @param gaps where it is known that nobody does
 * @param orientation who searches along; null while there is a door
 * @param siblings other needs of the family
 */
record NeedView(String id, String familyId, String name, List<LinkView> crumbs, List<String> words, MomentView now, int total,
		int open, SearchFormView form, List<SearchView.Group> groups, @Nullable String allHref, List<PlaqueView> plaques,
		List<Gap> gaps, @Nullable OrientationView orientation, List<LinkView> siblings) {

	/** Needs of people who may be watched: a title that tells nothing, and a way to leave at once. */
	private static final Set<String> DISCREET = Set.of("violences-conjugales", "violences-sexuelles");

	public boolean discreet() {
		return isDiscreet(id);
	}

	static boolean isDiscreet(String needId) {
		return DISCREET.contains(needId);
	}

	/** Name of the family's icon. */
	public String icon() {
		return FamilyIcons.of(familyId);
	}

	/**
	 * It is known that nobody answers this need there.
	 *
	 * @param words what was stated; null when only that
	 * @param since "mars 2026"
	 */
	record Gap(LinkView area, @Nullable TextView words, String since) {
	}

}
