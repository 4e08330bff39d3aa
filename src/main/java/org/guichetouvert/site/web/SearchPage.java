package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.search.SearchCriteria;
import org.guichetouvert.search.SearchLog;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.Wanted;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.guichetouvert.taxonomy.NeedTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of results. A search never ends in nothing. */
@Component
class SearchPage {

	private static final int PAGE_SIZE = 25;

	private static final int ELSEWHERE = 5;

	private static final OpenAt WHENEVER = new OpenAt("", null, null);

	private final ServiceSearch search;

	private final Listings listings;

	private final Results results;

	private final SearchLog log;

	SearchPage(ServiceSearch search, Listings listings, Results results, SearchLog log) {
		this.search = search;
		this.listings = listings;
		this.results = results;
		this.log = log;
	}

	Made<SearchView> of(SearchQuery typed, Showing present) {
		OpenAt when = OpenAt.read(typed.ouvert(), present.words().present());
		SearchQuery query = typed.openAt(when.canonical());
		Showing showing = when.instant() == null || when.isNow() ? present : present.about(when.instant());
		SearchCriteria criteria = criteria(query, when, showing);
		SearchResult result = search.search(criteria);
		List<Listing> found = results.listings(result, showing);
		boolean nothing = result.total() == 0;
		var view = new SearchView(form(query, when, showing), heading(query, when, showing), place(query, result, showing),
				showing.words().moment(), (int) result.total(), notice(when, result, showing.words()), understood(query, result, showing),
				filters(query, when, showing), Results.groups(found, result, showing), apart(query, result, showing), paging(query, result),
				results.orientation(areas(query, showing), showing), nothing ? nothing(query, when, showing) : null);
		return new Made<>(view, results.trueUntil(showing), Banners.ofMany(found, showing.words()))
			.whenServed(log.counting(criteria, query.besoin(), result));
	}

	private static SearchCriteria criteria(SearchQuery query, OpenAt when, Showing showing) {
		return SearchCriteria.all(showing.words().now()).withWords(query.q(), showing.words().language())
			.withNeeds(needs(query, showing)).withTypes(query.type()).withAreas(areas(query, showing))
			.withWanted(query.wanted(when)).withPage(query.page(), PAGE_SIZE);
	}

	private static @Nullable String notice(OpenAt when, SearchResult result, Wording words) {
		if (when.problem() != null) {
			return words.say(when.problem(), when.asked());
		}
		return result.degraded() ? words.say("site.search.degraded") : null;
	}

	/** What a search for open doors left out, as searches of their own. */
	private static List<SearchView.Apart> apart(SearchQuery query, SearchResult result, Showing showing) {
		return result.apart().entrySet().stream().map(apart -> {
			String sign = switch (apart.getKey()) {
				case FULL -> "full";
				case APPOINTMENT -> "appointment";
				case ANY, OPEN, UNKNOWN -> "unverified";
			};
			return new SearchView.Apart(sign, showing.words().say("site.search.apart." + sign, apart.getValue()),
					query.withState(apart.getKey()).href());
		}).toList();
	}

	private static List<UUID> areas(SearchQuery query, Showing showing) {
		return query.quartier().stream().flatMap(slug -> showing.areas().findBySlug(slug).stream()).map(AreaNode::id).toList();
	}

	/** The needs asked for, and all those of the families asked for. */
	private static List<String> needs(SearchQuery query, Showing showing) {
		return Stream.concat(query.besoin().stream(), query.famille().stream()
			.flatMap(id -> showing.taxonomy().findFamily(id).stream()).flatMap(family -> family.needs().stream()).map(NeedTerm::id))
			.distinct().toList();
	}

	private static SearchFormView form(SearchQuery query, OpenAt when, Showing showing) {
		String area = query.quartier().isEmpty() ? "" : query.quartier().get(0);
		return new SearchFormView(query.q(), area, WhenView.of(when, showing.words()), query.besoin(), showing.choices());
	}

	private static String heading(SearchQuery query, OpenAt when, Showing showing) {
		if (!query.q().isBlank()) {
			return showing.words().capitalize(query.q().strip());
		}
		List<String> asked = labels(query, showing);
		return asked.isEmpty() ? open(when, showing.words(), "site.search.openNow", "site.search.openThen", "site.search.all") : String.join(", ", asked);
	}

	private static String open(OpenAt when, Wording words, String now, String then, String whenever) {
		if (!when.isAsked()) {
			return words.say(whenever);
		}
		return when.isNow() ? words.say(now) : words.say(then, words.date(words.today()), words.time(words.now()));
	}

	private static List<String> labels(SearchQuery query, Showing showing) {
		String language = showing.words().language();
		return Stream.of(
				query.besoin().stream().map(showing::needLabel),
				query.famille().stream().flatMap(id -> showing.taxonomy().findFamily(id).stream()).map(family -> family.label().in(language)),
				query.type().stream().flatMap(id -> showing.taxonomy().findServiceType(id).stream()).map(type -> type.label().in(language)))
			.flatMap(Function.identity()).toList();
	}

	private static String place(SearchQuery query, SearchResult result, Showing showing) {
		String chosen = query.quartier().stream().flatMap(slug -> showing.areas().findBySlug(slug).stream()).map(showing::name)
			.collect(Collectors.joining(", "));
		if (!chosen.isEmpty()) {
			return chosen;
		}
		return result.understood().area() == null ? showing.words().say("site.home.place") : showing.name(result.understood().area());
	}

	private static List<LinkView> understood(SearchQuery query, SearchResult result, Showing showing) {
		return result.understood().needs().stream().filter(need -> !query.besoin().contains(need.needId()))
			.map(need -> LinkView.of(path(need.needId(), showing), query.asNeed(need.needId()).href())).toList();
	}

	/** "Énergie › facture impayée". */
	private static String path(String needId, Showing showing) {
		String family = showing.taxonomy().findFamily(showing.familyOf(needId)).map(FamilyTerm::label)
			.map(label -> label.in(showing.words().language())).orElse("");
		return family.isEmpty() ? showing.needLabel(needId) : family + " › " + showing.needLabel(needId);
	}

	private static List<LinkView> filters(SearchQuery query, OpenAt when, Showing showing) {
		String language = showing.words().language();
		var filters = new ArrayList<LinkView>();
		query.besoin().forEach(id -> filters.add(LinkView.of(showing.needLabel(id), query.withoutNeed(id).href())));
		query.famille().forEach(id -> showing.taxonomy().findFamily(id)
			.ifPresent(family -> filters.add(LinkView.of(family.label().in(language), query.withoutFamily(id).href()))));
		query.type().forEach(id -> showing.taxonomy().findServiceType(id)
			.ifPresent(type -> filters.add(LinkView.of(type.label().in(language), query.withoutType(id).href()))));
		query.quartier().stream().flatMap(slug -> showing.areas().findBySlug(slug).stream())
			.forEach(area -> filters.add(LinkView.of(showing.name(area), query.withoutAreas().href())));
		if (when.isAsked()) {
			filters.add(LinkView.of(open(when, showing.words(), "site.form.open", "site.form.openThen", "site.form.open"),
					query.withoutOpen().href()));
		}
		if (!query.etat().isEmpty()) {
			filters.add(LinkView.of(showing.words().say("site.search.state." + query.etat()), query.withState(Wanted.ANY).href()));
		}
		return filters;
	}

	private static @Nullable PagingView paging(SearchQuery query, SearchResult result) {
		int pages = (int) ((result.total() + PAGE_SIZE - 1) / PAGE_SIZE);
		if (pages <= 1) {
			return null;
		}
		int page = Math.min(query.page(), pages);
		return new PagingView(page, pages, page > 1 ? query.withPage(page - 1).href() : null,
				page < pages ? query.withPage(page + 1).href() : null);
	}

	/** Wider searches, and what is found when the narrowing parts are taken off one by one. */
	private SearchView.Nothing nothing(SearchQuery query, OpenAt when, Showing showing) {
		var wider = new ArrayList<LinkView>();
		if (when.isAsked() || !query.etat().isEmpty()) {
			wider.add(LinkView.of(showing.words().say("site.search.wider.anytime"), query.withoutOpen().href()));
		}
		if (!query.quartier().isEmpty()) {
			wider.add(LinkView.of(showing.words().say("site.search.wider.everywhere"), query.withoutAreas().href()));
		}
		SearchResult elsewhere = search.search(criteria(query.withoutOpen(), WHENEVER, showing).withPage(1, ELSEWHERE));
		if (elsewhere.total() == 0) {
			elsewhere = search.search(criteria(query.withoutOpen().withoutAreas(), WHENEVER, showing).withPage(1, ELSEWHERE));
		}
		return new SearchView.Nothing(wider, listings.of(elsewhere.hits(), showing).stream().map(showing::card).toList());
	}

}
