package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What is counted.
 *
 * @param at the instant, in the zone of the doors
 * @param areaIds areas of any kind, by which signs and families are narrowed; empty for everything, services without place
 * too
 */
public record CountCriteria(ZonedDateTime at, List<UUID> areaIds) {

	public CountCriteria {
		areaIds = List.copyOf(areaIds);
	}

	public static CountCriteria everywhere(ZonedDateTime at) {
		return new CountCriteria(at, List.of());
	}

	public static CountCriteria in(UUID areaId, ZonedDateTime at) {
		return new CountCriteria(at, List.of(areaId));
	}

}
