package org.guichetouvert.site.network;

import java.util.List;

import org.guichetouvert.site.network.NetworkGraph.Link;
import org.guichetouvert.site.network.NetworkGraph.Node;
import org.guichetouvert.site.network.NetworkGraph.Strength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkGraphTest {

	@Test
	void linksTwoEndsOnceAsStrongAsTheStrongest() {
		var graph = new NetworkGraph(List.of(node("a"), node("b")), List.of(new Link("b", "a", Strength.WEAK, true),
				new Link("a", "b", Strength.STRONG, false), new Link("a", "a", Strength.STRONG, false),
				new Link("a", "z", Strength.WEAK, false)));
		assertThat(graph.links()).containsExactly(new Link("a", "b", Strength.STRONG, true));
	}

	@Test
	void leavesOutWhoeverIsAlone() {
		var graph = new NetworkGraph(List.of(node("a"), node("b"), node("c")), List.of(new Link("a", "c", Strength.WEAK, false)));
		assertThat(graph.linked().nodes()).extracting(Node::id).containsExactly("a", "c");
	}

	@Test
	void putsAGroupTogetherWithItsLinks() {
		var graph = new NetworkGraph(List.of(new Node("a", 4, "A", "G"), new Node("b", 2, "B", "G"), new Node("c", 3, "C", "H"),
				node("d")), List.of(new Link("a", "c", Strength.WEAK, false), new Link("c", "b", Strength.STRONG, false),
						new Link("a", "b", Strength.STRONG, false), new Link("d", "a", Strength.WEAK, false)));
		NetworkGraph grouped = graph.grouped((group, size) -> group + " " + size);
		assertThat(grouped.nodes()).containsExactly(node("d"), new Node("G", 2, "G 2", "G"), new Node("c", 3, "C", "H"));
		assertThat(grouped.links()).containsExactly(new Link("G", "c", Strength.STRONG, false),
				new Link("G", "d", Strength.WEAK, false));
	}

	@Test
	void keepsThoseWithMostLinks() {
		NetworkGraph graph = Networks.star(20, 10);
		assertThat(graph.mostLinked(5).nodes()).hasSize(5).extracting(Node::id).contains(Networks.id(0));
		assertThat(graph.mostLinked(100)).isSameAs(graph);
	}

	@Test
	void endsInAnEllipsisOnlyBeyondTwoLines() {
		assertThat(TextWidth.wrap("Antenne sociale Bockstael", 150, 17)).containsExactly("Antenne sociale", "Bockstael");
		assertThat(TextWidth.wrap("Le Tilleul", 150, 17)).containsExactly("Le Tilleul");
		assertThat(TextWidth.wrap(Networks.LONG_NAME, 250, 15)).hasSize(2).last().asString().endsWith("…");
		assertThat(TextWidth.wrap(Networks.LONG_NAME, 420, 15)).hasSize(2).last().asString().endsWith("Molenbeek");
		assertThat(TextWidth.wrap("W".repeat(90), 100, 15)).hasSize(2).allMatch(line -> TextWidth.of(line, 15) <= 100);
	}

	private static Node node(String id) {
		return new Node(id, 0, id, null);
	}

}
