package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.search.ResultGroup;
import org.guichetouvert.search.SearchCriteria;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.Understood;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where to look when a search found nothing, or little: the same further away, who answers from afar, fewer filters. */
@Component
class NoDeadEnd {

	/** Fewer results than this are little. */
	private static final int ENOUGH = 3;

	private static final int FURTHER = 3;

	private static final int ELSEWHERE = 5;

	private static final int REMOTE = 3;

	/** Among so many there are some of each kind. */
	private static final int LOOKED_AT = 60;

	/** Each costs a search. */
	private static final int MOST_FILTERS = 8;

	/** What doors are like, not what they are for. */
	private static final List<SearchParameter> TRAITS = List.of(SearchParameter.MODE, SearchParameter.SANS, SearchParameter.LANGUE,
			SearchParameter.INTERPRETE, SearchParameter.PUBLIC, SearchParameter.ACCES);

	private final ServiceSearch search;

	private final Listings listings;

	NoDeadEnd(ServiceSearch search, Listings listings) {
		this.search = search;
		this.listings = listings;
	}

	/** The area that was asked for, by the address or by the words; null for none. */
	static @Nullable AreaNode area(SearchAsked asked, Understood understood) {
		AreaNode named = asked.areas().isEmpty() ? understood.area() : asked.areas().get(0);
		return named == null || named.is(AreaKind.REGION) ? null : named;
	}

	/** @param first what the words were understood as before anything was looked for */
	SearchView.Nothing nothing(SearchAsked asked, Understood first) {
		Wording words = asked.showing().words();
		Found elsewhere = elsewhere(asked, first);
		List<LinkView> fewer = fewer(asked, first);
		List<LinkView> suggestions = fewer.isEmpty() ? List.of(LinkView.of(words.say("site.search.all"), SearchQuery.ANYTHING.href())) : fewer;
		return new SearchView.Nothing(!fewer.isEmpty(), suggestions, title(elsewhere, asked, words),
				elsewhere.cards(hit -> hit.group() != ResultGroup.REMOTE, ELSEWHERE),
				elsewhere.cards(hit -> hit.group() == ResultGroup.REMOTE, REMOTE));
	}

	/** The nearest others; empty where enough was found, or where nothing narrowed to an area. */
	List<CardView> further(SearchAsked asked, SearchResult found) {
		AreaNode area = area(asked, found.understood());
		if (area == null || found.total() == 0 || found.total() >= ENOUGH) {
			return List.of();
		}
		Set<UUID> shown = found.hits().stream().map(SearchResult.Hit::serviceId).collect(Collectors.toSet());
		return find(anywhere(asked, found.understood()), area)
			.cards(hit -> hit.group() != ResultGroup.REMOTE && !shown.contains(hit.serviceId()), FURTHER);
	}

	/** Says what was let go of. */
	private static String title(Found elsewhere, SearchAsked asked, Wording words) {
		boolean lessThanAsked = SearchParameter.all().filter(TRAITS::contains)
			.anyMatch(trait -> asked.query().has(trait) && !elsewhere.asked.query().has(trait));
		if (lessThanAsked) {
			return words.say("site.search.elsewhere.bare");
		}
		return asked.when().isAsked() && !elsewhere.asked.when().isAsked() ? words.say("site.search.elsewhere.whenever")
				: words.say("site.search.elsewhere");
	}

	/** The first that finds something: anywhere, whenever, with the needs alone. */
	private Found elsewhere(SearchAsked asked, Understood first) {
		AreaNode area = area(asked, first);
		SearchAsked anywhere = anywhere(asked, first);
		SearchAsked bare = anywhere.less(anywhere.query().without(TRAITS.toArray(SearchParameter[]::new)));
		return Stream.of(anywhere, anywhere.whenever(), bare.whenever()).map(wider -> find(wider, area))
			.filter(found -> found.result.total() > 0).findFirst().orElseGet(() -> find(anywhere, area));
	}

	private static SearchAsked anywhere(SearchAsked asked, Understood understood) {
		SearchQuery rest = asked.query().without(SearchParameter.QUARTIER);
		AreaNode said = understood.area();
		if (said == null || said.is(AreaKind.REGION)) {
			return asked.less(rest);
		}
		SearchQuery words = rest.with(SearchParameter.Q, understood.rest());
		return asked.less(asked.isMomentSaid() ? words.with(SearchParameter.OUVERT, asked.when().canonical()) : words);
	}

	/** Distances are from where the reader comes, else from the area that was asked for. */
	private Found find(SearchAsked asked, @Nullable AreaNode area) {
		SearchCriteria criteria = asked.criteria().withPage(1, LOOKED_AT);
		GeoPoint centre = area == null ? null : area.centre();
		boolean own = asked.origin().point() != null || centre == null;
		SearchResult result = search.search(own ? criteria
				: criteria.withFrom(new SearchCriteria.From(criteria.from().homeId(), centre)));
		return new Found(asked, result, !own || asked.origin().around() != null);
	}

	/** Fewer filters, one at a time, with what each would give; those that would give nothing are left out. */
	private List<LinkView> fewer(SearchAsked asked, Understood first) {
		var fewer = new ArrayList<LinkView>();
		Wording words = asked.showing().words();
		var chips = new ArrayList<>(new SearchFilters(asked).chips());
		if (asked.isMomentSaid()) {
			chips.add(new SearchFilters.Chip(SearchFilters.open(asked.when(), words), asked.query().adding(SearchParameter.PAS, Understood.MOMENT)));
		}
		AreaNode said = asked.areas().isEmpty() ? area(asked, first) : null;
		if (said != null) {
			chips.add(new SearchFilters.Chip(asked.showing().name(said), anywhere(asked, first).query()));
		}
		if (!asked.query().q().isBlank() && chips.size() > 1) {
			chips.add(new SearchFilters.Chip(null, SearchQuery.ANYTHING.with(SearchParameter.Q, asked.query().q())));
		}
		if (!asked.query().q().isBlank() && !chips.isEmpty()) {
			chips.add(new SearchFilters.Chip(asked.query().q().strip(), asked.query().without(SearchParameter.Q, SearchParameter.PAS)));
		}
		chips.stream().skip(Math.max(0, chips.size() - MOST_FILTERS)).forEach(chip -> {
			long total = search.search(asked.less(chip.without()).criteria().withPage(1, 1)).total();
			if (total > 0) {
				fewer.add(LinkView.of(chip.words() == null ? words.say("site.search.wider.bare", total)
						: words.say("site.search.wider.without", chip.words(), total), chip.without().href()));
			}
		});
		return fewer;
	}

	private final class Found {

		private final SearchAsked asked;

		private final SearchResult result;

		private final boolean fromCentre;

		Found(SearchAsked asked, SearchResult result, boolean fromCentre) {
			this.asked = asked;
			this.result = result;
			this.fromCentre = fromCentre;
		}

		/** One of each service. */
		List<CardView> cards(Predicate<SearchResult.Hit> wanted, int most) {
			var seen = new HashSet<UUID>();
			List<SearchResult.Hit> hits = result.hits().stream().filter(wanted).filter(hit -> seen.add(hit.serviceId())).limit(most).toList();
			return listings.of(hits, asked.showing()).stream().map(new SearchCards(asked, result, fromCentre)::card).toList();
		}

	}

}
