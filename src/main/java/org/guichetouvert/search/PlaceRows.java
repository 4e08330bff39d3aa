package org.guichetouvert.search;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Interner;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.AudienceMode;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.directory.Wheelchair;
import org.guichetouvert.directory.YesNoUnknown;
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

	private final Interner<Set<UUID>> served = Interner.newWeakInterner();

	private final Interner<Map<Facet, Set<String>>> traits = Interner.newWeakInterner();

	private final Interner<List<WayIn>> ways = Interner.newWeakInterner();

	private final Interner<PlaceRow.OrganizationTitles> organizations = Interner.newWeakInterner();

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
		PlaceRow.Titles titles = titles(service);
		Set<UUID> receivesFrom = served.intern(Set.copyOf(snapshot.areasServed()));
		return snapshot.places().stream().map(place -> {
			List<ChannelFacts> facts = ChannelFacts.at(service, place.id());
			Optional<LocationDetails> location = service.findLocation(place);
			return new PlaceRow(place.id(), service.id(), titles, snapshot.details().typeId(), sortName, needs, families,
					location.map(this::areasOf).orElse(Set.of()), receivesFrom,
					location.filter(one -> !one.hidden()).map(LocationDetails::point).orElse(null),
					traits.intern(traits(snapshot, location)),
					ways.intern(service.channelsAt(place.id()).stream().flatMap(WayIn::of).distinct().toList()),
					schedules.intern(Schedule.of(facts)), facts.stream().map(ChannelFacts::id).toList(),
					!service.disruptions().isEmpty(), location.map(PlaceRows::placing).orElse(PlaceRow.Placing.SURE));
		}).toList();
	}

	private static PlaceRow.Placing placing(LocationDetails location) {
		return location.hidden() ? PlaceRow.Placing.HIDDEN
				: location.placement().by() == PlacedBy.NEAREST ? PlaceRow.Placing.ESTIMATED : PlaceRow.Placing.SURE;
	}

	private PlaceRow.Titles titles(ServiceEntry service) {
		ServiceEntry.OrganizationEntry organization = service.organization();
		return new PlaceRow.Titles(service.slug(), service.snapshot().details().name(), organization == null ? null
				: organizations.intern(new PlaceRow.OrganizationTitles(organization.id(), organization.slug(),
						organization.details().name(), organization.details().acronym())));
	}

	private static Map<Facet, Set<String>> traits(ServiceSnapshot snapshot, Optional<LocationDetails> location) {
		ServiceDetails details = snapshot.details();
		var traits = new EnumMap<Facet, Set<String>>(Facet.class);
		var without = new HashSet<String>();
		if (details.withoutPapers() == YesNoUnknown.YES) {
			without.add("papiers");
		}
		if (details.cost().fee() == Fee.FREE) {
			without.add("frais");
		}
		traits.put(Facet.WITHOUT, Set.copyOf(without));
		traits.put(Facet.LANGUAGE, languages(snapshot, LanguageMode.SPOKEN));
		traits.put(Facet.INTERPRETER, languages(snapshot, LanguageMode.INTERPRETER));
		traits.put(Facet.AUDIENCE, audiences(details.audience()));
		traits.put(Facet.ACCESS, location.filter(one -> one.wheelchair() == Wheelchair.YES).isPresent() ? Set.of("fauteuil") : Set.of());
		return traits;
	}

	private static Set<String> languages(ServiceSnapshot snapshot, LanguageMode mode) {
		return snapshot.languages().stream().filter(one -> one.mode() == mode).map(SpokenLanguage::language)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Who is taken first may still be anybody. */
	private static Set<String> audiences(ServiceDetails.Audience audience) {
		var groups = new HashSet<>(audience.groups());
		if (audience.mode() != AudienceMode.EXCLUSIVE) {
			groups.add("everybody");
		}
		return Set.copyOf(groups);
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
