package org.guichetouvert.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.roaringbitmap.RoaringBitmap;

/**
 * Rows as sets of positions, one for each value of each facet: filters and counts are a few operations on sets, whatever
 * was found. Immutable, but for days that are added when they are asked for.
 */
final class FacetBits {

	/** Days of which ways in are kept; somebody looks at another one rarely. */
	private static final int MOST_DAYS = 20;

	/** Up to so many rows are counted one by one, which is faster than by sets then. */
	private static final int FEW = 500;

	private final List<PlaceRow> rows;

	private final Map<Facet, Map<String, RoaringBitmap>> steady = new EnumMap<>(Facet.class);

	private final Map<Set<UUID>, RoaringBitmap> byReceivesFrom = new HashMap<>();

	private final Map<LocalDate, Map<Facet, Map<String, RoaringBitmap>>> byDay = new ConcurrentHashMap<>();

	private final RoaringBitmap all = new RoaringBitmap();

	private final Map<UUID, String> areaValues = new HashMap<>();

	FacetBits(List<PlaceRow> rows) {
		this.rows = rows;
		var areas = new HashMap<UUID, RoaringBitmap>();
		for (int i = 0; i < rows.size(); i++) {
			PlaceRow row = rows.get(i);
			put(steady, Facet.NEED, row.needIds(), i);
			if (row.typeId() != null) {
				put(steady, Facet.TYPE, Set.of(row.typeId()), i);
			}
			for (UUID area : row.areaIds()) {
				areas.computeIfAbsent(area, id -> new RoaringBitmap()).add(i);
			}
			for (Map.Entry<Facet, Set<String>> trait : row.traits().entrySet()) {
				put(steady, trait.getKey(), trait.getValue(), i);
			}
			byReceivesFrom.computeIfAbsent(row.receivesFrom(), served -> new RoaringBitmap()).add(i);
		}
		areas.forEach((id, bits) -> {
			areaValues.put(id, id.toString());
			steady.computeIfAbsent(Facet.AREA, facet -> new HashMap<>()).put(id.toString(), bits);
		});
		all.add(0L, rows.size());
		steady.values().forEach(values -> values.values().forEach(RoaringBitmap::runOptimize));
	}

	private static void put(Map<Facet, Map<String, RoaringBitmap>> bits, Facet facet, Collection<String> values, int position) {
		for (String value : values) {
			bits.computeIfAbsent(facet, key -> new HashMap<>()).computeIfAbsent(value, key -> new RoaringBitmap()).add(position);
		}
	}

	/** Every row; not to be changed. */
	RoaringBitmap all() {
		return all;
	}

	/** Rows that have a value; not to be changed. */
	RoaringBitmap of(Facet facet, String value, LocalDate day) {
		return values(facet, day).getOrDefault(value, new RoaringBitmap());
	}

	/** Every value that any row has, with the rows that have it; not to be changed. */
	Map<String, RoaringBitmap> values(Facet facet, LocalDate day) {
		Map<String, RoaringBitmap> steadily = steady.getOrDefault(facet, Map.of());
		if (facet != Facet.WAY && facet != Facet.WITHOUT) {
			return steadily;
		}
		Map<String, RoaringBitmap> onDay = onDay(day).getOrDefault(facet, Map.of());
		if (steadily.isEmpty()) {
			return onDay;
		}
		var both = new HashMap<>(steadily);
		both.putAll(onDay);
		return both;
	}

	private Map<Facet, Map<String, RoaringBitmap>> onDay(LocalDate day) {
		if (byDay.size() >= MOST_DAYS && !byDay.containsKey(day)) {
			byDay.clear();
		}
		return byDay.computeIfAbsent(day, this::judge);
	}

	private Map<Facet, Map<String, RoaringBitmap>> judge(LocalDate day) {
		var bits = new EnumMap<Facet, Map<String, RoaringBitmap>>(Facet.class);
		for (int i = 0; i < rows.size(); i++) {
			for (WayIn way : rows.get(i).ways()) {
				if (way.holdsOn(day)) {
					put(bits, Facet.WAY, List.of(way.code()), i);
					if (way.isForEverybody()) {
						put(bits, Facet.WITHOUT, List.of("internet"), i);
					}
					if (way.isWithoutAppointment()) {
						put(bits, Facet.WITHOUT, List.of("rendez-vous"), i);
					}
				}
			}
		}
		return bits;
	}

	/** Of some rows, how many have each value; a value that none has is absent. */
	Map<String, Integer> count(Facet facet, RoaringBitmap some, LocalDate day) {
		var counts = new HashMap<String, Integer>();
		if (some.isEmpty()) {
			return counts;
		}
		if (some.getCardinality() > FEW || facet == Facet.WAY || facet == Facet.WITHOUT) {
			values(facet, day).forEach((value, having) -> {
				int count = RoaringBitmap.andCardinality(some, having);
				if (count > 0) {
					counts.put(value, count);
				}
			});
			return counts;
		}
		some.forEach((int position) -> {
			for (String value : valuesOf(facet, rows.get(position))) {
				counts.merge(value, 1, Integer::sum);
			}
		});
		return counts;
	}

	private Collection<String> valuesOf(Facet facet, PlaceRow row) {
		return switch (facet) {
			case NEED -> row.needIds();
			case TYPE -> row.typeId() == null ? Set.of() : Set.of(row.typeId());
			case AREA -> row.areaIds().stream().map(areaValues::get).toList();
			default -> row.traits().getOrDefault(facet, Set.of());
		};
	}

	/** Rows that take people from where {@code covers} says so, and those that take everybody. */
	RoaringBitmap receiving(Predicate<Set<UUID>> covers) {
		var found = new RoaringBitmap();
		byReceivesFrom.forEach((areas, bits) -> {
			if (areas.isEmpty() || covers.test(areas)) {
				found.or(bits);
			}
		});
		return found;
	}

}
