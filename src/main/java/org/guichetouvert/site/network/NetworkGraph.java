package org.guichetouvert.site.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Nodes and the links between them. Nodes stand in the order in which they are drawn; of two ends there is one link at most,
 * however often it was given, as strong as the strongest; a link to itself or to nobody is none.
 */
public record NetworkGraph(List<Node> nodes, List<Link> links) {

	public NetworkGraph {
		nodes = nodes.stream().sorted(Node.ORDER).toList();
		links = merged(links, nodes.stream().map(Node::id).collect(Collectors.toSet()));
	}

	private static List<Link> merged(List<Link> links, Set<String> known) {
		var merged = new TreeMap<String, Link>();
		links.stream().filter(link -> !link.from().equals(link.to()) && known.contains(link.from()) && known.contains(link.to()))
			.map(Link::sorted).forEach(link -> merged.merge(link.from() + "\n" + link.to(), link, Link::and));
		return List.copyOf(merged.values());
	}

	/** Without the nodes that have no link. */
	public NetworkGraph linked() {
		Set<String> ends = new HashSet<>();
		links.forEach(link -> ends.addAll(List.of(link.from(), link.to())));
		return keeping(node -> ends.contains(node.id()));
	}

	/**
	 * Nodes of one group become one, with the links of all; a node that is alone in its group stays what it is.
	 *
	 * @param label says a group by its id and its number of nodes
	 */
	public NetworkGraph grouped(BiFunction<String, Integer, String> label) {
		var groups = new LinkedHashMap<String, List<Node>>();
		nodes.forEach(node -> groups.computeIfAbsent(Objects.requireNonNullElse(node.group(), node.id()), id -> new ArrayList<>())
			.add(node));
		var present = new HashMap<String, String>();
		var together = new ArrayList<Node>();
		groups.forEach((group, members) -> {
			Node node = members.size() == 1 ? members.get(0) : together(group, members, label);
			members.forEach(member -> present.put(member.id(), node.id()));
			together.add(node);
		});
		return new NetworkGraph(together, links.stream().map(link -> new Link(present.getOrDefault(link.from(), ""),
				present.getOrDefault(link.to(), ""), link.strength(), link.relay())).toList()).linked();
	}

	private static Node together(String group, List<Node> members, BiFunction<String, Integer, String> label) {
		int size = (int) members.stream().filter(member -> !member.id().equals(group)).count();
		int position = members.stream().mapToInt(Node::position).min().orElseThrow();
		return new Node(group, position, label.apply(group, size), group);
	}

	/** The nodes with most links, so many at most, and what links them. */
	public NetworkGraph mostLinked(int most) {
		if (nodes.size() <= most) {
			return this;
		}
		Map<String, Long> degrees = links.stream().flatMap(link -> List.of(link.from(), link.to()).stream())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		Set<Node> kept = nodes.stream().sorted(Comparator.<Node, Long>comparing(node -> -degrees.getOrDefault(node.id(), 0L))
			.thenComparing(Node.ORDER)).limit(most).collect(Collectors.toSet());
		return keeping(kept::contains).linked();
	}

	private NetworkGraph keeping(Predicate<Node> wanted) {
		return new NetworkGraph(nodes.stream().filter(wanted).toList(), links);
	}

	/**
	 * Who is linked.
	 *
	 * @param id stays the same as long as the node does
	 * @param position nodes with the same one stand side by side, the least first
	 * @param group what it can be drawn with where there are too many; null when with nobody
	 */
	public record Node(String id, int position, String label, @Nullable String group) {

		static final Comparator<Node> ORDER = Comparator.comparingInt(Node::position).thenComparing(Node::id);

	}

	/**
	 * A link, the same in both directions.
	 *
	 * @param relay whether one does what the counter of the other does no more
	 */
	public record Link(String from, String to, Strength strength, boolean relay) {

		private Link sorted() {
			return from.compareTo(to) <= 0 ? this : new Link(to, from, strength, relay);
		}

		private Link and(Link other) {
			return new Link(from, to, strength == Strength.STRONG ? strength : other.strength, relay || other.relay);
		}

	}

	/** Strong: they see each other every week, or are as one. */
	public enum Strength {
		WEAK, STRONG
	}

}
