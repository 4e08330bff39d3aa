package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Finds and counts services at places. Words are looked up in the index; areas, needs, types and what is open at an instant
 * in memory, so that nothing here asks the database once per hit. Never fails for words: at worst it answers degraded.
 */
@Component
public class ServiceSearch {

	/** What more doors than this bear as their name ("CPAS") is a kind. */
	private static final int MOST_OF_A_NAME = 5;

	private static final RoaringBitmap NOTHING = new RoaringBitmap();

	/** What a search for open doors counts beside them. */
	private static final List<Wanted> APART = List.of(Wanted.FULL, Wanted.APPOINTMENT, Wanted.UNKNOWN);

	private final IndexMaintenance maintenance;

	private final PlaceIndex index;

	private final NameSearch names;

	private final Understanding understanding;

	private final StatusEngine engine;

	private final Judgements judgements;

	private final Competence competence;

	/** The last count of everything. */
	private volatile @Nullable Counted counted;

	ServiceSearch(IndexMaintenance maintenance, PlaceIndex index, NameSearch names, Understanding understanding,
			StatusEngine engine, Judgements judgements, Competence competence) {
		this.maintenance = maintenance;
		this.index = index;
		this.names = names;
		this.understanding = understanding;
		this.engine = engine;
		this.judgements = judgements;
		this.competence = competence;
	}

	/** What the words mean, before anything is looked for. */
	public Understood understand(SearchCriteria criteria) {
		return understanding.of(criteria, criteria.filters().of(Facet.AREA).isEmpty(), maintenance.rows()::isNamed);
	}

	/**
	 * Finds what answers the words and meets every other criterion. Words that name an area narrow to it, unless areas were
	 * given, or nothing would be found there: then the nearest elsewhere come, and the result says so.
	 */
	public SearchResult search(SearchCriteria criteria) {
		Understood understood = understand(criteria);
		SearchResult result = search(criteria, understood);
		boolean lost = result.total() == 0 && Understanding.narrows(understood) && !understood.rest().isEmpty();
		return lost ? elsewhere(criteria, understood) : result;
	}

	/** Around the area in which nothing was found, the nearest first; its name may have been a word like others. */
	private SearchResult elsewhere(SearchCriteria criteria, Understood understood) {
		AreaNode area = Objects.requireNonNull(understood.area());
		boolean anywhere = criteria.from().point() == null && criteria.from().homeId() == null;
		SearchCriteria around = anywhere ? criteria.withFrom(new SearchCriteria.From(null, area.centre())) : criteria;
		SearchResult asWords = search(around, understanding.of(criteria, false, maintenance.rows()::isNamed));
		if (asWords.total() > 0) {
			return asWords.withNothingIn(area);
		}
		return search(around, understood.withoutAreas()).withNothingIn(area);
	}

	private SearchResult search(SearchCriteria asked, Understood understood) {
		SearchCriteria criteria = Understanding.narrows(understood) && asked.filters().of(Facet.AREA).isEmpty()
				? asked.withAreas(List.of(understood.area().id())) : asked;
		PlaceTable.Rows rows = maintenance.rows();
		Judgement judgement = judgements.at(criteria.at(), rows);
		var narrowing = new Narrowing(rows.bits(), criteria.filters(), criteria.at().toLocalDate());
		RoaringBitmap narrowed = narrowing.all();
		RoaringBitmap shown = of(criteria.wanted(), narrowed, judgement);
		RoaringBitmap candidates = criteria.wanted() == Wanted.OPEN ? RoaringBitmap.or(shown, apart(narrowed, judgement)) : shown;
		boolean degraded = false;
		Matches matches = Matches.everything(rows.bits().all());
		if (!understood.rest().isEmpty()) {
			Relevant relevant = relevant(understood.rest(), index::find);
			matches = matches(relevant, understood, rows, criteria);
			if (!relevant.degraded && !matches.isSureWithin(candidates)) {
				relevant = relevant.with(relevant(understood.rest(), index::guess));
				matches = matches(relevant, understood, rows, criteria);
			}
			degraded = relevant.degraded;
		}
		Matches kept = matches.sureWithin(candidates);
		var ranking = new Ranking(rows.byName(), shown, judgement, receiving(criteria, rows), point(criteria));
		List<Ranking.Segment> segments = ranking.segments(kept, criteria.wanted() == Wanted.OPEN);
		Map<ResultGroup, Long> counts = Ranking.counts(segments);
		List<SearchResult.Hit> hits = ranking.page(segments, (criteria.page() - 1L) * criteria.pageSize(), criteria.pageSize())
			.stream().map(one -> hit(one, criteria.at())).toList();
		RoaringBitmap found = kept.all();
		return new SearchResult(hits, counts.values().stream().mapToLong(Long::longValue).sum(), understood, counts,
				criteria.wanted() == Wanted.OPEN ? apartCounts(RoaringBitmap.and(narrowed, found), judgement) : Map.of(),
				narrowing.counts(of(criteria.wanted(), found, judgement)), null, degraded);
	}

	private static RoaringBitmap of(Wanted wanted, RoaringBitmap rows, Judgement judgement) {
		return wanted == Wanted.ANY ? rows : RoaringBitmap.and(rows, judgement.of(wanted));
	}

	private static RoaringBitmap apart(RoaringBitmap rows, Judgement judgement) {
		return RoaringBitmap.or(APART.stream().map(wanted -> RoaringBitmap.and(rows, judgement.of(wanted))).iterator());
	}

	private static Map<Wanted, Long> apartCounts(RoaringBitmap rows, Judgement judgement) {
		var counts = new EnumMap<Wanted, Long>(Wanted.class);
		for (Wanted wanted : APART) {
			long count = RoaringBitmap.andCardinality(rows, judgement.of(wanted));
			if (count > 0) {
				counts.put(wanted, count);
			}
		}
		return counts;
	}

	/** What the index found, and what answers what the words mean, each in its tier. */
	private static Matches matches(Relevant relevant, Understood understood, PlaceTable.Rows rows, SearchCriteria criteria) {
		var tiers = new EnumMap<Relevance, RoaringBitmap>(Relevance.class);
		relevant.tiers.forEach((placeId, tier) -> {
			Integer position = rows.findPosition(placeId);
			if (position != null) {
				tiers.computeIfAbsent(tier, key -> new RoaringBitmap()).add(position);
			}
		});
		understood.relevances().forEach((meaning, tier) -> tiers.computeIfAbsent(tier, key -> new RoaringBitmap())
			.or(rows.bits().of(meaning.facet(), meaning.value(), criteria.at().toLocalDate())));
		if (tiers.getOrDefault(Relevance.NAMED, NOTHING).getCardinality() > MOST_OF_A_NAME) {
			move(tiers, Relevance.NAMED, Relevance.TITLED);
		}
		if (understood.isClear()) {
			move(tiers, Relevance.TITLED, Relevance.TOLD);
		}
		return Matches.of(tiers);
	}

	private static void move(Map<Relevance, RoaringBitmap> tiers, Relevance from, Relevance to) {
		RoaringBitmap moved = tiers.remove(from);
		if (moved != null) {
			tiers.computeIfAbsent(to, key -> new RoaringBitmap()).or(moved);
		}
	}

	private RoaringBitmap receiving(SearchCriteria criteria, PlaceTable.Rows rows) {
		UUID home = criteria.from().homeId();
		return home == null ? rows.bits().all() : rows.bits().receiving(competence.covering(home));
	}

	private @Nullable GeoPoint point(SearchCriteria criteria) {
		return criteria.from().point() != null ? criteria.from().point() : competence.centre(criteria.from().homeId());
	}

	private SearchResult.Hit hit(Ranking.Ranked ranked, ZonedDateTime at) {
		PlaceRow row = ranked.row();
		return new SearchResult.Hit(row.id(), row.serviceId(), row.named(row.statusAt(at, engine)), ranked.group(),
				ranked.distanceMetres());
	}

	/**
	 * Every service at a place within an area, by name: what its page and its board show, the same that a search within it
	 * finds. A hidden place is in no quartier.
	 */
	public List<SearchResult.Hit> within(UUID areaId, ZonedDateTime at) {
		return within(Filters.NONE.with(Facet.AREA, List.of(areaId.toString())), at).hits();
	}

	/** Every service at a place that meets these filters, by name, and what it can be narrowed by further. */
	public Inside within(Filters filters, ZonedDateTime at) {
		PlaceTable.Rows rows = maintenance.rows();
		var narrowing = new Narrowing(rows.bits(), filters, at.toLocalDate());
		List<SearchResult.Hit> hits = narrowing.all().stream().mapToObj(position -> hit(rows.byName().get(position), at)).toList();
		return new Inside(hits, narrowing.counts(rows.bits().all()));
	}

	/**
	 * @param facets as in {@link SearchResult}
	 */
	public record Inside(List<SearchResult.Hit> hits, Map<Facet, List<SearchResult.FacetCount>> facets) {
	}

	private SearchResult.Hit hit(PlaceRow row, ZonedDateTime at) {
		return SearchResult.Hit.of(row.id(), row.serviceId(), row.named(row.statusAt(at, engine)));
	}

	private Relevant relevant(String words, Function<String, Map<UUID, Relevance>> asked) {
		if (maintenance.isIndexUsable()) {
			try {
				return new Relevant(asked.apply(words), false);
			}
			catch (RuntimeException e) {
				maintenance.reportFailure(e);
			}
		}
		return new Relevant(names.find(words), true);
	}

	/** In memory, for all places at once: a few milliseconds, and nothing while no number may differ. */
	public StatusCounts counts(CountCriteria criteria) {
		PlaceTable.Rows rows = maintenance.rows();
		Counted known = counted;
		if (known != null && known.holdsFor(criteria, rows)) {
			return known.counts;
		}
		StatusCounts counts = count(criteria, rows);
		if (criteria.isEverything()) {
			counted = new Counted(rows, criteria.at(), counts);
			judgements.keep(criteria.at(), counts.trueUntil(), rows);
		}
		return counts;
	}

	private StatusCounts count(CountCriteria criteria, PlaceTable.Rows rows) {
		var signs = new EnumMap<Sign, Long>(Sign.class);
		var families = new HashMap<String, Long>();
		var needs = new HashMap<String, Long>();
		var areas = new HashMap<UUID, StatusCounts.AreaCount>();
		long openUnverified = 0;
		ZonedDateTime nextOpening = null;
		ZonedDateTime trueUntil = midnightAfter(criteria.at());
		for (PlaceRow row : rows.byName()) {
			if (!isWithin(row.needIds(), criteria.needIds())) {
				continue;
			}
			OpeningStatus status = row.statusAt(criteria.at(), engine);
			trueUntil = earlier(trueUntil, status.trueUntil());
			row.areaIds().forEach(area -> areas.merge(area, StatusCounts.AreaCount.NONE.plus(status.isOpen()),
					(one, other) -> one.plus(status.isOpen())));
			if (isWithin(row.areaIds(), criteria.areaIds())) {
				signs.merge(status.sign(), 1L, Long::sum);
				if (status.sign() == Sign.CLOSED && status.next() != null) {
					nextOpening = nextOpening == null ? status.next() : earlier(nextOpening, status.next());
				}
				openUnverified += status.isOpenUnverified() ? 1 : 0;
				if (status.isOpen()) {
					row.familyIds().forEach(family -> families.merge(family, 1L, Long::sum));
					row.needIds().forEach(need -> needs.merge(need, 1L, Long::sum));
				}
			}
		}
		return new StatusCounts(signs, openUnverified, families, needs, areas, nextOpening, trueUntil);
	}

	private static <T> boolean isWithin(Set<T> has, List<T> wanted) {
		return wanted.isEmpty() || wanted.stream().anyMatch(has::contains);
	}

	private static ZonedDateTime midnightAfter(ZonedDateTime at) {
		return at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
	}

	private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
		return one.isBefore(other) ? one : other;
	}

	private record Counted(PlaceTable.Rows rows, ZonedDateTime at, StatusCounts counts) {

		boolean holdsFor(CountCriteria criteria, PlaceTable.Rows present) {
			return rows == present && criteria.isEverything() && !criteria.at().isBefore(at)
					&& criteria.at().isBefore(counts.trueUntil()) && criteria.at().getZone().equals(at.getZone());
		}

	}

	private record Relevant(Map<UUID, Relevance> tiers, boolean degraded) {

		/** The better tier of each. */
		Relevant with(Relevant further) {
			var all = new HashMap<>(further.tiers);
			all.putAll(tiers);
			return new Relevant(all, degraded || further.degraded);
		}

	}

}
