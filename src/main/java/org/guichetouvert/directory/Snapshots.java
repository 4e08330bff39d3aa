package org.guichetouvert.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What entries say, as values: read from the catalogue or from revisions, and put into force. Each kind has one class of
 * snapshot: {@link ServiceSnapshot}, {@link OrganizationDetails}, {@link LocationDetails}, {@link Contact.Snapshot},
 * {@link Partnership.Snapshot}, {@link Disruption.Snapshot}, {@link GapStatement.Details}.
 */
@Component
public class Snapshots {

	private static final Map<EntryKind, Class<? extends Entry>> ENTRIES = new EnumMap<>(Map.of(EntryKind.ORGANIZATION, Organization.class,
			EntryKind.LOCATION, Location.class, EntryKind.SERVICE, Service.class, EntryKind.CONTACT, Contact.class, EntryKind.PARTNERSHIP,
			Partnership.class, EntryKind.DISRUPTION, Disruption.class, EntryKind.GAP_STATEMENT, GapStatement.class));

	private static final Map<EntryKind, Class<?>> SHAPES = new EnumMap<>(Map.of(EntryKind.ORGANIZATION, OrganizationDetails.class,
			EntryKind.LOCATION, LocationDetails.class, EntryKind.SERVICE, ServiceSnapshot.class, EntryKind.CONTACT, Contact.Snapshot.class,
			EntryKind.PARTNERSHIP, Partnership.Snapshot.class, EntryKind.DISRUPTION, Disruption.Snapshot.class, EntryKind.GAP_STATEMENT,
			GapStatement.Details.class));

	private final EntityManager entities;

	private final JsonMapper json;

	Snapshots(EntityManager entities, JsonMapper json) {
		this.entities = entities;
		this.json = json;
	}

	/** The class of a kind's snapshots. @throws IllegalArgumentException for a kind that has none yet */
	public static Class<?> shapeOf(EntryKind kind) {
		Class<?> shape = SHAPES.get(kind);
		if (shape == null) {
			throw new IllegalArgumentException("No snapshots of " + kind.code());
		}
		return shape;
	}

	static Class<? extends Entry> classOf(EntryKind kind) {
		return Objects.requireNonNull(ENTRIES.get(kind), kind.code());
	}

	/** As a revision keeps it. */
	public String write(Object snapshot) {
		return json.writeValueAsString(snapshot);
	}

	/** From what {@link #write} wrote. */
	public Object read(EntryKind kind, String snapshot) {
		return json.readValue(snapshot, shapeOf(kind));
	}

	/** What a revision says; a form of former versions is brought up to date here. */
	public Object read(Revision revision) {
		if (revision.schemaVersion() > Revision.SCHEMA_VERSION) {
			throw new IllegalArgumentException("A newer program wrote revision " + revision.catalogueVersion());
		}
		return read(revision.kind(), revision.snapshot());
	}

	/** What an entry says now; empty when there is none. */
	@Transactional(readOnly = true)
	public Optional<Present> find(EntryKind kind, UUID id) {
		return Optional.ofNullable(entities.find(classOf(kind), id))
			.map(entry -> new Present(kind, id, entry.version(), entry.snapshot()));
	}

	/**
	 * Makes an entry what a snapshot says, or takes it into the catalogue. What the snapshot names and is gone since is left
	 * out. Persons and their lines are no part of it: who holds a function, and what she agreed to, stays as it is.
	 *
	 * @param session of the write
	 * @throws IllegalArgumentException when the snapshot contradicts itself
	 */
	public void apply(Catalogue.Session session, EntryKind kind, UUID id, Object snapshot) {
		switch (kind) {
			case SERVICE -> applyService(session, id, (ServiceSnapshot) snapshot);
			case ORGANIZATION -> applyOrganization(session, id, (OrganizationDetails) snapshot);
			case LOCATION -> session.find(Location.class, id).ifPresentOrElse(place -> place.describe((LocationDetails) snapshot),
					() -> session.add(new Location(id, (LocationDetails) snapshot, false)));
			case CONTACT -> applyContact(session, id, (Contact.Snapshot) snapshot);
			case PARTNERSHIP -> applyPartnership(session, id, (Partnership.Snapshot) snapshot);
			case DISRUPTION -> applyDisruption(session, id, (Disruption.Snapshot) snapshot);
			case GAP_STATEMENT -> session.find(GapStatement.class, id)
				.ifPresentOrElse(gap -> gap.describe((GapStatement.Details) snapshot),
						() -> session.add(new GapStatement(id, (GapStatement.Details) snapshot, false)));
			case REPORT -> throw new IllegalArgumentException("Reports are not written by hand");
		}
	}

	/** Takes an entry out of the catalogue. */
	public void remove(Catalogue.Session session, EntryKind kind, UUID id) {
		session.remove(session.get(classOf(kind), id));
	}

	private void applyService(Catalogue.Session session, UUID id, ServiceSnapshot wanted) {
		ServiceSnapshot possible = withoutWhatIsGone(wanted);
		session.find(Service.class, id)
			.orElseGet(() -> session.add(new Service(id, possible.details(), possible.organizationId(), false))).become(possible);
	}

	private void applyOrganization(Catalogue.Session session, UUID id, OrganizationDetails wanted) {
		OrganizationDetails possible = wanted.withParentId(present(Organization.class, wanted.parentId()));
		session.find(Organization.class, id).ifPresentOrElse(one -> one.describe(possible),
				() -> session.add(new Organization(id, possible, false)));
	}

	private void applyContact(Catalogue.Session session, UUID id, Contact.Snapshot wanted) {
		Contact contact = session.find(Contact.class, id).orElseGet(() -> session.add(new Contact(id, wanted.details(), false)));
		contact.describe(wanted.details());
		contact.belongTo(present(Organization.class, wanted.organizationId()));
		UUID deputy = present(Contact.class, wanted.deputyId());
		contact.isReplacedBy(deputy == null ? null : entities.find(Contact.class, deputy));
		contact.answerFor(allPresent(Service.class, wanted.serviceIds()));
		contact.dealWith(wanted.needIds(), wanted.areaIds());
	}

	private void applyPartnership(Catalogue.Session session, UUID id, Partnership.Snapshot wanted) {
		Partnership one = session.find(Partnership.class, id)
			.orElseGet(() -> session.add(new Partnership(id, wanted.from(), wanted.to(), wanted.details(), false)));
		one.describe(wanted.details());
		one.concern(wanted.needIds());
	}

	private void applyDisruption(Catalogue.Session session, UUID id, Disruption.Snapshot wanted) {
		var reach = new Disruption.Reach(Set.copyOf(wanted.areaIds()), Set.copyOf(wanted.serviceTypeIds()),
				allPresent(Organization.class, wanted.organizationIds()));
		if (reach.isEverything() && !wanted.organizationIds().isEmpty()) {
			throw new IllegalArgumentException("All organizations it was about are gone, and it would be about everybody");
		}
		session.find(Disruption.class, id).ifPresentOrElse(one -> {
			one.describe(wanted.details());
			if (!one.reach().equals(reach)) {
				one.concern(reach);
			}
		}, () -> session.add(new Disruption(id, wanted.details(), reach, false)));
	}

	private ServiceSnapshot withoutWhatIsGone(ServiceSnapshot wanted) {
		Set<UUID> locations = allPresent(Location.class, wanted.places().stream().map(ServiceSnapshot.Place::locationId).filter(Objects::nonNull).toList());
		List<ServiceSnapshot.Place> places = wanted.places().stream()
			.filter(place -> place.locationId() == null || locations.contains(place.locationId())).toList();
		Set<UUID> placeIds = places.stream().map(ServiceSnapshot.Place::id).collect(Collectors.toSet());
		List<ServiceSnapshot.Channel> channels = wanted.channels().stream()
			.filter(channel -> channel.placeId() == null || placeIds.contains(channel.placeId()))
			.map(channel -> withoutWhatIsGone(channel, wanted.channels())).toList();
		Set<UUID> channelIds = channels.stream().map(ServiceSnapshot.Channel::id).collect(Collectors.toSet());
		return new ServiceSnapshot(wanted.details(), present(Organization.class, wanted.organizationId()), wanted.state(), wanted.endedOn(),
				wanted.needs(), wanted.languages(), wanted.areasServed(), places, channels,
				wanted.exceptions().stream().filter(one -> isThere(one.placeId(), placeIds) && isThere(one.channelId(), channelIds)).toList(),
				wanted.notices().stream().filter(one -> isThere(one.placeId(), placeIds) && isThere(one.channelId(), channelIds)).toList());
	}

	private static boolean isThere(@Nullable UUID id, Set<UUID> present) {
		return id == null || present.contains(id);
	}

	private ServiceSnapshot.Channel withoutWhatIsGone(ServiceSnapshot.Channel channel, List<ServiceSnapshot.Channel> all) {
		return new ServiceSnapshot.Channel(channel.id(), channel.placeId(), channel.details(), channel.periods().stream()
			.map(period -> new ServiceSnapshot.Period(period.id(), period.start(), period.end(), period.details(),
					withoutWhatIsGone(period.ending(), all), withoutWhatIsGone(period.verification())))
			.toList());
	}

	private @Nullable PeriodEnd withoutWhatIsGone(@Nullable PeriodEnd ending, List<ServiceSnapshot.Channel> all) {
		if (ending == null) {
			return null;
		}
		UUID instead = all.stream().map(ServiceSnapshot.Channel::id).filter(id -> id.equals(ending.replacingChannelId())).findFirst().orElse(null);
		return new PeriodEnd(ending.reason(), ending.replacedBy(), instead, present(Service.class, ending.relayedByServiceId()));
	}

	private @Nullable Verification withoutWhatIsGone(@Nullable Verification checked) {
		return checked == null || checked.byPersonId() == null || entities.find(Person.class, checked.byPersonId()) != null ? checked
				: new Verification(checked.on(), checked.by(), null, checked.how(), checked.nextCheckOn());
	}

	private <E extends Entry> @Nullable UUID present(Class<E> type, @Nullable UUID id) {
		return id != null && entities.find(type, id) != null ? id : null;
	}

	private <E extends Entry> Set<UUID> allPresent(Class<E> type, Collection<UUID> ids) {
		Set<UUID> found = new HashSet<>();
		ids.stream().flatMap(id -> Stream.ofNullable(present(type, id))).forEach(found::add);
		return found;
	}

	/**
	 * An entry as it stands.
	 *
	 * @param version grows with each change, see {@link Entry#version}
	 */
	public record Present(EntryKind kind, UUID id, int version, Object snapshot) {
	}

}
