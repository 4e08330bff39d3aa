package org.guichetouvert.site.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.search.SearchCriteria;
import org.guichetouvert.search.SearchLog;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.Understood;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of results. A search never ends in nothing. */
@Component
class SearchPage {

	private static final int PAGE_SIZE = 25;

	/** How long the pages after a first one are of its minute. */
	private static final Duration STABLE = Duration.ofMinutes(30);

	private final ServiceSearch search;

	private final Results results;

	private final NoDeadEnd noDeadEnd;

	private final SearchSignals signals;

	private final SearchLog log;

	SearchPage(ServiceSearch search, Results results, NoDeadEnd noDeadEnd, SearchSignals signals, SearchLog log) {
		this.search = search;
		this.results = results;
		this.noDeadEnd = noDeadEnd;
		this.signals = signals;
		this.log = log;
	}

	Made<SearchView> of(SearchQuery typed, Showing present) {
		ZonedDateTime now = present.words().present();
		ZonedDateTime seen = seen(typed, now);
		SearchAsked asked = asked(typed, seen == null ? present : present.seenAt(seen));
		Understood first = search.understand(asked.criteria());
		asked = said(asked, first);
		Found found = find(asked);
		List<String> notices = notices(asked, found);
		if (typed.has(SearchParameter.VU) && seen == null) {
			notices.add(present.words().say("site.search.anew", present.words().time(now)));
		}
		ZonedDateTime trueUntil = seen == null || !asked.showing().words().isNow() ? results.trueUntil(asked.showing()) : lasts(seen);
		List<Listing> listings = results.listings(found.result, asked.showing());
		return new Made<>(view(asked, first, found, listings, notices), trueUntil, Banners.ofMany(listings, asked.showing().words()))
			.whenServed(log.counting(asked.criteria().withPage(typed.page(), PAGE_SIZE),
					asked.query().all(SearchParameter.BESOIN), found.result));
	}

	private SearchView view(SearchAsked asked, Understood first, Found found, List<Listing> listings, List<String> notices) {
		SearchResult result = found.result;
		Showing showing = asked.showing();
		var cards = new SearchCards(asked, result, found.fromCentre || asked.origin().around() != null);
		var filters = new SearchFilters(asked);
		boolean discreet = isDiscreet(asked, first);
		return new SearchView(form(asked), discreet ? showing.words().say("site.need.discreet.title") : heading(asked), discreet, place(asked, result), showing.words().moment(), (int) result.total(), notices,
				signals.distress(first, showing.words()), signals.situations(asked, first), new SearchMeaning(asked, result.understood()).view(),
				filters.active(), filters.column(result),
				Results.groups(listings, result, cards::card, showing.words()), apart(asked, result), paging(asked, result),
				noDeadEnd.further(asked, result), results.orientation(asked.areaIds(), showing),
				result.total() == 0 ? noDeadEnd.nothing(asked, first) : null);
	}

	/** The minute of the first page, while it is that of the pages after it; null where the present is. */
	private static @Nullable ZonedDateTime seen(SearchQuery query, ZonedDateTime now) {
		if (!query.has(SearchParameter.VU)) {
			return null;
		}
		try {
			ZonedDateTime seen = LocalDateTime.parse(query.one(SearchParameter.VU)).atZone(now.getZone());
			boolean usable = !seen.isAfter(now) && lasts(seen).isAfter(now) && seen.getSecond() == 0 && seen.getNano() == 0;
			return usable ? seen : null;
		}
		catch (DateTimeException unreadable) {
			return null;
		}
	}

	/** Not beyond midnight: "demain" would be another day. */
	private static ZonedDateTime lasts(ZonedDateTime seen) {
		ZonedDateTime midnight = seen.toLocalDate().plusDays(1).atStartOfDay(seen.getZone());
		ZonedDateTime end = seen.plus(STABLE);
		return end.isBefore(midnight) ? end : midnight;
	}

	private static SearchAsked asked(SearchQuery typed, Showing present) {
		OpenAt given = OpenAt.read(typed.one(SearchParameter.OUVERT), present.words().present());
		SearchQuery query = SearchAsked.known(given.canonical().equals(typed.one(SearchParameter.OUVERT)) ? typed
				: typed.with(SearchParameter.OUVERT, given.canonical()), present);
		return new SearchAsked(query, given, given, Origin.of(query, present.areas()), about(given, present));
	}

	/** The moment that the words say, where the address says none. */
	private static SearchAsked said(SearchAsked asked, Understood understood) {
		boolean none = understood.moment() == null && !understood.now();
		if (asked.query().has(SearchParameter.OUVERT) || none || asked.query().all(SearchParameter.PAS).contains(Understood.MOMENT)) {
			return asked;
		}
		String moment = understood.moment() == null ? OpenAt.NOW : understood.moment().toString();
		OpenAt when = OpenAt.read(moment, asked.showing().words().present());
		return new SearchAsked(asked.query(), asked.given(), when, asked.origin(), about(when, asked.showing()));
	}

	private static Showing about(OpenAt when, Showing present) {
		return when.instant() == null || when.isNow() ? present : present.about(when.instant());
	}

	/**
	 * What was found; where the words name an area without any, from there outwards.
	 *
	 * @param around the area that has none; null where it has
	 * @param fromCentre whether distances are from its middle
	 */
	private record Found(SearchResult result, @Nullable AreaNode around, boolean fromCentre) {
	}

	private Found find(SearchAsked asked) {
		SearchCriteria criteria = asked.criteria().withPage(asked.query().page(), PAGE_SIZE);
		SearchResult result = lastPage(search.search(criteria), criteria);
		AreaNode around = result.total() == 0 ? null : result.nothingIn();
		return new Found(result, around, around != null && criteria.from().equals(SearchCriteria.From.ANYWHERE));
	}

	/** A page beyond the last is the last. */
	private SearchResult lastPage(SearchResult result, SearchCriteria criteria) {
		return result.total() == 0 || !result.hits().isEmpty() ? result : search.search(criteria.withPage(pages(result), PAGE_SIZE));
	}

	private static int pages(SearchResult result) {
		return (int) ((result.total() + PAGE_SIZE - 1) / PAGE_SIZE);
	}

	private static List<String> notices(SearchAsked asked, Found found) {
		Wording words = asked.showing().words();
		var notices = new ArrayList<String>();
		if (asked.when().problem() != null) {
			notices.add(words.say(asked.when().problem(), asked.when().asked()));
		}
		if (asked.origin().unusable() != null) {
			notices.add(words.say("site.search.near.unknown", asked.origin().unusable()));
		}
		if (found.around != null) {
			notices.add(words.say("site.search.noneThere", asked.showing().name(found.around)));
		}
		if (found.result.degraded()) {
			notices.add(words.say("site.search.degraded"));
		}
		return notices;
	}

	/** What a search for open doors left out, as searches of their own. */
	private static List<SearchView.Apart> apart(SearchAsked asked, SearchResult result) {
		return result.apart().entrySet().stream().map(apart -> {
			String sign = switch (apart.getKey()) {
				case FULL -> "full";
				case APPOINTMENT -> "appointment";
				case ANY, OPEN, UNKNOWN -> "unverified";
			};
			return new SearchView.Apart(sign, asked.showing().words().say("site.search.apart." + sign, apart.getValue()),
					asked.query().withState(apart.getKey()).href());
		}).toList();
	}

	private static SearchFormView form(SearchAsked asked) {
		SearchQuery query = asked.query().without(SearchParameter.PAS);
		return new SearchFormView(query.q(), query.one(SearchParameter.QUARTIER), null,
				query.carried(List.of(SearchParameter.Q, SearchParameter.QUARTIER)), asked.showing().choices());
	}

	/**
	 * Somebody who may be watched, or must call first: their words stand in neither heading nor title. The address, and so the
	 * browser's history, still has them.
	 */
	private static boolean isDiscreet(SearchAsked asked, Understood understood) {
		return understood.distress() != null || asked.query().all(SearchParameter.BESOIN).stream().anyMatch(NeedView::isDiscreet)
				|| understood.needs().stream().limit(1).anyMatch(need -> NeedView.isDiscreet(need.needId()));
	}

	private static String heading(SearchAsked asked) {
		Wording words = asked.showing().words();
		if (!asked.query().q().isBlank()) {
			return words.capitalize(asked.query().q().strip());
		}
		List<String> named = labels(asked);
		if (!named.isEmpty()) {
			return String.join(", ", named);
		}
		if (!asked.when().isAsked()) {
			return words.say("site.search.all");
		}
		return asked.when().isNow() ? words.say("site.search.openNow")
				: words.say("site.search.openThen", words.date(words.today()), words.time(words.now()));
	}

	private static List<String> labels(SearchAsked asked) {
		Showing showing = asked.showing();
		SearchQuery query = asked.query();
		String language = showing.words().language();
		return Stream.of(query.all(SearchParameter.BESOIN).stream().map(showing::needLabel),
				query.all(SearchParameter.FAMILLE).stream().flatMap(id -> showing.taxonomy().findFamily(id).stream())
					.map(family -> family.label().in(language)),
				query.all(SearchParameter.TYPE).stream().flatMap(id -> showing.taxonomy().findServiceType(id).stream())
					.map(type -> type.label().in(language)))
			.flatMap(Function.identity()).toList();
	}

	/** "Laeken", "autour de Laeken", or both. */
	private static String place(SearchAsked asked, SearchResult result) {
		Showing showing = asked.showing();
		boolean there = asked.origin().point() == null || asked.areas().contains(asked.origin().around());
		String around = there ? "" : SearchFilters.around(asked.origin(), showing.words(), showing);
		AreaNode said = result.understood().area();
		String chosen = asked.areas().isEmpty() && said != null ? showing.name(said)
				: asked.areas().stream().map(showing::name).collect(Collectors.joining(", "));
		String both = Stream.of(chosen, around).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
		return both.isEmpty() ? showing.words().say("site.home.place") : both;
	}

	/** Other pages are of the same minute, unless the search is about an instant of its own. */
	private static @Nullable PagingView paging(SearchAsked asked, SearchResult result) {
		int pages = pages(result);
		if (pages <= 1) {
			return null;
		}
		int page = Math.min(asked.query().page(), pages);
		Wording words = asked.showing().words();
		SearchQuery stable = words.isNow() ? asked.query().with(SearchParameter.VU, words.now().toLocalDateTime().toString())
				: asked.query().without(SearchParameter.VU);
		return new PagingView(page, pages, page > 1 ? href(stable, page - 1) : null, page < pages ? href(stable, page + 1) : null);
	}

	private static String href(SearchQuery query, int page) {
		return (page == 1 ? query.with(SearchParameter.PAGE, List.of()) : query.with(SearchParameter.PAGE, String.valueOf(page))).href();
	}

}
