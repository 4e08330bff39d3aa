package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What is counted.
 *
 * @param at the instant, in the zone of the doors
 * @param areaIds areas of any kind, by which signs, families and needs are narrowed; empty for everything, services without
 * place too
 * @param needIds needs of which one must be answered, by which everything is narrowed; empty for all
 */
public record CountCriteria(ZonedDateTime at, List<UUID> areaIds, List<String> needIds) {

	public CountCriteria {
		areaIds = List.copyOf(areaIds);
		needIds = List.copyOf(needIds);
	}

	public static CountCriteria everywhere(ZonedDateTime at) {
		return new CountCriteria(at, List.of(), List.of());
	}

	public static CountCriteria in(UUID areaId, ZonedDateTime at) {
		return new CountCriteria(at, List.of(areaId), List.of());
	}

	public static CountCriteria of(String needId, ZonedDateTime at) {
		return new CountCriteria(at, List.of(), List.of(needId));
	}

	boolean isEverything() {
		return areaIds.isEmpty() && needIds.isEmpty();
	}

}
