package org.guichetouvert.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.guichetouvert.shared.LocalizedText;

/** Services for tests, written through the one write path. Verified on 3 November 2026. */
public final class CatalogueMother {

	public static final Change CHANGE = Change.by("coordination d'essai", Instant.parse("2026-11-05T09:42:00Z"));

	public static final LocalDate VERIFIED_ON = LocalDate.of(2026, 11, 3);

	private CatalogueMother() {
	}

	/** A service with a walk-in counter at a place. */
	public static UUID withCounter(Catalogue catalogue, String name, String hours, LocationDetails.Placed placed) {
		return withCounter(catalogue, name, hours, placed, (session, service) -> { });
	}

	/** As {@link #withCounter(Catalogue, String, String, LocationDetails.Placed)}, with more said of it. */
	public static UUID withCounter(Catalogue catalogue, String name, String hours, LocationDetails.Placed placed,
			BiConsumer<Catalogue.Session, Service> more) {
		UUID id = UUID.randomUUID();
		catalogue.change(CHANGE, session -> {
			Location location = session.add(new Location(UUID.randomUUID(), LocationDetails
				.at(new LocationDetails.PostalAddress("rue des Essais", "1", "1020", "Laeken")).withPlacement(placed), false));
			Service service = session.add(new Service(id, ServiceDetails.named(LocalizedText.french(name)), null, false));
			service.answer(List.of(new NeedServed("energie-impayes", LocalizedText.french("Lit la facture avec vous."), null)));
			ServiceAtLocation place = service.settleAt(location.id(), UUID.randomUUID());
			open(service, ChannelDetails.of(ChannelKind.COUNTER), place, PeriodDetails.of(Admission.WALK_IN).withHours(hours, null));
			more.accept(session, service);
		});
		return id;
	}

	/** A way in that holds since nobody knows when, verified. */
	public static AccessChannel open(Service service, ChannelDetails channel, ServiceAtLocation place, PeriodDetails period) {
		AccessChannel added = service.addChannel(UUID.randomUUID(), channel, place);
		added.begin(UUID.randomUUID(), null, period).verify(new Verification(VERIFIED_ON, "la coordination", null, VerificationMethod.CALL, null));
		return added;
	}

	/** Takes out what the test classes before left: each names its own so that it finds them, but a list shows all. */
	public static void clear(Catalogue catalogue, CatalogueReader reader) {
		remove(catalogue, reader.published().toArray(UUID[]::new));
	}

	/** Takes services and their places out again, so that no other test finds them. */
	public static void remove(Catalogue catalogue, UUID... serviceIds) {
		catalogue.change(CHANGE, session -> Set.of(serviceIds).forEach(id -> session.find(Service.class, id).ifPresent(session::remove)));
	}

}
