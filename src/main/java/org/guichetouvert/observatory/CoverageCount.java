package org.guichetouvert.observatory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.search.NeedDoors;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * All places, ready to be counted by need for one column after the other. What is the same for many places (the areas they
 * name, the service they belong to) has a number; distances are compared on a plane, which is the same within a town.
 * Immutable.
 */
final class CoverageCount {

	/** Further than anything in a town. */
	private static final double FAR = 1e9;

	/** What isn't good for something at all. */
	private static final double NEVER = Double.POSITIVE_INFINITY;

	private static final int NONE = -1;

	private final List<NeedDoors.Place> places;

	private final PlaceWays[] ways;

	private final double[][] plane;

	private final int[] served;

	private final List<Set<UUID>> servedSets = new ArrayList<>();

	private final Map<UUID, BitSet> byArea = new HashMap<>();

	private final Map<String, int[]> byNeed = new LinkedHashMap<>();

	private final Map<String, List<Gap>> gaps = new HashMap<>();

	CoverageCount(List<NeedDoors.Place> places, List<String> needIds, List<GapStatement.Details> stated, AreaTree areas) {
		this.places = places;
		this.ways = places.stream().map(PlaceWays::of).toArray(PlaceWays[]::new);
		this.plane = places.stream().map(place -> plane(place.point())).toArray(double[][]::new);
		this.served = new int[places.size()];
		var numbers = new HashMap<Set<UUID>, Integer>();
		var answering = new HashMap<String, List<Integer>>();
		for (int i = 0; i < places.size(); i++) {
			NeedDoors.Place place = places.get(i);
			served[i] = numbers.computeIfAbsent(place.receivesFrom(), set -> {
				servedSets.add(set);
				return servedSets.size() - 1;
			});
			for (UUID area : place.areaIds()) {
				byArea.computeIfAbsent(area, id -> new BitSet()).set(i);
			}
			for (String need : place.needIds()) {
				answering.computeIfAbsent(need, id -> new ArrayList<>()).add(i);
			}
		}
		needIds.forEach(id -> byNeed.put(id, answering.getOrDefault(id, List.of()).stream().mapToInt(Integer::intValue).toArray()));
		stated.stream().sorted(Comparator.comparing(GapStatement.Details::statedOn).reversed())
			.forEach(one -> areas.findById(one.areaId()).ifPresent(area -> gaps.computeIfAbsent(one.needId(), id -> new ArrayList<>())
				.add(new Gap(area.id(), MatrixColumn.leaves(area, areas),
						new NeedCell.Stated(one.statedOn(), one.source(), one.sentence())))));
	}

	/** What there is for each need in one column. */
	Map<String, NeedCell> of(MatrixColumn column) {
		var seen = new Seen(column);
		var cells = new HashMap<String, NeedCell>();
		byNeed.forEach((need, answering) -> cells.put(need, new Cell(seen).add(answering).made(stated(need, column))));
		return cells;
	}

	/** A statement about an area holds for all that lies in it; of several areas each must be spoken of. */
	private NeedCell.@Nullable Stated stated(String need, MatrixColumn column) {
		NeedCell.Stated found = null;
		for (int i = 0; i < column.areas().size(); i++) {
			UUID area = column.areas().get(i).id();
			Set<UUID> leaves = column.leaves().get(i);
			NeedCell.Stated one = gaps.getOrDefault(need, List.of()).stream().filter(gap -> gap.isAbout(area, leaves))
				.map(Gap::stated).findFirst().orElse(null);
			if (one == null) {
				return null;
			}
			found = one;
		}
		return found;
	}

	/** In metres, at 50.85° north. */
	private static double @Nullable [] plane(@Nullable GeoPoint point) {
		return point == null ? null : new double[] { point.longitude() * 70_300, point.latitude() * 111_200 };
	}

	/** What is known that there isn't. */
	private record Gap(UUID areaId, Set<UUID> leaves, NeedCell.Stated stated) {

		boolean isAbout(UUID area, Set<UUID> within) {
			return areaId.equals(area) || !within.isEmpty() && leaves.containsAll(within);
		}

	}

	/** All places as one column sees them, whatever the need: what each counts for, and how it ranks as a way out. */
	private final class Seen {

		private final MatrixColumn column;

		private final BitSet here = new BitSet();

		private final PlaceWays.@Nullable Best[] counts = new PlaceWays.Best[places.size()];

		private final double[] asDoor = new double[places.size()];

		private final double[] asComing = new double[places.size()];

		private final double[] asLine = new double[places.size()];

		Seen(MatrixColumn column) {
			this.column = column;
			column.areas().forEach(area -> here.or(byArea.getOrDefault(area.id(), new BitSet())));
			if (column.region()) {
				here.set(0, places.size());
			}
			boolean[] names = new boolean[servedSets.size()];
			boolean[] takes = new boolean[servedSets.size()];
			for (int set = 0; set < names.length; set++) {
				names[set] = !servedSets.get(set).isEmpty() && column.covers().test(servedSets.get(set));
				takes[set] = names[set] || servedSets.get(set).isEmpty();
			}
			double[][] centres = column.centres().stream().map(CoverageCount::plane).toArray(double[][]::new);
			for (int i = 0; i < counts.length; i++) {
				asDoor[i] = NEVER;
				asComing[i] = NEVER;
				asLine[i] = NEVER;
				if (takes[served[i]]) {
					see(i, here.get(i), names[served[i]], far(plane[i], centres));
				}
			}
		}

		private void see(int i, boolean stands, boolean named, double far) {
			PlaceWays own = ways[i];
			boolean near = stands || named;
			counts[i] = stands ? own.here() : named ? own.away() : null;
			if (!stands && own.door() != null && far < FAR) {
				asDoor[i] = far + (own.door().state() == DoorState.WALK_IN ? 0 : FAR);
			}
			if (own.street() && near || own.home()) {
				asComing[i] = near ? far : far + 2 * FAR;
			}
			if (own.line() != null) {
				double reach = places.get(i).areaIds().isEmpty() ? 0 : far;
				asLine[i] = reach + (near ? 0 : 2 * FAR) + (own.line().doubtful() ? 4 * FAR : 0);
			}
		}

		/** On the plane, from the nearest centre. */
		private static double far(double @Nullable [] to, double[][] centres) {
			double least = FAR;
			if (to != null) {
				for (double[] from : centres) {
					double east = from[0] - to[0];
					double north = from[1] - to[1];
					least = Math.min(least, Math.sqrt(east * east + north * north));
				}
			}
			return least;
		}

	}

	/** One cell while it is counted. */
	private final class Cell {

		private final Seen seen;

		private final Map<UUID, PlaceWays.Best> services = new LinkedHashMap<>();

		/** The first of all, and the first of another service; by position. */
		private int comes = NONE;

		private int comesToo = NONE;

		private int nearest = NONE;

		private int line = NONE;

		private boolean estimated;

		Cell(Seen seen) {
			this.seen = seen;
		}

		Cell add(int[] answering) {
			for (int i : answering) {
				PlaceWays.Best counts = seen.counts[i];
				if (counts != null) {
					services.merge(places.get(i).serviceId(), counts, PlaceWays::better);
					estimated |= places.get(i).estimated() && seen.here.get(i) && !seen.column.region();
				}
				nearest = first(nearest, i, seen.asDoor);
				line = first(line, i, seen.asLine);
				if (seen.asComing[i] < NEVER) {
					addComing(i);
				}
			}
			return this;
		}

		private void addComing(int i) {
			boolean again = comes != NONE && places.get(comes).serviceId().equals(places.get(i).serviceId());
			if (first(comes, i, seen.asComing) == i) {
				comesToo = again ? comesToo : comes;
				comes = i;
			}
			else if (!again) {
				comesToo = first(comesToo, i, seen.asComing);
			}
		}

		private static int first(int known, int i, double[] rank) {
			return rank[i] < (known == NONE ? NEVER : rank[known]) ? i : known;
		}

		NeedCell made(NeedCell.@Nullable Stated stated) {
			NeedCell.Count walkIn = count(DoorState.WALK_IN);
			NeedCell.Count appointment = count(DoorState.APPOINTMENT);
			NeedCell.Count remote = count(DoorState.REMOTE);
			DoorState state = walkIn.services() > 0 ? DoorState.WALK_IN : appointment.services() > 0 ? DoorState.APPOINTMENT
					: remote.services() > 0 ? DoorState.REMOTE : stated != null ? DoorState.NONE_STATED : DoorState.UNKNOWN;
			return new NeedCell(state, walkIn, appointment, remote, stated, found(nearest),
					Stream.of(comes, comesToo).map(this::found).filter(Objects::nonNull).toList(), found(line), estimated);
		}

		private NeedCell.Count count(DoorState state) {
			NeedCell.Count count = NeedCell.Count.NONE;
			for (PlaceWays.Best best : services.values()) {
				count = best.state() == state ? count.plus(best.doubtful()) : count;
			}
			return count;
		}

		private NeedCell.@Nullable Found found(int position) {
			if (position == NONE) {
				return null;
			}
			NeedDoors.Place place = places.get(position);
			GeoPoint to = place.point();
			List<GeoPoint> centres = seen.column.centres();
			Double metres = to == null || centres.isEmpty() ? null
					: Double.valueOf(centres.stream().mapToDouble(to::distanceMetresTo).min().getAsDouble());
			return new NeedCell.Found(place.id(), place.serviceId(), place.slug(), metres);
		}

	}

}
