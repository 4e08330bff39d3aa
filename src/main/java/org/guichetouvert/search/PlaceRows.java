package org.guichetouvert.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Interner;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.shared.Slugs;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/** Makes rows of services. Equal parts of different rows are the same object, so that 100,000 rows fit in little memory. */
@Component
class PlaceRows {

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final Interner<Schedule> schedules = Interner.newWeakInterner();

	private final Interner<Set<String>> terms = Interner.newWeakInterner();

	private final Map<LocationDetails.Placed, Set<UUID>> areasByPlacement = new ConcurrentHashMap<>();

	PlaceRows(Taxonomy taxonomy, AreaTree areas) {
		this.taxonomy = taxonomy;
		this.areas = areas;
	}

	/** One row for each of its places; none unless it is published. */
	List<PlaceRow> of(ServiceEntry service) {
		ServiceSnapshot snapshot = service.snapshot();
		if (snapshot.state() != ServiceState.PUBLISHED) {
			return List.of();
		}
		Set<String> needs = terms.intern(needs(snapshot));
		Set<String> families = terms.intern(needs.stream().flatMap(id -> taxonomy.findNeed(id).stream())
			.map(NeedTerm::familyId).collect(Collectors.toUnmodifiableSet()));
		String sortName = Slugs.of(snapshot.details().name().in("fr"));
		return snapshot.places().stream().map(place -> {
			List<ChannelFacts> facts = ChannelFacts.at(service, place.id());
			return new PlaceRow(place.id(), service.id(), snapshot.organizationId(), snapshot.details().typeId(), sortName,
					needs, families, service.findLocation(place).map(this::areasOf).orElse(Set.of()),
					schedules.intern(Schedule.of(facts)), facts.stream().map(ChannelFacts::id).toList(),
					!service.disruptions().isEmpty());
		}).toList();
	}

	private Set<String> needs(ServiceSnapshot snapshot) {
		String typeId = snapshot.details().typeId();
		Stream<String> usual = typeId == null ? Stream.empty() : taxonomy.needsOfServiceType(typeId).stream().map(NeedTerm::id);
		Stream<String> ids = snapshot.needs().isEmpty() ? usual : snapshot.needs().stream().map(NeedServed::needId);
		return ids.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The municipality is the one given, even where the neighbourhood touches others. Of a hidden place nothing smaller is
	 * told: a quartier would be half of its address.
	 */
	private Set<UUID> areasOf(LocationDetails location) {
		LocationDetails.Placed placed = location.placement();
		if (location.hidden()) {
			return areasOf(new LocationDetails.Placed(placed.municipalityId(), null, null));
		}
		String postcode = location.address().postcode();
		if (placed.neighbourhoodId() == null && postcode != null) {
			var found = new HashSet<>(areasOf(placed));
			areas.quartiersOf(postcode).stream().map(AreaNode::id).forEach(found::add);
			return Set.copyOf(found);
		}
		return areasOf(placed);
	}

	private Set<UUID> areasOf(LocationDetails.Placed placed) {
		var key = new LocationDetails.Placed(placed.municipalityId(), placed.neighbourhoodId(), null);
		return areasByPlacement.computeIfAbsent(key, this::expand);
	}

	private Set<UUID> expand(LocationDetails.Placed placed) {
		var found = new LinkedHashSet<UUID>();
		Stream.of(placed.neighbourhoodId(), placed.municipalityId())
			.flatMap(id -> id == null ? Stream.empty() : areas.findById(id).stream())
			.forEach(area -> {
				found.add(area.id());
				areas.ancestorsOf(area).stream()
					.filter(above -> !above.is(AreaKind.MUNICIPALITY) || placed.municipalityId() == null)
					.forEach(above -> found.add(above.id()));
			});
		return Set.copyOf(found);
	}

}
