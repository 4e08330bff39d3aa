package org.guichetouvert.site.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.guichetouvert.site.network.NetworkPicture.Measure;
import org.guichetouvert.site.network.NetworkPicture.Placed;
import org.guichetouvert.site.network.NetworkPicture.Side;

/**
 * Nodes around an oval, clockwise from the top, with their words outside. Each has a strip of the sheet's height for itself,
 * on its side, as high as its words and its circle need: so nothing can lie on anything else, and the oval grows with the
 * number of nodes. Words begin on the oval and go outwards, links stay inside.
 */
final class Sides {

	static final int WIDTH = 1080;

	/** Above and below. */
	static final int MARGIN = 12;

	private static final int MIDDLE = WIDTH / 2;

	/** Longer lines would look lost. */
	private static final int MOST_WORDS = 330;

	private final Function<NetworkGraph.Node, Measure> measures;

	private final int lowest;

	/** @param lowest height that the oval has at least */
	Sides(Function<NetworkGraph.Node, Measure> measures, int lowest) {
		this.measures = measures;
		this.lowest = lowest;
	}

	/** @return in the order of the nodes */
	List<Placed> place(List<NetworkGraph.Node> nodes) {
		List<Strip> strips = nodes.stream().map(this::strip).toList();
		return place(strips, half(strips));
	}

	/**
	 * @param first whether a node begins a group, which stays on one side unless it would stand alone there
	 * @return in the order of the nodes
	 */
	List<Placed> place(List<NetworkGraph.Node> nodes, Predicate<NetworkGraph.Node> first) {
		List<Strip> strips = nodes.stream().map(this::strip).toList();
		int grouped = between(strips, first);
		return place(strips, grouped > 0 ? grouped : half(strips));
	}

	/** @param right how many stand on the right */
	private List<Placed> place(List<Strip> strips, int right) {
		List<Strip> down = strips.subList(0, right);
		List<Strip> up = strips.subList(right, strips.size());
		int height = Math.max(lowest, Math.max(height(down), height(up)));
		var placed = new ArrayList<Placed>();
		placed.addAll(place(down, Side.RIGHT, height));
		placed.addAll(place(up, Side.LEFT, height));
		return placed;
	}

	private Strip strip(NetworkGraph.Node node) {
		Measure measure = measures.apply(node);
		List<String> lines = TextWidth.wrap(node.label(), measure.widest(WIDTH), measure.size());
		return new Strip(node, measure, lines);
	}

	/** How many stand on the right, so that both sides are about as high. */
	private static int half(List<Strip> strips) {
		int all = height(strips);
		int before = 0;
		int count = 0;
		while (count < strips.size() && before + strips.get(count).height() / 2.0 <= all / 2.0) {
			before += strips.get(count++).height();
		}
		return count;
	}

	/** As {@link #half}, with no group in two; 0 where one group holds all. */
	private static int between(List<Strip> strips, Predicate<NetworkGraph.Node> first) {
		int all = height(strips);
		int before = 0;
		int best = 0;
		int apart = Integer.MAX_VALUE;
		for (int count = 1; count < strips.size(); count++) {
			before += strips.get(count - 1).height();
			if (first.test(strips.get(count).node()) && Math.abs(2 * before - all) < apart) {
				apart = Math.abs(2 * before - all);
				best = count;
			}
		}
		return best;
	}

	private static int height(List<Strip> strips) {
		return strips.stream().mapToInt(Strip::height).sum();
	}

	/** From top to bottom on the right, from bottom to top on the left; what is left over goes between them. */
	private static List<Placed> place(List<Strip> strips, Side side, int height) {
		var placed = new ArrayList<Placed>();
		double spare = strips.isEmpty() ? 0 : (height - height(strips)) / (double) strips.size();
		double from = 0;
		for (Strip strip : strips) {
			double middle = from + (strip.height() + spare) / 2;
			double y = side == Side.RIGHT ? middle : height - middle;
			placed.add(strip.at(y, height, side));
			from += strip.height() + spare;
		}
		return placed;
	}

	private record Strip(NetworkGraph.Node node, Measure measure, List<String> lines) {

		int height() {
			return measure.band(lines.size());
		}

		/** Near the top and the bottom the oval is narrow, and there is more room for words: never more lines than before. */
		Placed at(double y, int height, Side side) {
			double half = height / 2.0;
			double share = (y - half) / half;
			double away = Math.max(measure.ring() * Math.sqrt(1 - share * share), measure.radius() + Measure.BESIDE);
			double room = Math.min(MOST_WORDS, measure.widest(WIDTH) + measure.ring() - away);
			List<String> fitting = TextWidth.wrap(node.label(), room, measure.size());
			return Placed.of(node, (int) Math.round(MIDDLE + side.direction() * away), (int) Math.round(MARGIN + y), measure, side,
					lines.size() == 1 ? lines : fitting);
		}

	}

}
