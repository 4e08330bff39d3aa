package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One or several quartiers: who does what, with whom.
 *
 * @param slug of the first of them
 * @param name "Laeken", "Laeken et Jette"
 * @param place what stands under the name ("Bruxelles 1020"); null where the name says it all
 * @param moment when it is true, for paper
 * @param boardHref its board of open doors; null without any door, and for several
 * @param directoryHref the same for paper
 * @param crumbs areas that contain it, widest first, without itself
 * @param within areas it contains
 * @param filters what it can be narrowed by; null where nothing is known
 * @param families families of needs with at least one service or gap; services without any need stand last, as one of them
 * @param unfolded whether the sections stand open: not where they would be too long to find anything
 * @param missing needs without a door
 * @param network who works with whom
 * @param around quartiers to try when nothing is known here
 * @param professional whether a professional reads
 * @param unkept that nobody keeps it up to date, and since when; null where somebody does
 */
record NeighbourhoodView(String slug, String name, @Nullable String place, MomentView moment, CountsView counts, @Nullable String boardHref,
		String directoryHref, List<LinkView> crumbs, List<LinkView> within, @Nullable AreaFilterView filters,
		List<Family> families, boolean unfolded, MissingView missing, NetworkView network, List<PlaqueView> around, boolean professional,
		@Nullable String unkept) {

	/** Whether nothing narrows and nothing is there. */
	public boolean isEmpty() {
		return families.isEmpty() && !isNarrowed();
	}

	public boolean isNarrowed() {
		return filters != null && filters.narrowed();
	}

	/**
	 * Services of one family of needs, and what is known to be missing.
	 *
	 * @param id of the family; {@code others} for services without a need
	 * @param actors the first of them
	 * @param total all of them, also those that are not shown
	 * @param open how many have an open door now
	 * @param moreHref where all of them are; null where all are shown
	 */
	record Family(String id, String name, List<ActorView> actors, int total, int open, @Nullable String moreHref,
			List<Gap> gaps) {

		static final String OTHERS = "others";

		/** Name of the family's icon. */
		public String icon() {
			return id.equals(OTHERS) ? "hand-heart" : FamilyIcons.of(id);
		}

		/** How many are not shown. */
		public int rest() {
			return total - actors.size();
		}

	}

	/**
	 * A service as its colleagues see it.
	 *
	 * @param people functions that deal with it, as far as the reader may see them
	 * @param phone the service's own line; null where it has none
	 * @param colleaguesLine what only professionals are told of how to reach it ("Ligne des professionnels : 02 …"); null for
	 * visitors and where there is none
	 * @param does the "fait quoi" sentences for this family; where a need has none, the need itself
	 * @param needs labels of its needs in this family that no sentence tells of
	 * @param partners may be empty
	 * @param partnersLeft how many more there are
	 * @param notes what colleagues left each other about it, or where to leave the first; null for visitors
	 */
	record ActorView(CardView.Tags tags, TextView name, String href, StatusView status, List<PersonView> people,
			@Nullable PhoneView phone, @Nullable TextView colleaguesLine, List<TextView> does, List<LinkView> needs,
			List<PartnerView> partners, int partnersLeft, @Nullable LinkView notes) {
	}

	/**
	 * A need for which it is known that there is no door here.
	 *
	 * @param words what was said of it; null where nothing was
	 * @param nearest null where none is known anywhere
	 * @param far "environ 20 min à pied"; null where not known
	 * @param status of the nearest; null where none is known
	 */
	record Gap(String need, @Nullable TextView words, @Nullable LinkView nearest, @Nullable String far,
			@Nullable StatusView status) {
	}

}
