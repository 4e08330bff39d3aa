package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A quartier: who does what, with whom.
 *
 * @param place what stands under the name ("Bruxelles 1020"); null where the name says it all
 * @param boardHref its board of open doors; null without any door
 * @param crumbs areas that contain it, widest first, without itself
 * @param within areas it contains
 * @param families families of needs with at least one service or gap
 * @param others services without any need, listed at the end
 * @param around quartiers to try when nothing is known here
 */
record NeighbourhoodView(String slug, String name, @Nullable String place, CountsView counts, @Nullable String boardHref,
		List<LinkView> crumbs, List<LinkView> within, List<Family> families, List<ActorView> others,
		List<PlaqueView> around) {

	/** Services of one family of needs, and what is known to be missing. */
	record Family(String id, String name, List<ActorView> actors, List<Gap> gaps) {

		/** Name of the family's icon. */
		public String icon() {
			return FamilyIcons.of(id);
		}

	}

	/**
	 * A service as its colleagues see it.
	 *
	 * @param who function of who answers ("médiatrice énergie"), with a name only where that was agreed
	 * @param does the "fait quoi" sentence for this family; null: the needs stand instead
	 * @param needs labels of its needs in this family
	 * @param partners may be empty
	 */
	record ActorView(CardView.Tags tags, TextView name, String href, StatusView status, @Nullable TextView who,
			@Nullable PhoneView phone, @Nullable TextView does, List<LinkView> needs, List<PartnerView> partners) {
	}

	/**
	 * A need for which there is no door here.
	 *
	 * @param nearest null where none is known anywhere
	 * @param words how far and until when ("2,1 km, ouvert jusqu'à 17h")
	 */
	record Gap(String need, @Nullable LinkView nearest, @Nullable TextView words) {
	}

}
