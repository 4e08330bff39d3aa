package org.guichetouvert.site.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.springframework.stereotype.Component;

/** What a search found, with everything a page shows of it, in a number of queries that does not grow. */
@Component
class Listings {

	private final ServiceSearch search;

	private final KeptServices kept;

	Listings(ServiceSearch search, KeptServices kept) {
		this.search = search;
		this.kept = kept;
	}

	/** Published services at their places within an area, with their status now. */
	List<Listing> within(AreaNode area, Showing showing) {
		return of(search.within(area.id(), showing.words().now()), showing);
	}

	/** In the order of the hits; what left the catalogue since it was found is left out. */
	List<Listing> of(List<SearchResult.Hit> hits, Showing showing) {
		Map<UUID, ServiceEntry> services = kept
			.list(hits.stream().map(SearchResult.Hit::serviceId).distinct().toList(), showing.words().present().toLocalDate()).stream()
			.collect(Collectors.toMap(ServiceEntry::id, Function.identity()));
		return hits.stream().flatMap(hit -> Optional.ofNullable(services.get(hit.serviceId())).stream()
			.flatMap(service -> service.snapshot().places().stream().filter(place -> place.id().equals(hit.placeId()))
				.map(place -> new Listing(service, place, service.findLocation(place), ChannelFacts.at(service, place.id()), hit.status()))))
			.toList();
	}

}
