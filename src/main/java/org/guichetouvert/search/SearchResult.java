package org.guichetouvert.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.status.OpeningStatus;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param hits of the page, the most relevant first, then by {@link StatusGroup} and name
 * @param total hits over all pages
 * @param understood needs that the words may mean, the likeliest first; at most three
 * @param understoodArea the area that the words name, by which hits were narrowed; null when none, or others were given
 * @param countsByGroup hits over all pages; a group without any is absent
 * @param apart of a search for open doors: how many it left out that somebody may still want; a kind without any is absent
 * @param degraded whether the index was away, so that only names were compared
 */
public record SearchResult(List<Hit> hits, long total, List<UnderstoodNeed> understood, @Nullable AreaNode understoodArea,
		Map<StatusGroup, Long> countsByGroup, Map<Wanted, Long> apart, boolean degraded) {

	/**
	 * A service at a place.
	 *
	 * @param placeId its service_at_location
	 */
	public record Hit(UUID placeId, UUID serviceId, OpeningStatus status) {

		public StatusGroup group() {
			return StatusGroup.of(status);
		}

	}

	/**
	 * @param words the label or synonym by which it was recognised
	 * @param confidence 1 when exactly that was typed, less the less of it was
	 */
	public record UnderstoodNeed(String needId, String words, double confidence) {

		/** Whether those who answer it are what was looked for. */
		boolean isSure() {
			return confidence >= 0.5;
		}

	}

	/** Hits over all pages of one group. */
	public long count(StatusGroup group) {
		return countsByGroup.getOrDefault(group, 0L);
	}

}
