package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Results of a search.
 *
 * @param heading what is searched, as the page's title ("Facture de gaz", "Logement", "Toutes les portes")
 * @param place "Laeken" or "Bruxelles"
 * @param total hits over all pages
 * @param notice what is missing or uncertain ("La recherche est en panne : …"); null when all is well
 * @param understood needs that the words may mean, as links
 * @param filters what narrows the search; the link takes it away
 * @param groups without empty ones, in the order to show
 * @param apart of a search for open doors, what it left out that may still help, as links; empty where there is nothing
 * @param nothing what to offer when {@code total} is 0; null otherwise
 */
record SearchView(SearchFormView form, String heading, String place, MomentView now, int total, @Nullable String notice,
		List<LinkView> understood, List<LinkView> filters, List<Group> groups, List<Apart> apart, @Nullable PagingView paging,
		@Nullable OrientationView orientation, @Nullable Nothing nothing) {

	/**
	 * Cards under one heading.
	 *
	 * @param id open, open_unverified, later, remote or unverified
	 * @param title "Ouverts maintenant"
	 * @param total hits of this group over all pages
	 */
	record Group(String id, String title, int total, List<CardView> cards) {
	}

	/**
	 * Doors that are not open, but not closed either.
	 *
	 * @param sign full, appointment or unverified
	 * @param words "3 sur rendez-vous"
	 */
	record Apart(String sign, String words, String href) {
	}

	/**
	 * No dead end.
	 *
	 * @param suggestions wider or other searches ("dans tout Bruxelles", "sans « ouvert maintenant »")
	 * @param elsewhere the nearest elsewhere, and those who answer from afar
	 */
	record Nothing(List<LinkView> suggestions, List<CardView> elsewhere) {
	}

}
