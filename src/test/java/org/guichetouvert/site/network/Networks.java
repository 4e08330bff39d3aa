package org.guichetouvert.site.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.guichetouvert.site.network.NetworkGraph.Link;
import org.guichetouvert.site.network.NetworkGraph.Node;
import org.guichetouvert.site.network.NetworkGraph.Strength;

/** Object mother: invented networks, the same in each run. */
public final class Networks {

	/** 90 characters. */
	public static final String LONG_NAME = "Centre d’accompagnement, de médiation et d’information juridique "
		+ "pour le Nouveau-Molenbeek";

	private static final List<String> NAMES = List.of("Le Tilleul", "Maison de l’Énergie", LONG_NAME, "Antenne sociale Bockstael",
			"CPAS", "Wijkgezondheidscentrum De Brug", "WWW MAMMUT WOMMM GMBH & ŒUVRES",
			"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
			"مركز الخدمات الاجتماعية في الحي", "Planning familial");

	private Networks() {
	}

	/** A ring on which everybody is linked, with more links here and there. */
	static NetworkGraph ring(int size) {
		return ring(size, size / 2);
	}

	public static NetworkGraph ring(int size, int more) {
		List<Node> nodes = IntStream.range(0, size).mapToObj(Networks::node).toList();
		var links = new ArrayList<Link>();
		var random = new Random(size);
		IntStream.range(0, size).forEach(one -> links.add(link(one, (one + 1) % size, one % 3 == 0)));
		IntStream.range(0, more).forEach(one -> links.add(link(random.nextInt(size), random.nextInt(size), one % 4 == 0)));
		return new NetworkGraph(nodes, links);
	}

	/** Node 0 with so many partners, and the others with one of these each. */
	public static NetworkGraph star(int partners, int others) {
		var links = new ArrayList<Link>();
		IntStream.rangeClosed(1, partners).forEach(one -> links.add(link(0, one, one % 2 == 0)));
		IntStream.range(0, others).forEach(one -> links.add(link(1 + one * one % partners, partners + 1 + one, false)));
		return new NetworkGraph(IntStream.rangeClosed(0, partners + others).mapToObj(Networks::node).toList(), links);
	}

	static Node node(int number) {
		return new Node(id(number), number % 6, NAMES.get(number % NAMES.size()), number % 7 == 0 ? null : "group-" + number % 5);
	}

	public static String id(int number) {
		return "/services/node-%03d".formatted(number);
	}

	private static Link link(int from, int to, boolean strong) {
		return new Link(id(from), id(to), strong ? Strength.STRONG : Strength.WEAK, false);
	}

}
