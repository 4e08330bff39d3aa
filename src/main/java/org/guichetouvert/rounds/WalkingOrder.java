package org.guichetouvert.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A short way past points on foot, that begins where one sets out and ends anywhere: from each of the first doors that are near
 * always on to the nearest that is left, and from inserting each where it costs least; both are then improved by turning round
 * stretches (2-opt) and by moving up to three doors elsewhere (Or-opt) until nothing gets shorter. Never longer than always
 * going on to the nearest, and no two legs cross. Straight lines; the same points give the same order. Some 10 ms for 80 points.
 */
final class WalkingOrder {

	/** First doors that are tried. */
	private static final int FIRSTS = 4;

	/** Doors that are moved together. */
	private static final int MOVED = 3;

	private static final double GAIN = 1e-6;

	private final double[][] metres;

	private final int start;

	private WalkingOrder(List<GeoPoint> points, @Nullable GeoPoint from) {
		start = points.size();
		metres = new double[start + 1][start + 1];
		for (int one = 0; one < start; one++) {
			for (int other = 0; other < start; other++) {
				metres[one][other] = points.get(one).distanceMetresTo(points.get(other));
			}
			double away = from == null ? 0 : from.distanceMetresTo(points.get(one));
			metres[start][one] = away;
			metres[one][start] = away;
		}
	}

	/**
	 * Puts points into the order in which they are walked.
	 *
	 * @param from where one sets out; null to begin wherever is best
	 * @return indexes of {@code points}
	 */
	static List<Integer> of(List<GeoPoint> points, @Nullable GeoPoint from) {
		return points.isEmpty() ? List.of() : new WalkingOrder(points, from).best();
	}

	/** Straight lines along an order, in metres. */
	static double length(List<GeoPoint> points, @Nullable GeoPoint from, List<Integer> order) {
		return new WalkingOrder(points, from).length(order.stream().mapToInt(Integer::intValue).toArray());
	}

	/** Always on to the nearest that is left: what {@link #of} is measured against. */
	static List<Integer> nearest(List<GeoPoint> points, @Nullable GeoPoint from) {
		return Arrays.stream(new WalkingOrder(points, from).nearestFrom(-1)).boxed().toList();
	}

	private List<Integer> best() {
		List<int[]> begun = new ArrayList<>();
		begun.add(nearestFrom(-1));
		begun.add(inserted());
		IntStream.range(0, start).boxed().sorted(Comparator.comparingDouble(first -> metres[start][first])).skip(1).limit(FIRSTS - 1L)
			.forEach(first -> begun.add(nearestFrom(first)));
		begun.forEach(this::improve);
		return Arrays.stream(Collections.min(begun, Comparator.comparingDouble(this::length))).boxed().toList();
	}

	/** @param first that comes first; -1 for the nearest */
	private int[] nearestFrom(int first) {
		int[] order = new int[start];
		boolean[] taken = new boolean[start];
		int at = start;
		for (int place = 0; place < start; place++) {
			int next = place == 0 && first >= 0 ? first : nearestTo(at, taken);
			order[place] = next;
			taken[next] = true;
			at = next;
		}
		return order;
	}

	private int nearestTo(int at, boolean[] taken) {
		int best = -1;
		for (int one = 0; one < start; one++) {
			if (!taken[one] && (best < 0 || metres[at][one] < metres[at][best])) {
				best = one;
			}
		}
		return best;
	}

	/** Each where it makes the way longer by the least. */
	private int[] inserted() {
		List<Integer> order = new ArrayList<>();
		for (int one = 0; one < start; one++) {
			int best = 0;
			for (int place = 1; place <= order.size(); place++) {
				best = detour(order, place, one) < detour(order, best, one) ? place : best;
			}
			order.add(best, one);
		}
		return order.stream().mapToInt(Integer::intValue).toArray();
	}

	private double detour(List<Integer> order, int place, int one) {
		int before = place == 0 ? start : order.get(place - 1);
		return place == order.size() ? metres[before][one]
				: metres[before][one] + metres[one][order.get(place)] - metres[before][order.get(place)];
	}

	private void improve(int[] order) {
		boolean better = true;
		while (better) {
			better = turn(order) | move(order);
		}
	}

	private boolean turn(int[] order) {
		boolean better = false;
		for (int from = 0; from < start - 1; from++) {
			for (int to = from + 1; to < start; to++) {
				double now = between(order, from - 1, from) + between(order, to, to + 1);
				double then = between(order, from - 1, to) + between(order, from, to + 1);
				if (then < now - GAIN) {
					reverse(order, from, to);
					better = true;
				}
			}
		}
		return better;
	}

	private boolean move(int[] order) {
		boolean better = false;
		for (int length = 1; length <= Math.min(MOVED, start - 1); length++) {
			for (int from = 0; from + length <= start; from++) {
				better |= moveBest(order, from, length);
			}
		}
		return better;
	}

	/** One stretch to where it costs least, either way round. */
	private boolean moveBest(int[] order, int from, int length) {
		int[] moved = Arrays.copyOfRange(order, from, from + length);
		int[] rest = new int[start - length];
		System.arraycopy(order, 0, rest, 0, from);
		System.arraycopy(order, from + length, rest, from, start - from - length);
		double best = cost(rest, from, moved[0], moved[length - 1]) - GAIN;
		int to = -1;
		boolean turned = false;
		for (int place = 0; place <= rest.length; place++) {
			for (boolean round : new boolean[] { false, true }) {
				double cost = cost(rest, place, moved[round ? length - 1 : 0], moved[round ? 0 : length - 1]);
				if (cost < best) {
					best = cost;
					to = place;
					turned = round;
				}
			}
		}
		if (to < 0) {
			return false;
		}
		System.arraycopy(rest, 0, order, 0, to);
		System.arraycopy(moved, 0, order, to, length);
		System.arraycopy(rest, to, order, to + length, rest.length - to);
		if (turned) {
			reverse(order, to, to + length - 1);
		}
		return true;
	}

	private double cost(int[] rest, int place, int first, int last) {
		int before = place == 0 ? start : rest[place - 1];
		return place == rest.length ? metres[before][first]
				: metres[before][first] + metres[last][rest[place]] - metres[before][rest[place]];
	}

	/** Before the first is where one sets out; after the last nothing. */
	private double between(int[] order, int one, int other) {
		if (other >= start || one >= start) {
			return 0;
		}
		return metres[one < 0 ? start : order[one]][order[other]];
	}

	private static void reverse(int[] order, int from, int to) {
		for (int low = from, high = to; low < high; low++, high--) {
			int kept = order[low];
			order[low] = order[high];
			order[high] = kept;
		}
	}

	private double length(int[] order) {
		double length = 0;
		for (int place = 0; place < order.length; place++) {
			length += between(order, place - 1, place);
		}
		return length;
	}

}
