package org.guichetouvert.site.network;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.guichetouvert.site.network.NetworkPicture.Box;
import org.guichetouvert.site.network.NetworkPicture.Curve;
import org.guichetouvert.site.network.NetworkPicture.Placed;
import org.guichetouvert.site.network.NetworkPicture.Side;

/** Links as curves that bend to the middle of the sheet, so that those of neighbours can be seen too. */
final class Curves {

	/** How far the middle draws a curve: 0 leaves it straight, 1 leads it there. */
	private static final double BEND = .45;

	/** So much more for those that would run along the ring, the longer the more. */
	private static final double MORE = .4;

	private static final double LONG = 500;

	/** On a high sheet the middle is far away from most links. */
	private static final double MOST_UPRIGHT = 60;

	/** Between the end of a line and the circle. */
	private static final int AIR = 3;

	private Curves() {
	}

	/** @param corner tells which links don't bend to the middle, but leave the inner one upright and reach the outer one level */
	static List<Curve> of(NetworkGraph graph, List<Placed> placed, int height, Predicate<NetworkGraph.Link> corner) {
		Map<String, Placed> byId = placed.stream().collect(Collectors.toMap(one -> one.node().id(), Function.identity()));
		return graph.links().stream().map(link -> {
			Placed from = byId.get(link.from());
			Placed to = byId.get(link.to());
			if (from.side() == Side.BELOW || to.side() == Side.BELOW) {
				return new Curve(link, spoke(from, to));
			}
			return new Curve(link, corner.test(link) ? around(from, to) : inwards(from, to, height));
		}).toList();
	}

	private static String inwards(Placed from, Placed to, int height) {
		double x = (from.x() + to.x()) / 2.0;
		double y = (from.y() + to.y()) / 2.0;
		double bend = from.side() == to.side() ? BEND + MORE * Math.min(1, Math.abs(from.y() - to.y()) / LONG) : BEND;
		double bentY = y + Math.max(-MOST_UPRIGHT, Math.min(MOST_UPRIGHT, BEND * (height / 2.0 - y)));
		return path(from, x + bend * (Sides.WIDTH / 2.0 - x), bentY, to);
	}

	private static String around(Placed from, Placed to) {
		boolean inner = Math.abs(from.x() - Sides.WIDTH / 2) <= Math.abs(to.x() - Sides.WIDTH / 2);
		return path(from, inner ? from.x() : to.x(), inner ? to.y() : from.y(), to);
	}

	private static String path(Placed from, double x, double y, Placed to) {
		return "M" + edge(from, x, y) + "Q" + Math.round(x) + " " + Math.round(y) + " " + edge(to, x, y);
	}

	/** Straight from the frame of the one in the middle, or to it. */
	private static String spoke(Placed from, Placed to) {
		Box start = from.side() == Side.BELOW ? from.frame() : from.circle();
		Box end = to.side() == Side.BELOW ? to.frame() : to.circle();
		return "M" + edge(from, end.middleX(), end.middleY()) + "L" + edge(to, start.middleX(), start.middleY());
	}

	/** Where the line meets the circle or the frame; its middle, where that reaches as far as the bend. */
	private static String edge(Placed node, double x, double y) {
		if (node.side() == Side.BELOW) {
			Box frame = node.frame();
			return edge(frame, x, y, (fromX, fromY) -> Math.min(frame.width() / 2 / Math.abs(fromX), frame.height() / 2 / Math.abs(fromY)));
		}
		return edge(node.circle(), x, y, (fromX, fromY) -> (node.radius() + AIR) / Math.hypot(fromX, fromY));
	}

	/** @param share how much of the way towards x and y is covered */
	private static String edge(Box box, double x, double y, DoubleBinaryOperator share) {
		double wayX = x - box.middleX();
		double wayY = y - box.middleY();
		double covered = share.applyAsDouble(wayX, wayY);
		double part = covered < 1 ? covered : 0;
		return Math.round(box.middleX() + part * wayX) + " " + Math.round(box.middleY() + part * wayY);
	}

}
