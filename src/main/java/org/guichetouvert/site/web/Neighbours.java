package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.search.ResultGroup;
import org.guichetouvert.search.SearchCriteria;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.StatusGroup;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.taxonomy.NeedTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Other doors for what a service is there for first of all, the open ones first, then the nearest. A hidden place has no
 * neighbours that are near: they would tell where it is.
 */
@Component
class Neighbours {

	private static final int SHOWN = 4;

	/** Of each circle around the place; those that are open come first. */
	private static final int CANDIDATES = 20;

	private final ServiceSearch search;

	private final Listings listings;

	Neighbours(ServiceSearch search, Listings listings) {
		this.search = search;
		this.listings = listings;
	}

	/** Empty where the service answers no need, and where no other door answers it. */
	List<Listing> of(Listing own, Showing showing) {
		Optional<String> need = need(own, showing);
		if (need.isEmpty()) {
			return List.of();
		}
		GeoPoint from = point(own).orElse(null);
		Map<UUID, Listing> best = new LinkedHashMap<>();
		listings.of(candidates(need.get(), own, showing), showing).stream()
			.filter(one -> one.hasDoorOn(showing.today())).sorted(openThenNear(from))
			.forEach(one -> best.putIfAbsent(one.service().id(), one));
		return best.values().stream().limit(SHOWN).toList();
	}

	@Nullable NeighboursView view(Listing own, List<Listing> neighbours, Showing showing) {
		GeoPoint from = point(own).orElse(null);
		List<NeighboursView.Door> doors = neighbours.stream().map(one -> door(one, from, showing)).toList();
		return doors.isEmpty() ? null : need(own, showing)
			.map(id -> new NeighboursView(new LinkView(showing.need(id), NeedPage.href(id)), doors)).orElse(null);
	}

	private static NeighboursView.Door door(Listing one, @Nullable GeoPoint from, Showing showing) {
		return new NeighboursView.Door(showing.tags(one),
				new LinkView(showing.words().name(one.service().snapshot().details().name()), one.href()),
				showing.street(one).orElse(null), showing.status().of(one),
				from == null ? null : point(one).map(to -> showing.words().walk(from.distanceMetresTo(to))).orElse(null));
	}

	/** The first need it names, else the first that its type usually answers. */
	private static Optional<String> need(Listing own, Showing showing) {
		ServiceSnapshot snapshot = own.service().snapshot();
		Optional<String> named = snapshot.needs().stream().map(NeedServed::needId).findFirst();
		return named.isPresent() ? named : Optional.ofNullable(snapshot.details().typeId()).stream()
			.flatMap(type -> showing.taxonomy().needsOfServiceType(type).stream()).map(NeedTerm::id).findFirst();
	}

	/** From the quartier outwards, as far as it takes to find enough that are open. */
	private List<SearchResult.Hit> candidates(String needId, Listing own, Showing showing) {
		ZonedDateTime now = showing.words().now();
		SearchCriteria anywhere = SearchCriteria.all(now).withNeeds(List.of(needId)).withPage(1, CANDIDATES);
		Map<UUID, SearchResult.Hit> found = new LinkedHashMap<>();
		for (List<UUID> areas : circles(own, showing)) {
			search.search(anywhere.withAreas(areas)).hits().stream()
				.filter(hit -> !hit.serviceId().equals(own.service().id())).forEach(hit -> found.putIfAbsent(hit.placeId(), hit));
			if (found.values().stream().filter(hit -> hit.group() == ResultGroup.OPEN).count() >= SHOWN) {
				break;
			}
		}
		return List.copyOf(found.values());
	}

	private static List<List<UUID>> circles(Listing own, Showing showing) {
		var circles = new ArrayList<List<UUID>>();
		if (!own.isHidden()) {
			Optional<AreaNode> around = own.location().flatMap(showing::area);
			around.filter(area -> !area.is(AreaKind.REGION)).ifPresent(area -> circles.add(List.of(area.id())));
			own.location().map(location -> location.placement().municipalityId()).ifPresent(id -> circles.add(List.of(id)));
		}
		circles.add(List.of());
		return circles;
	}

	private static Comparator<Listing> openThenNear(@Nullable GeoPoint from) {
		Comparator<Listing> openFirst = Comparator.comparing(one -> StatusGroup.of(one.status()));
		return from == null ? openFirst : openFirst
			.thenComparingDouble(one -> point(one).map(from::distanceMetresTo).orElse(Double.MAX_VALUE));
	}

	private static Optional<GeoPoint> point(Listing one) {
		return one.location().filter(location -> !location.hidden()).map(LocationDetails::point);
	}

}
