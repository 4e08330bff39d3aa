package org.guichetouvert.site.web;

import java.util.List;

/**
 * The search form as it was sent.
 *
 * @param q what was typed, unchanged; empty when nothing
 * @param neighbourhood slug of the chosen quartier; empty for all Brussels
 * @param when when a door is to be open
 * @param needs ids that the form carries on as {@code besoin}
 * @param neighbourhoods choices of {@code quartier}, without "Tout Bruxelles"
 */
record SearchFormView(String q, String neighbourhood, WhenView when, List<String> needs,
		List<OptionGroupView> neighbourhoods) {

	/** Nothing typed yet; some forms carry needs. */
	static SearchFormView empty(List<String> needs, Showing showing) {
		return new SearchFormView("", "", WhenView.of(OpenAt.read("", showing.words().present()), showing.words()), needs,
				showing.choices());
	}

}
