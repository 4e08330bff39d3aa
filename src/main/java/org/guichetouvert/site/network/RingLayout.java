package org.guichetouvert.site.network;

import java.util.List;

import org.guichetouvert.site.network.NetworkPicture.Measure;
import org.guichetouvert.site.network.NetworkPicture.Placed;

/**
 * Everybody on one ring, in the order of the graph: by family, so that whoever does alike stands together and the picture is
 * the same from day to day. Few are drawn large.
 */
public final class RingLayout {

	/** More would be too many to look at, and to print. */
	public static final int MOST = 80;

	private static final int FEW = 14;

	private static final int SOME = 36;

	private static final Measure LARGE = new Measure(30, 44, 17, 21, 26, 245);

	private static final Measure MIDDLE = new Measure(20, 30, 16, 20, 10, 232);

	private static final Measure SMALL = new Measure(14, 22, 15, 18, 8, 222);

	private RingLayout() {
	}

	/** @throws IllegalArgumentException when there are more than {@link #MOST} nodes */
	public static NetworkPicture of(NetworkGraph graph) {
		int count = graph.nodes().size();
		if (count > MOST) {
			throw new IllegalArgumentException("Too many nodes for one ring: " + count);
		}
		Measure measure = count <= FEW ? LARGE : count <= SOME ? MIDDLE : SMALL;
		List<Placed> placed = new Sides(node -> measure, 0).place(graph.nodes());
		int height = bottom(placed);
		return new NetworkPicture(Sides.WIDTH, height, placed, Curves.of(graph, placed, height, link -> false));
	}

	/** Below the lowest node and its words. */
	static int bottom(List<Placed> placed) {
		double lowest = placed.stream().mapToDouble(one -> Math.max(one.circle().y() + one.circle().height(),
				one.words().y() + one.words().height())).max().orElse(0);
		return (int) Math.ceil(lowest) + Sides.MARGIN;
	}

}
