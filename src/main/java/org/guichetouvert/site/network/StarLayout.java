package org.guichetouvert.site.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.site.network.NetworkPicture.Measure;
import org.guichetouvert.site.network.NetworkPicture.Placed;
import org.guichetouvert.site.network.NetworkPicture.Side;

/**
 * One node in the middle, those linked with it on an inner ring, and outside each of them those linked with it in turn. The
 * order is that of the graph, so that the picture is the same from day to day.
 */
public final class StarLayout {

	/** With the one in the middle. */
	public static final int MOST = 40;

	private static final int FEW = 16;

	private static final Measure CENTRE = new Measure(34, 52, 17, 21, 0, 0);

	/** What the words in the middle may take. */
	private static final int CENTRE_WORDS = 190;

	private static final int LOWEST = 300;

	private final NetworkGraph graph;

	private final String centre;

	private final Set<String> inner;

	private StarLayout(NetworkGraph graph, String centre) {
		this.graph = graph;
		this.centre = centre;
		this.inner = new LinkedHashSet<>(linkedWith(centre));
	}

	/**
	 * @param centre id of the node in the middle
	 * @throws IllegalArgumentException when there are more than {@link #MOST} nodes, or that one is none of them
	 */
	public static NetworkPicture of(NetworkGraph graph, String centre) {
		if (graph.nodes().size() > MOST || graph.nodes().stream().noneMatch(node -> node.id().equals(centre))) {
			throw new IllegalArgumentException("No star of " + graph.nodes().size() + " nodes around " + centre);
		}
		return new StarLayout(graph, centre).picture();
	}

	private NetworkPicture picture() {
		boolean few = graph.nodes().size() <= FEW;
		Measure near = few ? new Measure(25, 36, 17, 21, 16, 185) : new Measure(19, 28, 16, 20, 10, 185);
		Measure far = few ? new Measure(18, 26, 15, 19, 14, 290) : new Measure(14, 22, 15, 18, 8, 290);
		Map<String, NetworkGraph.Node> nodes = graph.nodes().stream()
			.collect(Collectors.toMap(NetworkGraph.Node::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
		List<Placed> around = new Sides(node -> inner.contains(node.id()) ? near : far, LOWEST)
			.place(order().stream().map(nodes::get).toList(), node -> inner.contains(node.id()));
		int height = Math.max(RingLayout.bottom(around), LOWEST + 2 * Sides.MARGIN);
		List<Placed> placed = new ArrayList<>();
		placed.add(centre(nodes.get(centre), height));
		placed.addAll(around);
		return new NetworkPicture(Sides.WIDTH, height, placed, Curves.of(graph, placed, height, this::leadsOut));
	}

	/** Each of the inner ring, then those that only it brings; last whoever is linked with none of them. */
	private List<String> order() {
		var order = new LinkedHashSet<String>();
		for (String one : inner) {
			order.add(one);
			linkedWith(one).stream().filter(other -> !other.equals(centre) && !inner.contains(other)).forEach(order::add);
		}
		graph.nodes().stream().map(NetworkGraph.Node::id).filter(id -> !id.equals(centre)).forEach(order::add);
		return List.copyOf(order);
	}

	/** In the order of the graph. */
	private List<String> linkedWith(String id) {
		Set<String> linked = new HashSet<>();
		graph.links().forEach(link -> {
			if (link.from().equals(id)) {
				linked.add(link.to());
			}
			else if (link.to().equals(id)) {
				linked.add(link.from());
			}
		});
		return graph.nodes().stream().map(NetworkGraph.Node::id).filter(linked::contains).toList();
	}

	private boolean leadsOut(NetworkGraph.Link link) {
		return !link.from().equals(centre) && !link.to().equals(centre) && inner.contains(link.from()) != inner.contains(link.to());
	}

	/** Circle and words together stand in the middle. */
	private static Placed centre(NetworkGraph.Node node, int height) {
		List<String> lines = TextWidth.wrap(node.label(), CENTRE_WORDS, CENTRE.size());
		int words = lines.size() * CENTRE.line();
		return Placed.of(node, Sides.WIDTH / 2, (height - words) / 2, CENTRE, Side.BELOW, lines);
	}

}
