package org.guichetouvert.observatory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Needs by areas: what there is for each, on one day. Immutable. */
public final class NeedMatrix {

	private final Map<UUID, Map<String, NeedCell>> cells;

	private final Set<String> known;

	NeedMatrix(Map<UUID, Map<String, NeedCell>> cells, Set<String> known) {
		this.cells = cells;
		this.known = known;
	}

	/** @throws IllegalArgumentException for a need that isn't offered, or an area that isn't */
	public NeedCell cell(String needId, UUID areaId) {
		NeedCell cell = cells.getOrDefault(areaId, Map.of()).get(needId);
		if (cell == null) {
			throw new IllegalArgumentException("Not in the matrix: " + needId + " in " + areaId);
		}
		return cell;
	}

	/** Whether any service answers it, wherever, or anything was stated of it. */
	public boolean isAnythingKnown(String needId) {
		return known.contains(needId);
	}

}
