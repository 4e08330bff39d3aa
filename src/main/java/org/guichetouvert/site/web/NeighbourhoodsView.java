package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All quartiers, by municipality.
 *
 * @param asked null where nobody asked for a place
 */
record NeighbourhoodsView(List<Municipality> municipalities, @Nullable Asked asked) {

	/** A postcode or a name, as typed, and the several areas that it may mean; none where it means nothing here. */
	record Asked(String words, List<PlaqueView> found) {
	}

	/**
	 * A municipality's quartiers.
	 *
	 * @param id slug, target of the jump list
	 */
	record Municipality(String id, String name, List<PlaqueView> plaques) {
	}

}
