package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.guichetouvert.search.CountCriteria;
import org.guichetouvert.search.ResultGroup;
import org.guichetouvert.search.SearchCriteria;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.StatusGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cards under headings by what they mean to somebody about to go there, and who searches along when none fits. */
@Component
class Results {

	private static final String ORIENTATION_NEED = "orientation-sociale";

	private final ServiceSearch search;

	private final Listings listings;

	Results(ServiceSearch search, Listings listings) {
		this.search = search;
		this.listings = listings;
	}

	/** What was found, on one page. */
	List<Listing> listings(SearchResult result, Showing showing) {
		return listings.of(result.hits(), showing);
	}

	/** One page of results, each shown as in every list; the numbers are those of all pages. */
	static List<SearchView.Group> groups(List<Listing> page, SearchResult result, Showing showing) {
		return groups(page, result, showing::card, showing.words());
	}

	/** One page of results; the numbers are those of all pages. */
	static List<SearchView.Group> groups(List<Listing> page, SearchResult result, Function<Listing, CardView> card, Wording words) {
		Map<UUID, ResultGroup> groups = result.hits().stream()
			.collect(Collectors.toMap(SearchResult.Hit::placeId, SearchResult.Hit::group, (one, other) -> one));
		return groups(page, listing -> groups.get(listing.place().id()), card, result::count, words);
	}

	/** All there is, in the order in which it comes. */
	static List<SearchView.Group> groups(List<Listing> all, Function<Listing, CardView> card, Wording words) {
		return groups(all, Results::groupOf, card, group -> all.stream().filter(one -> groupOf(one) == group).count(), words);
	}

	private static ResultGroup groupOf(Listing listing) {
		return ResultGroup.of(StatusGroup.of(listing.status()));
	}

	private static List<SearchView.Group> groups(List<Listing> all, Function<Listing, ResultGroup> groupOf,
			Function<Listing, CardView> card, ToLongFunction<ResultGroup> count, Wording words) {
		Map<ResultGroup, List<CardView>> cards = new EnumMap<>(ResultGroup.class);
		for (Listing listing : all) {
			cards.computeIfAbsent(groupOf.apply(listing), group -> new ArrayList<>()).add(card.apply(listing));
		}
		return cards.entrySet().stream()
			.map(group -> new SearchView.Group(group.getKey().code(), title(group.getKey(), words),
					(int) count.applyAsLong(group.getKey()), group.getValue())).toList();
	}

	private static String title(ResultGroup group, Wording words) {
		return group == ResultGroup.OPEN && !words.isNow() ? words.say("site.search.group.openThen")
				: words.say("site.search.group." + group.code());
	}

	/**
	 * Until when a page of results is true: until any door anywhere changes. What it found is not all that is on it: a door
	 * that is not open yet belongs to those that are from the minute it opens, and who searches along closes too. About another instant: until that is past, or
	 * the days to choose from are others.
	 */
	ZonedDateTime trueUntil(Showing showing) {
		ZonedDateTime present = showing.words().present();
		if (!showing.words().isNow()) {
			ZonedDateTime midnight = present.toLocalDate().plusDays(1).atStartOfDay(present.getZone());
			return midnight.isBefore(showing.words().now()) ? midnight : showing.words().now();
		}
		return search.counts(CountCriteria.everywhere(showing.words().now())).trueUntil();
	}

	/** Somebody who searches along: the best door for orientation, in the areas where there is one, else anywhere. */
	@Nullable OrientationView orientation(List<UUID> areaIds, Showing showing) {
		SearchCriteria wide = SearchCriteria.all(showing.words().now()).withNeeds(List.of(ORIENTATION_NEED)).withPage(1, 10);
		List<SearchResult.Hit> hits = search.search(wide.withAreas(areaIds)).hits();
		List<Listing> helpers = listings.of(hits.isEmpty() ? search.search(wide).hits() : hits, showing);
		return helpers.stream().min(Comparator.comparing(listing -> listing.status().sign()))
			.map(listing -> new OrientationView(
					new LinkView(showing.words().name(listing.service().snapshot().details().name()), listing.href()),
					showing.does(listing), showing.status().of(listing), showing.phone(listing).orElse(null)))
			.orElse(null);
	}

}
