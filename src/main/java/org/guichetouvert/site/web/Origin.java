package org.guichetouvert.site.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.search.SearchCriteria;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader comes from, as an address says it.
 *
 * @param home where they live; null when not said
 * @param around the area from whose centre distances are measured; null for an exact point, and when there is none
 * @param point from where distances are measured; null for none
 * @param unusable what was written and means no place; null when all is well
 */
record Origin(@Nullable AreaNode home, @Nullable AreaNode around, @Nullable GeoPoint point, @Nullable String unusable) {

	private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}\\.\\d{1,12}),\\s*(-?\\d{1,3}\\.\\d{1,12})");

	/** Further away nobody looks for a door in Brussels. */
	private static final double FURTHEST_METRES = 60_000;

	static Origin of(SearchQuery query, AreaTree areas) {
		AreaNode home = areas.findBySlug(query.one(SearchParameter.HABITE)).filter(area -> !area.is(AreaKind.REGION)).orElse(null);
		String near = query.one(SearchParameter.PRES);
		Matcher written = POINT.matcher(near);
		if (written.matches()) {
			GeoPoint point = point(written, areas);
			return point == null ? centred(home, home, near) : new Origin(home, null, point, null);
		}
		Optional<AreaNode> around = near.isEmpty() ? Optional.empty() : find(near, areas);
		return centred(home, around.orElse(home), near.isEmpty() || around.isPresent() ? null : near);
	}

	private static Origin centred(@Nullable AreaNode home, @Nullable AreaNode around, @Nullable String unusable) {
		return new Origin(home, around, around == null ? null : around.centre(), unusable);
	}

	private static @Nullable GeoPoint point(Matcher written, AreaTree areas) {
		double latitude = Double.parseDouble(written.group(1));
		double longitude = Double.parseDouble(written.group(2));
		if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
			return null;
		}
		var point = new GeoPoint(latitude, longitude);
		GeoPoint middle = areas.region().centre();
		return middle != null && middle.distanceMetresTo(point) > FURTHEST_METRES ? null : point;
	}

	/** An area that somebody may be near to; of those that share a postcode the largest quartier, which is the best guess. */
	private static Optional<AreaNode> find(String words, AreaTree areas) {
		List<AreaNode> found = areas.findBySlug(words).map(List::of).orElseGet(() -> areas.lookup(words));
		return found.stream().filter(area -> !area.is(AreaKind.REGION) && area.centre() != null)
			.max(Comparator.comparing((AreaNode area) -> area.postcodes().size() < 2)
				.thenComparingInt(area -> areas.neighbourhoodsOf(area).size()));
	}

	SearchCriteria.From from() {
		return new SearchCriteria.From(home == null ? null : home.id(), point);
	}

	/** A point to a hundred metres in the one way an address says it: enough to walk by, and not somebody's door. */
	static String rounded(String written) {
		Matcher point = POINT.matcher(written);
		return !point.matches() ? written : String.format(Locale.ROOT, "%.3f,%.3f", Double.parseDouble(point.group(1)),
				Double.parseDouble(point.group(2)));
	}

}
