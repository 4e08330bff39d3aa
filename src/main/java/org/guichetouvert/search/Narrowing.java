package org.guichetouvert.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.roaringbitmap.RoaringBitmap;

/** The filters of one search as sets of rows, and the counts of what each further choice would give. */
final class Narrowing {

	private static final Comparator<SearchResult.FacetCount> MOST = Comparator.comparingLong(SearchResult.FacetCount::count)
		.reversed().thenComparing(SearchResult.FacetCount::value);

	private final FacetBits bits;

	private final Filters filters;

	private final LocalDate day;

	private final Map<Facet, RoaringBitmap> chosen = new EnumMap<>(Facet.class);

	Narrowing(FacetBits bits, Filters filters, LocalDate day) {
		this.bits = bits;
		this.filters = filters;
		this.day = day;
		filters.values().forEach((facet, values) -> chosen.put(facet, chosen(facet, values)));
	}

	private RoaringBitmap chosen(Facet facet, List<String> values) {
		Stream<RoaringBitmap> sets = values.stream().map(value -> bits.of(facet, value, day));
		return facet.isEachRequired() ? sets.reduce(bits.all(), (one, other) -> RoaringBitmap.and(one, other))
				: RoaringBitmap.or(sets.iterator());
	}

	/** Rows that meet every filter; not to be changed. */
	RoaringBitmap all() {
		return chosen.values().stream().reduce(bits.all(), (one, other) -> RoaringBitmap.and(one, other));
	}

	/** @param found what the words found, whatever the filters */
	Map<Facet, List<SearchResult.FacetCount>> counts(RoaringBitmap found) {
		RoaringBitmap narrowed = RoaringBitmap.and(found, all());
		var counts = new EnumMap<Facet, List<SearchResult.FacetCount>>(Facet.class);
		for (Facet facet : Facet.values()) {
			boolean own = chosen.containsKey(facet) && !facet.isEachRequired();
			counts.put(facet, count(facet, own ? withoutOwn(facet, found) : narrowed));
		}
		return counts;
	}

	private RoaringBitmap withoutOwn(Facet own, RoaringBitmap found) {
		return chosen.entrySet().stream().filter(one -> one.getKey() != own).map(Map.Entry::getValue)
			.reduce(found, (one, other) -> RoaringBitmap.and(one, other));
	}

	private List<SearchResult.FacetCount> count(Facet facet, RoaringBitmap rows) {
		List<String> own = filters.of(facet);
		Map<String, Integer> found = bits.count(facet, rows, day);
		var counts = new ArrayList<SearchResult.FacetCount>(found.size() + own.size());
		found.forEach((value, count) -> counts.add(new SearchResult.FacetCount(value, count, own.contains(value))));
		own.stream().distinct().filter(value -> !found.containsKey(value))
			.forEach(value -> counts.add(new SearchResult.FacetCount(value, 0, true)));
		counts.sort(MOST);
		return counts;
	}

}
