package org.guichetouvert.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
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
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.shared.LocalizedText;

/**
 * Writes doors into the catalogue, for tests of finding them.
 *
 * @param neighbourhood number of the one where they stand
 */
record Doors(Catalogue catalogue, AreaTree areas, String neighbourhood) {

	static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 5);

	private static final Change CHANGE = Change.by("coordination", Instant.parse("2026-11-05T09:42:00Z"));

	/** A counter with these hours, verified lately. */
	UUID add(String name, String hours) {
		return add(name, hours, service -> { });
	}

	UUID add(String name, String hours, Consumer<Service> more) {
		UUID id = UUID.randomUUID();
		catalogue.change(CHANGE, session -> {
			UUID location = UUID.randomUUID();
			session.add(new Location(location, location(), false));
			Service service = session.add(new Service(id, ServiceDetails.named(LocalizedText.french(name)), null, false));
			service.addChannel(UUID.randomUUID(), ChannelDetails.of(ChannelKind.COUNTER),
					service.settleAt(location, UUID.randomUUID()))
				.begin(UUID.randomUUID(), DatedPoint.parse("2024"), PeriodDetails.of(Admission.WALK_IN).withHours(hours, null));
			verify(service, VERIFIED);
			more.accept(service);
		});
		return id;
	}

	void change(UUID serviceId, Consumer<Service> verbs) {
		write(session -> verbs.accept(session.getService(serviceId)));
	}

	void write(Consumer<Catalogue.Session> verbs) {
		catalogue.change(CHANGE, verbs);
	}

	LocationDetails location() {
		AreaNode leaf = areas.findByCode(AreaKind.NEIGHBOURHOOD, neighbourhood).orElseThrow();
		return LocationDetails.at(new LocationDetails.PostalAddress("rue des Essais", "1", null, null)).withPlacement(
				new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN));
	}

	static void answer(Service service, String... needIds) {
		service.answer(Arrays.stream(needIds).map(id -> new NeedServed(id, LocalizedText.EMPTY, null)).toList());
	}

	static void verify(Service service, LocalDate on) {
		AccessPeriod period = service.channels().get(0).periods().get(0);
		period.verify(new Verification(on, "la coordination", null, VerificationMethod.CALL, null));
	}

}
