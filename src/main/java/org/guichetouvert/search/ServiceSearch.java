package org.guichetouvert.search;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.status.Decision;
import org.guichetouvert.directory.status.OpeningStatus;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds and counts services at places. Words are looked up in the index; areas, needs, types and what is open at an instant
 * in memory, so that nothing here asks the database once per hit. Never fails for words: at worst it answers degraded.
 */
@Component
public class ServiceSearch {

	private static final Comparator<Found> MOST_RELEVANT = Comparator.comparing(Found::tier).thenComparing(Found::group)
		.thenComparing(Found::row, PlaceRow.BY_NAME);

	/** Of doors that are to be open, those that surely are go first, however well the others answer the words. */
	private static final Comparator<Found> SURELY_OPEN = Comparator.comparing(Found::group).thenComparing(MOST_RELEVANT);

	private static final Logger log = LoggerFactory.getLogger(ServiceSearch.class);

	private final IndexMaintenance maintenance;

	private final PlaceIndex index;

	private final NameSearch names;

	private final Understanding understanding;

	private final StatusEngine engine;

	/** The last count of everything. */
	private volatile @Nullable Counted counted;

	ServiceSearch(IndexMaintenance maintenance, PlaceIndex index, NameSearch names, Understanding understanding,
			StatusEngine engine) {
		this.maintenance = maintenance;
		this.index = index;
		this.names = names;
		this.understanding = understanding;
		this.engine = engine;
	}

	/**
	 * Finds what answers the words and meets every other criterion. Words at the end that name an area narrow to it, unless
	 * areas were given, or nothing would be found there: then they are words like others.
	 */
	public SearchResult search(SearchCriteria criteria) {
		Understanding.Understood understood = understanding.of(criteria);
		SearchResult result = search(understood);
		boolean lost = result.total() == 0 && understood.narrows() && !understood.criteria().words().isEmpty();
		return lost ? search(understanding.withoutArea(criteria)) : result;
	}

	private SearchResult search(Understanding.Understood understood) {
		SearchCriteria criteria = understood.criteria();
		PlaceTable.Rows rows = maintenance.rows();
		var found = new ArrayList<Found>();
		var apart = new ArrayList<Found>();
		Relevant relevant = criteria.words().isEmpty() ? null : relevant(criteria.words());
		for (PlaceRow row : rows.byName()) {
			Relevance tier = relevant == null ? Relevance.NAMED : understood.better(relevant.tiers.get(row.id()), row);
			if (tier != null) {
				consider(row, tier, criteria, found, apart);
			}
		}
		if (Stream.concat(found.stream(), apart.stream()).anyMatch(one -> one.tier().isSure())) {
			found.removeIf(one -> !one.tier().isSure());
			apart.removeIf(one -> !one.tier().isSure());
		}
		found.sort(criteria.wanted() == Wanted.OPEN ? SURELY_OPEN : MOST_RELEVANT);
		return page(understood, found, apart, relevant != null && relevant.degraded);
	}

	/**
	 * Every service at a place within an area, by name: what its page and its board show, the same that a search within it
	 * finds. A hidden place is in no quartier.
	 */
	public List<SearchResult.Hit> within(UUID areaId, ZonedDateTime at) {
		return maintenance.rows().byName().stream().filter(row -> row.areaIds().contains(areaId))
			.map(row -> hit(row, at)).toList();
	}

	private SearchResult.Hit hit(PlaceRow row, ZonedDateTime at) {
		return new SearchResult.Hit(row.id(), row.serviceId(), row.named(row.statusAt(at, engine)));
	}

	private Relevant relevant(String words) {
		if (maintenance.isIndexUsable()) {
			try {
				return new Relevant(index.find(words), false);
			}
			catch (RuntimeException e) {
				log.warn("The search index did not answer: {}", e.toString());
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

	private void consider(PlaceRow row, Relevance tier, SearchCriteria criteria, List<Found> found, List<Found> apart) {
		if (!isWithin(row.needIds(), criteria.needIds()) || !isWithin(row.areaIds(), criteria.areaIds())
				|| !(criteria.typeIds().isEmpty() || criteria.typeIds().contains(row.typeId()))) {
			return;
		}
		Decision decision = row.decisionAt(criteria.at(), engine);
		if (criteria.wanted().accepts(decision)) {
			found.add(new Found(row, tier, decision, StatusGroup.of(decision)));
		}
		else if (criteria.wanted() == Wanted.OPEN && Wanted.apartFromOpen(decision) != Wanted.ANY) {
			apart.add(new Found(row, tier, decision, StatusGroup.of(decision)));
		}
	}

	private SearchResult page(Understanding.Understood understood, List<Found> found, List<Found> others, boolean degraded) {
		SearchCriteria criteria = understood.criteria();
		Map<StatusGroup, Long> groups = found.stream()
			.collect(Collectors.groupingBy(Found::group, () -> new EnumMap<>(StatusGroup.class), Collectors.counting()));
		Map<Wanted, Long> apart = others.stream().collect(Collectors.groupingBy(one -> Wanted.apartFromOpen(one.decision),
				() -> new EnumMap<>(Wanted.class), Collectors.counting()));
		List<SearchResult.Hit> hits = found.stream().skip((criteria.page() - 1L) * criteria.pageSize())
			.limit(criteria.pageSize()).map(one -> hit(one.row, criteria.at())).toList();
		return new SearchResult(hits, found.size(), understood.needs(), understood.area(), groups, apart, degraded);
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
	}

	private record Found(PlaceRow row, Relevance tier, Decision decision, StatusGroup group) {
	}

}
