package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads services whole, as values, in a number of queries that does not grow with how many are read. */
@Component
@Transactional(readOnly = true)
public class CatalogueReader {

	/** One query for each; they fill the collections of services that are already in the session. */
	private static final List<String> COLLECTIONS = List.of(
			"select s from Service s left join fetch s.needs where s.id in :ids",
			"select s from Service s left join fetch s.languages where s.id in :ids",
			"select s from Service s left join fetch s.areasServed where s.id in :ids",
			"select s from Service s left join fetch s.places where s.id in :ids",
			"select s from Service s left join fetch s.channels where s.id in :ids",
			"select c from AccessChannel c left join fetch c.periods where c.service.id in :ids",
			"select s from Service s left join fetch s.exceptions where s.id in :ids",
			"select s from Service s left join fetch s.notices where s.id in :ids");

	private final EntityManager entities;

	private final SlugBook slugs;

	private final AreaTree areas;

	CatalogueReader(EntityManager entities, SlugBook slugs, AreaTree areas) {
		this.entities = entities;
		this.slugs = slugs;
		this.areas = areas;
	}

	/**
	 * The services with these ids that are in the catalogue, ended ones and drafts too.
	 *
	 * @param today disruptions that were over before that day are left out
	 * @return in the order of {@code ids}
	 */
	public List<ServiceEntry> services(Collection<UUID> ids, LocalDate today) {
		return ids.isEmpty() ? List.of() : describe(fetch(entities, ids), today);
	}

	/** Whole services, in the order of {@code ids}. */
	static List<Service> fetch(EntityManager entities, Collection<UUID> ids) {
		var services = new HashMap<UUID, Service>();
		for (String query : COLLECTIONS) {
			for (Object found : entities.createQuery(query, Object.class).setParameter("ids", ids).getResultList()) {
				if (found instanceof Service service) {
					services.put(service.id(), service);
				}
			}
		}
		return ids.stream().distinct().map(services::get).filter(Objects::nonNull).toList();
	}

	public Optional<ServiceEntry> findService(UUID id, LocalDate today) {
		return services(List.of(id), today).stream().findFirst();
	}

	/**
	 * A service as it would be read if it said something else, published; of a new one the id is its address.
	 *
	 * @param newPlaces those among its places that would come into the catalogue with it
	 */
	public ServiceEntry imagine(UUID id, ServiceSnapshot says, Map<UUID, LocationDetails> newPlaces, LocalDate today) {
		Map<UUID, LocationDetails> places = new HashMap<>(newPlaces);
		places.putAll(locations(says.places().stream().map(ServiceSnapshot.Place::locationId).filter(Objects::nonNull).toList()));
		ServiceEntry.OrganizationEntry organization = says.organizationId() == null ? null
				: organizations(List.of(says.organizationId())).get(says.organizationId());
		List<Disruption.Details> disruptions = disruptionsFrom(today).stream()
			.filter(one -> concerns(one, says.details().typeId(), says.organizationId(), places.values())).map(Disruption::details).toList();
		Service present = entities.find(Service.class, id);
		return new ServiceEntry(id, slugs.slugsOf(EntryKind.SERVICE, List.of(id)).getOrDefault(id, id.toString()),
				present != null && present.isDemo(), says, organization, places, disruptions);
	}

	private List<ServiceEntry> describe(List<Service> services, LocalDate today) {
		Map<UUID, ServiceEntry.OrganizationEntry> organizations = organizations(
				ids(services, service -> service.organizationId().stream().toList()));
		Map<UUID, LocationDetails> locations = locations(ids(services,
				service -> service.places().stream().flatMap(place -> place.locationId().stream()).toList()));
		Map<UUID, String> slugsById = slugs.slugsOf(EntryKind.SERVICE, services.stream().map(Service::id).toList());
		List<Disruption> disruptions = disruptionsFrom(today);
		return services.stream().map(service -> {
			Map<UUID, LocationDetails> own = service.places().stream().flatMap(place -> place.locationId().stream())
				.distinct().filter(locations::containsKey).collect(Collectors.toMap(Function.identity(), locations::get));
			return new ServiceEntry(service.id(), slugsById.getOrDefault(service.id(), service.id().toString()),
					service.isDemo(), service.snapshot(), service.organizationId().map(organizations::get).orElse(null), own,
					disruptions.stream().filter(one -> concerns(one, service.details().typeId(),
							service.organizationId().orElse(null), own.values())).map(Disruption::details).toList());
		}).toList();
	}

	/** Disruptions that hold on that day or later, whomever they concern. */
	public List<Disruption> disruptionsFrom(LocalDate today) {
		List<Disruption> disruptions = entities.createQuery(
				"select distinct d from Disruption d left join fetch d.areaIds where d.details.endsOn > :today order by d.details.startsOn",
				Disruption.class).setParameter("today", today).getResultList();
		if (!disruptions.isEmpty()) {
			entities.createQuery("select d from Disruption d left join fetch d.serviceTypeIds where d in :all", Disruption.class)
				.setParameter("all", disruptions).getResultList();
			entities.createQuery("select d from Disruption d left join fetch d.organizationIds where d in :all", Disruption.class)
				.setParameter("all", disruptions).getResultList();
		}
		return disruptions;
	}

	/** Ids of the published services that a statement for many would concern. */
	public List<UUID> concernedBy(Disruption.Reach reach) {
		List<Service> services = entities.createQuery("select s from Service s left join fetch s.places where s.state = :published", Service.class)
			.setParameter("published", ServiceState.PUBLISHED).getResultList();
		Map<UUID, LocationDetails> locations = locations(
				ids(services, service -> service.places().stream().flatMap(place -> place.locationId().stream()).toList()));
		return services.stream().filter(service -> concerns(reach, service.details().typeId(), service.organizationId().orElse(null),
				service.places().stream().flatMap(place -> place.locationId().stream()).map(locations::get).filter(Objects::nonNull).toList()))
			.map(Service::id).toList();
	}

	private boolean concerns(Disruption disruption, @Nullable String typeId, @Nullable UUID organizationId,
			Collection<LocationDetails> places) {
		return concerns(disruption.reach(), typeId, organizationId, places);
	}

	private boolean concerns(Disruption.Reach reach, @Nullable String typeId, @Nullable UUID organizationId,
			Collection<LocationDetails> places) {
		boolean type = reach.serviceTypeIds().isEmpty() || matches(reach.serviceTypeIds(), typeId);
		boolean organization = reach.organizationIds().isEmpty() || matches(reach.organizationIds(), organizationId);
		boolean area = reach.areaIds().isEmpty() || places.stream().anyMatch(place -> isWithin(reach.areaIds(), place.placement()));
		return type && organization && area;
	}

	/** The municipality is the one given, even where the neighbourhood touches others. */
	private boolean isWithin(Set<UUID> wanted, LocationDetails.Placed placed) {
		return matches(wanted, placed.municipalityId()) || matches(wanted, placed.neighbourhoodId())
				|| Stream.of(placed.neighbourhoodId(), placed.municipalityId()).filter(Objects::nonNull)
					.flatMap(id -> areas.findById(id).stream()).flatMap(area -> areas.ancestorsOf(area).stream())
					.anyMatch(above -> !above.is(AreaKind.MUNICIPALITY) && wanted.contains(above.id()));
	}

	private static <T> boolean matches(Set<T> wanted, @Nullable T value) {
		return value != null && wanted.contains(value);
	}

	private Map<UUID, ServiceEntry.OrganizationEntry> organizations(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<UUID, String> slugsById = slugs.slugsOf(EntryKind.ORGANIZATION, ids);
		return entities.createQuery("select o from Organization o where o.id in :ids", Organization.class)
			.setParameter("ids", ids).getResultStream()
			.collect(Collectors.toMap(Organization::id, one -> new ServiceEntry.OrganizationEntry(one.id(),
					slugsById.getOrDefault(one.id(), one.id().toString()), one.details())));
	}

	private Map<UUID, LocationDetails> locations(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return entities.createQuery("select l from Location l where l.id in :ids", Location.class)
			.setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Location::id, Location::details));
	}

	private static <T> List<T> ids(List<Service> services, Function<Service, List<T>> part) {
		return new ArrayList<>(services.stream().map(part).flatMap(List::stream).collect(Collectors.toSet()));
	}

	/** Ids of all published services. */
	public List<UUID> published() {
		return entities.createQuery("select s.id from Service s where s.state = :published", UUID.class)
			.setParameter("published", ServiceState.PUBLISHED).getResultList();
	}

	/** Ids of the services at places of these services: what the index holds for them. */
	public List<UUID> placesOf(Collection<UUID> serviceIds) {
		return serviceIds.isEmpty() ? List.of()
				: entities.createQuery("select p.id from ServiceAtLocation p where p.service.id in :ids", UUID.class)
					.setParameter("ids", serviceIds).getResultList();
	}

	/** Ids of services that an organization runs, or that are at a place. */
	public List<UUID> servicesTouching(Collection<UUID> organizationIds, Collection<UUID> locationIds) {
		var found = new ArrayList<UUID>();
		if (!organizationIds.isEmpty()) {
			found.addAll(entities.createQuery("select s.id from Service s where s.organizationId in :ids", UUID.class)
				.setParameter("ids", organizationIds).getResultList());
		}
		if (!locationIds.isEmpty()) {
			found.addAll(entities.createQuery("select p.service.id from ServiceAtLocation p where p.locationId in :ids", UUID.class)
				.setParameter("ids", locationIds).getResultList());
		}
		return found;
	}

	/** Whether any entry is invented. */
	public boolean hasDemonstration() {
		return entities.createQuery("select count(s) > 0 from Service s where s.demo", Boolean.class).getSingleResult();
	}

}
