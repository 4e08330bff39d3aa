package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param place what the counts and the street are about ("Bruxelles", "Laeken")
 * @param street doors to draw; null where there is no service yet
 * @param nextOpening when nothing is open: "lundi à 9h"; null where unknown
 * @param openHref where the open doors are listed
 * @param examples searches often made, as links
 * @param suggestions words offered while typing
 * @param overTime null where too little is known of the past
 */
record HomeView(String place, MomentView now, SearchFormView form, CountsView counts, @Nullable StreetView street,
		@Nullable String nextOpening, String openHref, List<LinkView> examples, List<String> suggestions,
		List<FamilyView> families, List<PlaqueView> neighbourhoods, @Nullable ThenAndNowView overTime) {
}
