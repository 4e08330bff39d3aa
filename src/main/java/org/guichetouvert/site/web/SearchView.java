package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Results of a search.
 *
 * @param heading what is searched, as the page's title ("Facture de gaz", "Logement", "Toutes les portes")
 * @param discreet whether the heading tells nothing, and there is a way to leave at once
 * @param place "Laeken", "autour de Laeken" or "Bruxelles"
 * @param total hits over all pages
 * @param notices what is missing or uncertain ("La recherche est en panne : …")
 * @param distress numbers to call before anything else; null when nothing asks for it
 * @param situations what happened to somebody whatever the need, and what to look at
 * @param filters what narrows the search; the link takes it away
 * @param column what it can be narrowed by
 * @param groups without empty ones, in the order to show
 * @param apart of a search for open doors, what it left out that may still help, as links; empty where there is nothing
 * @param further the nearest others, where little was found
 * @param nothing what to offer when {@code total} is 0; null otherwise
 */
record SearchView(SearchFormView form, String heading, boolean discreet, String place, MomentView now, int total, List<String> notices,
		@Nullable Distress distress, List<Situation> situations, UnderstoodView understood, List<LinkView> filters,
		FilterView column, List<Group> groups, List<Apart> apart, @Nullable PagingView paging, List<CardView> further,
		@Nullable OrientationView orientation, @Nullable Nothing nothing) {

	/**
	 * Numbers for who is in danger or at the end of their strength.
	 *
	 * @param title calm: "Vous pouvez parler à quelqu'un maintenant"
	 */
	record Distress(String title, List<HelplineView> lines) {
	}

	/**
	 * Something that happens whatever the need: a refusal, a letter, no answer.
	 *
	 * @param id {@code refusal}
	 * @param advice what to look at, one sentence each
	 * @param links who helps with it
	 */
	record Situation(String id, String title, List<String> advice, List<LinkView> links) {
	}

	/**
	 * Cards under one heading.
	 *
	 * @param id named, open, open_unverified, later, remote, unverified or not_for_you
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
	 * @param filtered whether the filters are why nothing was found, not the words
	 * @param suggestions searches that find more, with how much ("Enlever « gratuit » : 7 services")
	 * @param title of {@code elsewhere}: "Le plus proche, ailleurs"
	 * @param elsewhere doors for the same
	 * @param remote who answers from afar
	 */
	record Nothing(boolean filtered, List<LinkView> suggestions, String title, List<CardView> elsewhere, List<CardView> remote) {
	}

}
