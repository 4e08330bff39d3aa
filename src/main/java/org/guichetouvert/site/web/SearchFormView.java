package org.guichetouvert.site.web;

import java.util.List;

/**
 * The search form as it was sent.
 *
 * @param q what was typed, unchanged; empty when nothing
 * @param neighbourhood slug of the chosen quartier; empty for all Brussels
 * @param openNow {@code ouvert=maintenant}
 * @param needs ids that the form carries on as {@code besoin}
 * @param neighbourhoods choices of {@code quartier}, without "Tout Bruxelles"
 */
record SearchFormView(String q, String neighbourhood, boolean openNow, List<String> needs,
		List<OptionGroupView> neighbourhoods) {

	static SearchFormView empty(List<OptionGroupView> neighbourhoods) {
		return new SearchFormView("", "", false, List.of(), neighbourhoods);
	}

}
