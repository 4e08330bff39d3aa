package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service's own page.
 *
 * @param crumbs quartier and family, without the service itself
 * @param type kind of service ("Maison de quartier"); null where unknown
 * @param does what one does there; null where nothing was written
 * @param ended "Ce service n'existe plus depuis…": the page then tells where else to go, and not how one got in
 * @param warnings what to know before going: full today, other hours, works; most urgent first
 * @param phone the number to call first
 * @param links site, mail, booking: shown as buttons
 * @param place the place whose status is the best one; phone and web of the service are among its ways in
 * @param otherPlaces further places of the same service
 * @param needs what for
 * @param bring documents "si vous l'avez"
 * @param facts good to know: fee, for whom, from where, languages, papers
 * @param neighbours other doors for the same need; null where there is none
 * @param people who answers, by function
 * @param history how one went in over the years; null where only the present is known
 * @param unkept whether no coordinator keeps it
 * @param source where the entry comes from ("Bruxelles Social, fiche 1234"); null where from this site
 * @param structured the same for machines: JSON-LD, safe to stand in a page as it is
 */
record ServiceView(CardView.Tags tags, List<LinkView> crumbs, TextView name, @Nullable LinkView organization,
		@Nullable TextView type, @Nullable TextView does, @Nullable String ended, List<TextView> warnings, @Nullable PhoneView phone,
		List<LinkView> links, PlaceView place, List<PlaceView> otherPlaces, List<Need> needs,
		List<TextView> bring, List<Fact> facts, @Nullable NeighboursView neighbours, List<PersonView> people, List<PartnerView> partners,
		@Nullable HistoryView history, VerifiedView verified, boolean unkept, @Nullable LinkView source, String structured) {

	/** A need it answers; {@code does} is its own sentence. */
	record Need(String id, String familyId, LinkView link, @Nullable TextView does) {

		/** Name of the family's icon. */
		public String icon() {
			return FamilyIcons.of(familyId);
		}

	}

	/** Something good to know. */
	record Fact(Kind kind, TextView text) {

		/** What it is about, which chooses the icon. */
		enum Kind {
			FEE("hand-coins"), AUDIENCE("users-round"), AREA("map"), LANGUAGES("languages"), PAPERS("id-card"),
			CONDITION("check"), WAIT("clock"), INTERNET("laptop"), ACCESS("accessibility"), OTHER("info");

			private final String icon;

			Kind(String icon) {
				this.icon = icon;
			}

			public String icon() {
				return icon;
			}
		}

	}

}
