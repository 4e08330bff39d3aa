package org.guichetouvert.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.AccessPeriod;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.shared.LocalizedText;

/** Writes doors into the catalogue, for tests of finding them. */
class Doors {

	static final LocalDate VERIFIED = LocalDate.of(2026, 11, 5);

	static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);

	private static final Change CHANGE = Change.by("coordination", Instant.parse("2026-11-05T09:42:00Z"));

	private final Catalogue catalogue;

	private final AreaTree areas;

	Doors(Catalogue catalogue, AreaTree areas) {
		this.catalogue = catalogue;
		this.areas = areas;
	}

	/** A counter somewhere, with these hours, verified lately. */
	UUID open(String name, String hours, String... needIds) {
		return add(new Door(name, hours, VERIFIED, "74", false, null), service -> answer(service, needIds));
	}

	UUID add(Door door, Consumer<Service> more) {
		UUID id = UUID.randomUUID();
		catalogue.change(CHANGE, session -> {
			UUID location = UUID.randomUUID();
			session.add(new Location(location, location(door), false));
			Service service = session.add(new Service(id, ServiceDetails.named(LocalizedText.french(door.name)),
					door.organizationId, false));
			AccessPeriod period = service
				.addChannel(UUID.randomUUID(), ChannelDetails.of(ChannelKind.COUNTER), service.settleAt(location, UUID.randomUUID()))
				.begin(UUID.randomUUID(), DatedPoint.parse("2024"), PeriodDetails.of(Admission.WALK_IN).withHours(door.hours, null));
			period.verify(new Verification(door.verifiedOn, "la coordination", null, VerificationMethod.CALL, null));
			more.accept(service);
		});
		return id;
	}

	void change(UUID serviceId, Consumer<Service> verbs) {
		catalogue.change(CHANGE, session -> verbs.accept(session.getService(serviceId)));
	}

	void write(Consumer<Catalogue.Session> verbs) {
		catalogue.change(CHANGE, verbs);
	}

	UUID organization(String name) {
		UUID id = UUID.randomUUID();
		catalogue.change(CHANGE, session -> session
			.add(new Organization(id, OrganizationDetails.named(LocalizedText.french(name)), false)));
		return id;
	}

	static void answer(Service service, String... needIds) {
		service.answer(Arrays.stream(needIds).map(id -> new NeedServed(id, LocalizedText.EMPTY, null)).toList());
	}

	private LocationDetails location(Door door) {
		var neighbourhood = areas.findByCode(AreaKind.NEIGHBOURHOOD, door.neighbourhood).orElseThrow();
		UUID municipality = areas.municipalitiesOf(neighbourhood).get(0).id();
		return LocationDetails.at(new LocationDetails.PostalAddress("rue des Essais", "1", null, null))
			.withPlacement(new LocationDetails.Placed(municipality, neighbourhood.id(), PlacedBy.GIVEN))
			.withHidden(door.hidden);
	}

	/** @param neighbourhood its number */
	record Door(String name, String hours, LocalDate verifiedOn, String neighbourhood, boolean hidden, UUID organizationId) {
	}

}
