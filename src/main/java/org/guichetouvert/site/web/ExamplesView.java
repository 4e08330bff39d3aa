package org.guichetouvert.site.web;

import java.util.List;

/**
 * The gallery: each sign with its words, each part of the pages, all invented. Parts that read the view of their own page find
 * it here under the same name.
 *
 * @param phone read by the part that shows hours
 */
record ExamplesView(List<Sign> signs, List<CardView> cards, List<PlaqueView> plaques, StreetView street, CountsView counts,
		PlaceView place, PhoneView phone, BoardView board, NeighbourhoodView.Family family, SearchFormView form, PagingView paging,
		OrientationView orientation, SearchView.Nothing nothing, List<VerifiedView> verified) {

	/** A sign as it is shown most, and with its other words. */
	record Sign(StatusView status, List<StatusView> variants) {
	}

}
