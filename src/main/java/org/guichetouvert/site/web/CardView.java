package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service at a place, in a list.
 *
 * @param tags what the HTML carries for measuring
 * @param organization who runs it, where its name isn't in the service's own
 * @param does what one does there, in one sentence
 * @param distance null without a starting point, without an address, and for hidden places
 * @param address street, or words such as "adresse confidentielle"; null where there is none
 * @param languages "français, arabe"
 * @param relay who helps with an entry that is online only
 * @param found why it was found; null where nothing was searched
 */
record CardView(Tags tags, TextView name, String href, @Nullable TextView organization, @Nullable TextView does,
		StatusView status, @Nullable DistanceView distance, @Nullable String address, @Nullable String languages,
		@Nullable PhoneView phone, @Nullable LinkView relay, VerifiedView verified, @Nullable Found found) {

	/** For a list in which all have the same one. */
	CardView withoutOrganization() {
		return new CardView(tags, name, href, null, does, status, distance, address, languages, phone, relay, verified, found);
	}

	/** As the answer to a search. */
	CardView found(@Nullable TextView sentence, @Nullable DistanceView far, Found why) {
		return new CardView(tags, name, href, organization, sentence, status, far, address, languages, phone, relay, verified, why);
	}

	/** The name, with what was typed marked in it. */
	public List<Highlight.Piece> nameInPieces() {
		return found == null ? List.of(new Highlight.Piece(name.text(), false)) : found.name;
	}

	/** What one does there, with what was typed marked in it; empty where nothing is said. */
	public List<Highlight.Piece> doesInPieces() {
		if (does == null) {
			return List.of();
		}
		return found == null ? List.of(new Highlight.Piece(does.text(), false)) : found.does;
	}

	/**
	 * Why an entry was found.
	 *
	 * @param answers the need that the words mean, where nothing of them stands in the card; null else
	 * @param only areas whose inhabitants it takes, where the reader lives elsewhere ("Jette, Ganshoren"); null else
	 */
	record Found(List<Highlight.Piece> name, List<Highlight.Piece> does, @Nullable TextView answers, @Nullable String only) {
	}

	/**
	 * Ids for {@code data-service}, {@code data-type} and {@code data-need}.
	 *
	 * @param type null where unknown
	 */
	record Tags(String service, @Nullable String type, List<String> needs) {

		/** Value of {@code data-need}, parted by spaces; null without any. */
		public @Nullable String need() {
			return needs.isEmpty() ? null : String.join(" ", needs);
		}

	}

	/**
	 * How far it is: minutes first.
	 *
	 * @param walk "6 min à pied"; "5,7 km" where nobody would walk
	 * @param metres "450 m"; null where that was said already
	 * @param estimated straight line × 1.3, where the words don't say "environ" already
	 */
	record DistanceView(String walk, @Nullable String metres, boolean estimated) {
	}

}
