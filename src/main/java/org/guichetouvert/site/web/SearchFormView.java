package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The search form as it was sent.
 *
 * @param q what was typed, unchanged; empty when nothing
 * @param neighbourhood slug of the chosen quartier; empty for all Brussels
 * @param when when a door is to be open; null where the form doesn't ask
 * @param carried what else the search is narrowed by
 * @param neighbourhoods choices of {@code quartier}, without "Tout Bruxelles"
 */
record SearchFormView(String q, String neighbourhood, @Nullable WhenView when, List<SearchQuery.Carried> carried,
		List<OptionGroupView> neighbourhoods) {

	/** Nothing typed yet; some forms carry needs. */
	static SearchFormView empty(List<String> needs, Showing showing) {
		return new SearchFormView("", "", WhenView.of(OpenAt.read("", showing.words().present()), showing.words()),
				needs.stream().map(id -> new SearchQuery.Carried(SearchParameter.BESOIN.word(), id)).toList(), showing.choices());
	}

	/** For a page that asks when somewhere else. */
	SearchFormView withoutWhen() {
		return new SearchFormView(q, neighbourhood, null, carried, neighbourhoods);
	}

}
