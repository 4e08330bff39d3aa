package org.guichetouvert.observatory;

import java.util.function.Predicate;

import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.search.NeedDoors;
import org.jspecify.annotations.Nullable;

/**
 * What the ways in of a place are good for.
 *
 * @param here the best for those who live around it
 * @param away the best for those who live in an area that it names but doesn't stand in; null for none
 * @param door the best that one can go to; null for none
 * @param street whether somebody goes out into streets
 * @param home whether somebody visits people at home
 * @param line the telephone; null for none
 */
record PlaceWays(Best here, @Nullable Best away, @Nullable Best door, boolean street, boolean home, @Nullable Best line) {

	/** @param doubtful whether nobody lately made sure of any that is as good */
	record Best(DoorState state, boolean doubtful) {
	}

	static PlaceWays of(NeedDoors.Place place) {
		boolean placeless = place.areaIds().isEmpty();
		Best here = best(place, way -> true);
		if (here == null) {
			throw new IllegalArgumentException("No way in: " + place);
		}
		return new PlaceWays(here,
				place.hidden() ? null : best(place, way -> comes(way) || placeless && DoorState.of(way) == DoorState.REMOTE),
				best(place, way -> way.kind().isDoor()), has(place, ChannelKind.OUTREACH), has(place, ChannelKind.HOME_VISIT),
				best(place, way -> way.kind() == ChannelKind.PHONE));
	}

	private static boolean comes(NeedDoors.Way way) {
		return way.kind() == ChannelKind.OUTREACH || way.kind() == ChannelKind.HOME_VISIT;
	}

	private static boolean has(NeedDoors.Place place, ChannelKind kind) {
		return !place.hidden() && place.ways().stream().anyMatch(way -> way.kind() == kind);
	}

	private static @Nullable Best best(NeedDoors.Place place, Predicate<NeedDoors.Way> which) {
		Best best = null;
		for (NeedDoors.Way way : place.ways()) {
			if (which.test(way)) {
				best = better(best, new Best(DoorState.of(way), way.doubtful()));
			}
		}
		return best;
	}

	/** The better state; of two equal ones what is sure. */
	static Best better(@Nullable Best one, Best other) {
		int order = one == null ? 1 : one.state.compareTo(other.state);
		return one == null || order > 0 || order == 0 && one.doubtful ? other : one;
	}

}
