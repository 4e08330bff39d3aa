package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Other doors for the same need. */
record NeighboursView(LinkView need, List<Door> doors) {

	/** One of them; {@code distance} as on cards. */
	record Door(CardView.Tags tags, LinkView link, @Nullable String address, StatusView status, CardView.@Nullable DistanceView distance) {
	}

}
