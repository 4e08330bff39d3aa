package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.PeopleReader.PartnershipEntry;
import org.guichetouvert.site.network.NetworkGraph;
import org.guichetouvert.site.network.RingLayout;
import org.jspecify.annotations.Nullable;

/** Makes the network of a quartier: who works with whom, drawn and in words. */
final class NetworkDrawing {

	private NetworkDrawing() {
	}

	/**
	 * @param here services of the quartier, each once
	 * @param links of theirs, as far as the reader may see them; one without anybody of the quartier is left out
	 * @param known who stands at the ends; their status is shown too, so it counts for how long the page is true
	 */
	static NetworkView of(Collection<Listing> here, List<PartnershipEntry> links, Partners.Ends known, Showing showing) {
		var network = new Network(new NetworkEnds(known, here, showing), here, showing);
		links.forEach(network::add);
		return network.view();
	}

	/** The network while its links are read one by one. */
	private static final class Network {

		private final NetworkEnds ends;

		private final Map<String, TextView> organizations;

		private final Collection<Listing> here;

		private final Set<String> services;

		private final Set<String> houses;

		private final Showing showing;

		private final Map<String, NetworkEnd> nodes = new LinkedHashMap<>();

		private final List<NetworkGraph.Link> drawn = new ArrayList<>();

		private final Map<LinkView, List<TieView>> ties = new LinkedHashMap<>();

		Network(NetworkEnds ends, Collection<Listing> here, Showing showing) {
			this.ends = ends;
			this.here = here;
			this.showing = showing;
			this.organizations = ends.organizations();
			this.services = here.stream().map(Listing::href).collect(Collectors.toSet());
			this.houses = here.stream().flatMap(listing -> Stream.ofNullable(listing.service().organization()))
				.map(OrganizationPage::href).collect(Collectors.toSet());
		}

		void add(PartnershipEntry link) {
			Optional<NetworkEnd> from = ends.find(link.from());
			Optional<NetworkEnd> to = ends.find(link.to());
			String words = link.to().words();
			if (from.isPresent() && words != null && isHere(from.get())) {
				tell(from.get(), TieView.of(link, true, new LinkView(showing.words().written(words), null), showing.words()));
			}
			else if (from.isPresent() && to.isPresent() && (isHere(from.get()) || isHere(to.get()))) {
				add(link, from.get(), to.get());
			}
		}

		private void add(PartnershipEntry link, NetworkEnd from, NetworkEnd to) {
			nodes.put(from.href(), from);
			nodes.put(to.href(), to);
			drawn.add(new NetworkGraph.Link(from.href(), to.href(), TieView.strength(link.details()), TieView.isRelay(link.details())));
			boolean second = services.contains(to.href());
			if (services.contains(from.href()) || !second) {
				tell(from, TieView.of(link, true, to.link(), showing.words()));
			}
			if (second) {
				tell(to, TieView.of(link, false, from.link(), showing.words()));
			}
		}

		private void tell(NetworkEnd end, TieView tie) {
			ties.computeIfAbsent(end.link(), key -> new ArrayList<>()).add(tie);
		}

		private boolean isHere(NetworkEnd end) {
			return services.contains(end.href()) || houses.contains(end.href());
		}

		NetworkView view() {
			Wording words = showing.words();
			List<NetworkView.Actor> actors = ties.entrySet().stream()
				.map(entry -> new NetworkView.Actor(entry.getKey(), entry.getValue().stream().sorted(TieView.order(words)).toList()))
				.sorted(Comparator.comparing(actor -> actor.link().words().text(), words.alphabet())).toList();
			long alone = here.stream().map(Listing::href).distinct()
				.filter(href -> actors.stream().noneMatch(actor -> href.equals(actor.link().href()))).count();
			return new NetworkView(picture(), actors, alone == 0 ? null : words.say("site.network.unlinked", alone));
		}

		private @Nullable NetworkPictureView picture() {
			NetworkGraph graph = new NetworkGraph(nodes.values().stream().map(NetworkEnd::node).toList(), drawn).linked();
			if (graph.nodes().isEmpty()) {
				return null;
			}
			String note = null;
			if (graph.nodes().size() > RingLayout.MOST) {
				graph = graph.grouped((organization, size) -> showing.words().say("site.network.group",
						organizations.getOrDefault(organization, TextView.of("")).text(), size));
				note = showing.words().say("site.network.grouped");
			}
			if (graph.nodes().size() > RingLayout.MOST) {
				graph = graph.mostLinked(RingLayout.MOST);
				note = showing.words().say("site.network.most", RingLayout.MOST);
			}
			return new NetworkPictures(shown(), showing.words()).of(RingLayout.of(graph), note);
		}

		private Map<String, NetworkPictures.Shown> shown() {
			var shown = new HashMap<String, NetworkPictures.Shown>();
			organizations.forEach((href, name) -> shown.put(href, new NetworkPictures.Shown(name.lang(), null, !houses.contains(href))));
			nodes.forEach((href, end) -> shown.put(href, NetworkPictures.Shown.of(end, !isHere(end), showing)));
			return shown;
		}

	}

}
