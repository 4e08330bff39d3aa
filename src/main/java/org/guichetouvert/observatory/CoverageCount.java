package org.guichetouvert.observatory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

	private static final int MOST_THAT_COME = 2;

	/** Further than anything in a town. */
	private static final double FAR = 1e9;

	private final List<NeedDoors.Place> places;

	private final PlaceWays[] ways;

	private final double[][] plane;

	private final int[] served;

	private final List<Set<UUID>> servedSets = new ArrayList<>();

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
		boolean[] names = new boolean[servedSets.size()];
		for (int i = 0; i < names.length; i++) {
			names[i] = !servedSets.get(i).isEmpty() && column.covers().test(servedSets.get(i));
		}
		boolean[] here = new boolean[places.size()];
		for (int i = 0; i < here.length; i++) {
			here[i] = column.region() || column.contains(places.get(i).areaIds());
		}
		double[][] centres = column.centres().stream().map(CoverageCount::plane).toArray(double[][]::new);
		var cells = new HashMap<String, NeedCell>();
		byNeed.forEach((need, answering) -> cells.put(need,
				new Cell(column, names, here, centres).add(answering).made(stated(need, column))));
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

	/** One cell while it is counted. */
	private final class Cell {

		private final MatrixColumn column;

		private final boolean[] names;

		private final boolean[] here;

		private final double[][] centres;

		private final Map<UUID, PlaceWays.Best> services = new LinkedHashMap<>();

		private final List<Ranked> comes = new ArrayList<>();

		private @Nullable Ranked nearest;

		private @Nullable Ranked line;

		private boolean estimated;

		Cell(MatrixColumn column, boolean[] names, boolean[] here, double[][] centres) {
			this.column = column;
			this.names = names;
			this.here = here;
			this.centres = centres;
		}

		Cell add(int[] answering) {
			for (int i : answering) {
				if (names[served[i]] || servedSets.get(served[i]).isEmpty()) {
					add(i);
				}
			}
			return this;
		}

		private void add(int i) {
			boolean named = names[served[i]];
			PlaceWays.Best counts = here[i] ? ways[i].here() : named ? ways[i].away() : null;
			if (counts != null) {
				services.merge(places.get(i).serviceId(), counts, PlaceWays::better);
				estimated |= here[i] && places.get(i).estimated() && !column.region();
			}
			double far = far(i);
			PlaceWays.Best door = ways[i].door();
			if (!here[i] && door != null && far < FAR) {
				nearest = sooner(nearest, i, far + (door.state() == DoorState.WALK_IN ? 0 : FAR));
			}
			boolean near = here[i] || named;
			if (ways[i].street() && near || ways[i].home()) {
				comes.add(new Ranked(i, near ? far : far + 2 * FAR));
			}
			PlaceWays.Best calls = ways[i].line();
			if (calls != null) {
				double reach = places.get(i).areaIds().isEmpty() ? 0 : far;
				line = sooner(line, i, reach + (near ? 0 : 2 * FAR) + (calls.doubtful() ? 4 * FAR : 0));
			}
		}

		/** On the plane, from the nearest centre. */
		private double far(int i) {
			double[] to = plane[i];
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

		private static @Nullable Ranked sooner(@Nullable Ranked known, int i, double rank) {
			return known != null && known.rank <= rank ? known : new Ranked(i, rank);
		}

		NeedCell made(NeedCell.@Nullable Stated stated) {
			NeedCell.Count walkIn = count(DoorState.WALK_IN);
			NeedCell.Count appointment = count(DoorState.APPOINTMENT);
			NeedCell.Count remote = count(DoorState.REMOTE);
			DoorState state = walkIn.services() > 0 ? DoorState.WALK_IN : appointment.services() > 0 ? DoorState.APPOINTMENT
					: remote.services() > 0 ? DoorState.REMOTE : stated != null ? DoorState.NONE_STATED : DoorState.UNKNOWN;
			var once = new LinkedHashMap<UUID, NeedCell.Found>();
			comes.stream().sorted(Comparator.comparingDouble(Ranked::rank)).map(this::found)
				.forEach(found -> once.putIfAbsent(found.serviceId(), found));
			return new NeedCell(state, walkIn, appointment, remote, stated, nearest == null ? null : found(nearest),
					once.values().stream().limit(MOST_THAT_COME).toList(), line == null ? null : found(line), estimated);
		}

		private NeedCell.Count count(DoorState state) {
			NeedCell.Count count = NeedCell.Count.NONE;
			for (PlaceWays.Best best : services.values()) {
				count = best.state() == state ? count.plus(best.doubtful()) : count;
			}
			return count;
		}

		private NeedCell.Found found(Ranked one) {
			NeedDoors.Place place = places.get(one.place);
			GeoPoint to = place.point();
			Double metres = to == null || column.centres().isEmpty() ? null
					: Double.valueOf(column.centres().stream().mapToDouble(to::distanceMetresTo).min().getAsDouble());
			return new NeedCell.Found(place.id(), place.serviceId(), place.slug(), metres);
		}

	}

	/** A place by its position; the least rank first. */
	private record Ranked(int place, double rank) {
	}

}
