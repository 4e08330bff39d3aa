package org.guichetouvert.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Where an entry lies, and so what it is to somebody. A service lies where it says that its coordination is, else where its
 * places are; a contact and a partnership where their services are; a statement where it holds. An organization, a contact of
 * all its services, and a statement for several areas lie only in the territory of who keeps all of it. An organization that
 * never was in the catalogue, which has no service yet, is of whoever has it as a draft.
 */
@Component
class Territories {

	private final ServiceSpots spots;

	private final AccountBook accounts;

	private final Memberships memberships;

	private final Snapshots snapshots;

	private final CatalogueReader catalogue;

	private final Revisions revisions;

	private final Drafts drafts;

	private final JdbcTemplate jdbc;

	Territories(ServiceSpots spots, AccountBook accounts, Memberships memberships, Snapshots snapshots, CatalogueReader catalogue,
			Revisions revisions, Drafts drafts, JdbcTemplate jdbc) {
		this.revisions = revisions;
		this.drafts = drafts;
		this.jdbc = jdbc;
		this.spots = spots;
		this.accounts = accounts;
		this.memberships = memberships;
		this.snapshots = snapshots;
		this.catalogue = catalogue;
	}

	Territory of(SignedIn reader, EntryKind kind, UUID entryId, Object snapshot) {
		Set<Set<UUID>> where = where(kind, entryId, snapshot);
		boolean whole = isKeptAsAWhole(kind, snapshot);
		if (keeps(reader.areaIds(), where, whole)) {
			return Territory.OWN;
		}
		if (kind == EntryKind.ORGANIZATION && reader.role() == Role.COORDINATOR && isBegunBy(reader, entryId)) {
			return Territory.OWN;
		}
		if (memberships.isMember(reader.accountId(), services(kind, entryId, snapshot))) {
			return Territory.MEMBER;
		}
		return keeps(accounts.keptAreas(), where, whole) ? Territory.OTHERS : Territory.NOBODYS;
	}

	/** As which it is no proposal to anybody yet; one that is gone from the catalogue is nobody's. */
	private boolean isBegunBy(SignedIn reader, UUID organizationId) {
		return drafts.findOpen(reader, EntryKind.ORGANIZATION, organizationId).filter(Draft::isNew).isPresent()
				&& revisions.findLatest(EntryKind.ORGANIZATION, organizationId).isEmpty();
	}

	/** Whether it is of whoever keeps all spots where it lies: who keeps one of them could change what holds at others. */
	private static boolean isKeptAsAWhole(EntryKind kind, Object snapshot) {
		return kind == EntryKind.DISRUPTION || kind == EntryKind.ORGANIZATION
				|| kind == EntryKind.CONTACT && isOfAnOrganization((Contact.Snapshot) snapshot);
	}

	private static boolean isOfAnOrganization(Contact.Snapshot contact) {
		return contact.serviceIds().isEmpty() && contact.organizationId() != null;
	}

	/** What the entry says now; what the draft says where there is none. */
	Object now(Draft draft) {
		return snapshots.find(draft.kind(), draft.entryId()).map(Snapshots.Present::snapshot).orElseGet(draft::says);
	}

	private static boolean keeps(Set<UUID> kept, Set<Set<UUID>> where, boolean whole) {
		return !where.isEmpty() && (whole ? where.stream().allMatch(spot -> spot.stream().anyMatch(kept::contains))
				: where.stream().anyMatch(spot -> spot.stream().anyMatch(kept::contains)));
	}

	/** One set for each spot where it lies: the areas that hold the spot. */
	private Set<Set<UUID>> where(EntryKind kind, UUID entryId, Object snapshot) {
		return switch (kind) {
			case SERVICE -> whereService((ServiceSnapshot) snapshot);
			case LOCATION -> spots.around(((LocationDetails) snapshot).placement());
			case GAP_STATEMENT -> around(List.of(((GapStatement.Details) snapshot).areaId()));
			case DISRUPTION -> around(((Disruption.Snapshot) snapshot).areaIds());
			case ORGANIZATION, CONTACT, PARTNERSHIP -> whereServices(services(kind, entryId, snapshot));
			case REPORT -> Set.of();
		};
	}

	/** Services that an entry is about. */
	Set<UUID> services(EntryKind kind, UUID entryId, Object snapshot) {
		return switch (kind) {
			case SERVICE -> Set.of(entryId);
			case ORGANIZATION -> Set.copyOf(catalogue.servicesTouching(List.of(entryId), List.of()));
			case LOCATION -> Set.copyOf(catalogue.servicesTouching(List.of(), List.of(entryId)));
			case CONTACT -> servicesOf((Contact.Snapshot) snapshot);
			case PARTNERSHIP -> servicesOf((Partnership.Snapshot) snapshot);
			case DISRUPTION, GAP_STATEMENT, REPORT -> Set.of();
		};
	}

	private Set<UUID> servicesOf(Contact.Snapshot contact) {
		return !contact.serviceIds().isEmpty() || contact.organizationId() == null ? Set.copyOf(contact.serviceIds())
				: Set.copyOf(catalogue.servicesTouching(List.of(contact.organizationId()), List.of()));
	}

	private Set<UUID> servicesOf(Partnership.Snapshot partnership) {
		Set<UUID> found = new HashSet<>();
		Stream.of(partnership.from(), partnership.to()).forEach(end -> {
			if (end.serviceId() != null) {
				found.add(end.serviceId());
			}
			else if (end.organizationId() != null) {
				found.addAll(catalogue.servicesTouching(List.of(end.organizationId()), List.of()));
			}
		});
		return found;
	}

	private Set<Set<UUID>> whereServices(Collection<UUID> serviceIds) {
		Set<Set<UUID>> where = new HashSet<>();
		serviceIds.forEach(id -> snapshots.find(EntryKind.SERVICE, id)
			.ifPresent(service -> where.addAll(whereService((ServiceSnapshot) service.snapshot()))));
		return where;
	}

	private Set<Set<UUID>> whereService(ServiceSnapshot service) {
		UUID responsible = service.details().responsibleAreaId();
		return spots.of(responsible, responsible != null ? List.of() : service.places().stream().map(ServiceSnapshot.Place::locationId)
			.filter(Objects::nonNull).flatMap(id -> place(id).stream()).map(LocationDetails::placement).toList());
	}

	/** Of services those that lie in the areas, whether they are one or a thousand: read at once. Those that are gone are none. */
	Set<UUID> servicesIn(Set<UUID> areaIds, Collection<UUID> serviceIds) {
		return filter(serviceIds, where -> keeps(areaIds, where, false));
	}

	/** As {@link #servicesIn}, those that lie where no coordinator keeps an area. */
	Set<UUID> nobodysServices(Collection<UUID> serviceIds) {
		Set<UUID> kept = accounts.keptAreas();
		return filter(serviceIds, where -> !keeps(kept, where, false));
	}

	private Set<UUID> filter(Collection<UUID> serviceIds, Predicate<Set<Set<UUID>>> matching) {
		Map<UUID, Set<Set<UUID>>> where = new HashMap<>();
		jdbc.query("""
				select s.id, s.responsible_area_id, l.municipality_id, l.neighbourhood_id from service s
				left join service_at_location p on p.service_id = s.id left join location l on l.id = p.location_id
				where s.id = any (?)""", (RowCallbackHandler) row -> where.computeIfAbsent(row.getObject("id", UUID.class), id -> new HashSet<>())
			.addAll(spot(row)), (Object) serviceIds.toArray(UUID[]::new));
		return where.entrySet().stream().filter(one -> matching.test(one.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	private Set<Set<UUID>> spot(ResultSet row) throws SQLException {
		UUID responsible = row.getObject("responsible_area_id", UUID.class);
		return spots.of(responsible, responsible != null ? List.of() : List.of(new LocationDetails.Placed(
				row.getObject("municipality_id", UUID.class), row.getObject("neighbourhood_id", UUID.class), null)));
	}

	/** In the catalogue, or new in a draft that a service's draft brings along. */
	private Optional<LocationDetails> place(UUID id) {
		return snapshots.find(EntryKind.LOCATION, id).map(Snapshots.Present::snapshot)
			.or(() -> drafts.listNew(List.of(id)).stream().filter(draft -> draft.kind() == EntryKind.LOCATION).findFirst().map(Draft::says))
			.map(LocationDetails.class::cast);
	}

	private Set<Set<UUID>> around(Collection<UUID> areaIds) {
		Set<Set<UUID>> where = new HashSet<>();
		areaIds.forEach(id -> where.add(spots.above(id)));
		return where;
	}

}
