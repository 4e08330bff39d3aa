package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.PeopleReader.PartnershipEntry;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.site.network.NetworkGraph;
import org.guichetouvert.site.network.StarLayout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the network of a service: its partners, and their partners; nobody further away. */
@Component
class ServiceNetworkPage {

	/** Partners that are drawn; the rest of the drawing is for theirs. */
	private static final int NEAR = 22;

	/** Partners of a partner that are named. */
	private static final int NAMED = 12;

	/** Partnerships of partners that are read. */
	private static final int READ = 400;

	private final PeopleReader people;

	private final Partners partners;

	ServiceNetworkPage(PeopleReader people, Partners partners) {
		this.people = people;
		this.partners = partners;
	}

	/** @param circle who reads */
	Made<ServiceNetworkView> of(ServiceEntry service, Circle circle, Showing showing) {
		List<PartnershipEntry> own = people.partnershipsOf(List.of(service.id()), circle, showing.today());
		List<PartnershipEntry> theirs = people.partnershipsOf(Partners.services(own), Partners.organizations(own), circle, showing.today());
		List<PartnershipEntry> all = Stream.concat(own.stream(), theirs.stream().limit(READ)).distinct().toList();
		Partners.Ends known = partners.ends(all, Map.of(), showing);
		Collection<Listing> listings = known.services().values();
		TextView name = showing.words().name(service.snapshot().details().name());
		var tags = new CardView.Tags(service.slug(), service.snapshot().details().typeId(), List.of());
		var star = new Star(Partnership.End.service(service.id()), own, all, new NetworkEnds(known, List.of(), showing), showing);
		var view = new ServiceNetworkView(tags, new LinkView(name, "/services/" + service.slug()), star.picture(), star.partners());
		return Made.of(view, listings, showing.words())
			.under(Banners.of(Stream.ofNullable(known.services().get(service.id())).toList(), showing.words()));
	}

	/** @param own partnerships of the one in the middle; @param all these, and those of its partners */
	private record Star(Partnership.End centre, List<PartnershipEntry> own, List<PartnershipEntry> all, NetworkEnds ends,
			Showing showing) {

		List<ServiceNetworkView.Partner> partners() {
			Wording words = showing.words();
			var ties = new LinkedHashMap<Partnership.End, List<TieView>>();
			for (PartnershipEntry link : own) {
				Partnership.End other = other(centre, link);
				link(other).map(partner -> TieView.of(link, link.from().equals(centre), partner, words))
					.ifPresent(tie -> ties.computeIfAbsent(other, key -> new ArrayList<>()).add(tie));
			}
			ties.values().forEach(some -> some.sort(TieView.order(words)));
			return ties.entrySet().stream()
				.sorted(Map.Entry.comparingByValue(Comparator.comparing(some -> some.get(0), TieView.order(words))))
				.map(entry -> partner(entry.getKey(), entry.getValue())).toList();
		}

		private ServiceNetworkView.Partner partner(Partnership.End end, List<TieView> ties) {
			Optional<NetworkEnd> known = ends.find(end);
			List<LinkView> theirs = all.stream().filter(link -> !own.contains(link))
				.filter(link -> end.words() == null && (link.from().equals(end) || link.to().equals(end)))
				.flatMap(link -> link(other(end, link)).stream()).distinct()
				.sorted(Comparator.comparing(link -> link.words().text(), showing.words().alphabet())).toList();
			int rest = theirs.size() - NAMED;
			return new ServiceNetworkView.Partner(ties,
					known.map(NetworkEnd::listing).map(showing.status()::of).orElse(null),
					rest > 0 ? theirs.subList(0, NAMED) : theirs,
					rest <= 0 ? null : known.filter(one -> one.listing() != null).map(one -> LinkView.of(
							showing.words().say("site.network.more", rest), ServiceNetworkController.path(one.href()))).orElse(null));
		}

		private static Partnership.End other(Partnership.End end, PartnershipEntry link) {
			return link.from().equals(end) ? link.to() : link.from();
		}

		/** Empty where the end is not shown any more. */
		private Optional<LinkView> link(Partnership.End end) {
			String words = end.words();
			return words == null ? ends.find(end).map(NetworkEnd::link)
					: Optional.of(new LinkView(showing.words().written(words), null));
		}

		@Nullable NetworkPictureView picture() {
			Map<String, NetworkEnd> nodes = all.stream().flatMap(link -> Stream.of(link.from(), link.to()))
				.flatMap(end -> ends.find(end).stream()).collect(Collectors.toMap(NetworkEnd::href, end -> end, (one, same) -> one));
			var whole = new NetworkGraph(nodes.values().stream().map(NetworkEnd::node).toList(),
					all.stream().flatMap(link -> drawn(link).stream()).toList());
			String middle = ends.find(centre).map(NetworkEnd::href).orElse("");
			List<String> near = linkedWith(whole, Set.of(middle));
			if (near.isEmpty()) {
				return null;
			}
			Set<String> shown = new LinkedHashSet<>(near.subList(0, Math.min(NEAR, near.size())));
			shown.add(middle);
			linkedWith(whole, shown).stream().limit(StarLayout.MOST - shown.size()).toList().forEach(shown::add);
			var graph = new NetworkGraph(whole.nodes().stream().filter(node -> shown.contains(node.id())).toList(), whole.links());
			String note = whole.linked().nodes().size() > shown.size() ? showing.words().say("site.network.most", shown.size()) : null;
			return new NetworkPictures(nodes.values().stream().collect(Collectors.toMap(NetworkEnd::href,
					end -> NetworkPictures.Shown.of(end, false, showing))), showing.words()).of(StarLayout.of(graph, middle), note);
		}

		private Optional<NetworkGraph.Link> drawn(PartnershipEntry link) {
			return ends.find(link.from()).flatMap(from -> ends.find(link.to()).map(to -> new NetworkGraph.Link(from.href(), to.href(),
					TieView.strength(link.details()), TieView.isRelay(link.details()))));
		}

		/** Who is linked with one of these and is none of them, in the order of the graph. */
		private static List<String> linkedWith(NetworkGraph graph, Set<String> some) {
			Set<String> linked = new HashSet<>();
			graph.links().stream().filter(link -> some.contains(link.from())).map(NetworkGraph.Link::to).forEach(linked::add);
			graph.links().stream().filter(link -> some.contains(link.to())).map(NetworkGraph.Link::from).forEach(linked::add);
			return graph.nodes().stream().map(NetworkGraph.Node::id).filter(id -> linked.contains(id) && !some.contains(id)).toList();
		}

	}

}
