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
 * @param hits of the page, in the order that {@link Ranking} explains
 * @param total hits over all pages
 * @param understood what the words were taken for
 * @param countsByGroup hits over all pages; a group without any is absent
 * @param apart of a search for open doors: how many it left out that somebody may still want; a kind without any is absent
 * @param facets for each facet its values with how many hits they would give, the most first; values without any are absent
 * unless chosen. What is chosen in a facet doesn't narrow the facet itself
 * @param nothingIn the area that the words name and where nothing was found: the hits are those nearest to it; else null
 * @param degraded whether the index was away, so that only names were compared
 */
public record SearchResult(List<Hit> hits, long total, Understood understood, Map<ResultGroup, Long> countsByGroup,
		Map<Wanted, Long> apart, Map<Facet, List<FacetCount>> facets, @Nullable AreaNode nothingIn, boolean degraded) {

	/**
	 * A service at a place.
	 *
	 * @param placeId its service_at_location
	 * @param group the heading under which it stands
	 * @param distanceMetres straight from where the reader comes; null when that is not said, or where the place isn't known
	 */
	public record Hit(UUID placeId, UUID serviceId, OpeningStatus status, ResultGroup group, @Nullable Double distanceMetres) {

		static Hit of(UUID placeId, UUID serviceId, OpeningStatus status) {
			return new Hit(placeId, serviceId, status, ResultGroup.of(StatusGroup.of(status)), null);
		}

	}

	/** @param chosen whether the search is narrowed by it */
	public record FacetCount(String value, long count, boolean chosen) {
	}

	SearchResult withNothingIn(AreaNode area) {
		return new SearchResult(hits, total, understood, countsByGroup, apart, facets, area, degraded);
	}

	/** Hits over all pages of one group. */
	public long count(ResultGroup group) {
		return countsByGroup.getOrDefault(group, 0L);
	}

	public List<FacetCount> facet(Facet facet) {
		return facets.getOrDefault(facet, List.of());
	}

}
