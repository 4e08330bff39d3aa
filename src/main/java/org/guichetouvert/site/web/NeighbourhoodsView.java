package org.guichetouvert.site.web;

import java.util.List;

/** All quartiers, by municipality. */
record NeighbourhoodsView(List<Municipality> municipalities) {

	/**
	 * A municipality's quartiers.
	 *
	 * @param id slug, target of the jump list
	 */
	record Municipality(String id, String name, List<PlaqueView> plaques) {
	}

}
