package org.guichetouvert.observatory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.AccessPeriod;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Prerequisite;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceAtLocation;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;

/** Writes services and statements as {@code doors.csv} says them: "here for others: counter stale + phone". */
public final class KnownDoors {

	private static final Map<String, Prerequisite> NEEDED = Map.of("internet", Prerequisite.INTERNET, "eid", Prerequisite.EID,
			"printer", Prerequisite.PRINTER);

	private static final Map<String, LocalDate> VERIFIED = Map.of("stale", LocalDate.of(2026, 5, 17));

	private final Catalogue catalogue;

	private final AreaNode here;

	private final AreaNode elsewhere;

	private final AreaTree areas;

	private final List<UUID> services = new ArrayList<>();

	private final List<UUID> gaps = new ArrayList<>();

	/** @param here where one asks @param elsewhere another quartier, of another municipality */
	public KnownDoors(Catalogue catalogue, AreaTree areas, AreaNode here, AreaNode elsewhere) {
		this.catalogue = catalogue;
		this.areas = areas;
		this.here = here;
		this.elsewhere = elsewhere;
	}

	/** @param said as in the table, "-" for none */
	public List<Service> write(Catalogue.Session session, String needId, String name, String said) {
		return Stream.of(said.split(" ; ")).filter(one -> !one.equals("-")).map(one -> service(session, needId, name, one)).toList();
	}

	/** One service, in a change of its own. */
	public UUID add(String needId, String name, String said) {
		catalogue.change(CatalogueMother.CHANGE, session -> write(session, needId, name, said));
		return services.get(services.size() - 1);
	}

	private Service service(Catalogue.Session session, String needId, String name, String said) {
		String[] where = said.substring(0, said.indexOf(':')).split(" for ");
		UUID id = UUID.randomUUID();
		services.add(id);
		Service service = session.add(new Service(id, ServiceDetails.named(LocalizedText.french(name)), null, false));
		service.answer(List.of(new NeedServed(needId, LocalizedText.EMPTY, null)));
		if (where.length > 1) {
			service.receiveFrom(Set.of((where[1].equals("here") ? here : elsewhere).id()));
		}
		ServiceAtLocation place = place(session, service, where[0]);
		for (String way : said.substring(said.indexOf(':') + 1).split("\\+")) {
			way(service, place, List.of(way.strip().split(" ")));
		}
		return service;
	}

	private ServiceAtLocation place(Catalogue.Session session, Service service, String where) {
		if (where.equals("nowhere")) {
			return service.withoutPlace(UUID.randomUUID());
		}
		LocationDetails details = LocationDetails.at(new LocationDetails.PostalAddress("rue des Essais", "1", null, null))
			.withHidden(where.equals("hidden")).withPoint(point(where))
			.withPlacement(placed(where.equals("elsewhere") ? elsewhere : here,
					where.equals("estimated") ? PlacedBy.NEAREST : PlacedBy.GIVEN));
		Location location = session.add(new Location(UUID.randomUUID(), details, false));
		return service.settleAt(location.id(), UUID.randomUUID());
	}

	private GeoPoint point(String where) {
		return where.equals("elsewhere") ? elsewhere.centre() : here.centre();
	}

	private LocationDetails.Placed placed(AreaNode area, PlacedBy by) {
		AreaNode leaf = areas.neighbourhoodsOf(area).get(0);
		return new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), by);
	}

	private static void way(Service service, ServiceAtLocation place, List<String> said) {
		ChannelKind kind = ChannelKind.valueOf(said.get(0).toUpperCase(Locale.ROOT));
		PeriodDetails details = PeriodDetails.of(Admission.WALK_IN).withProfessionalsOnly(said.contains("pros"))
			.withSuspended(said.contains("suspended") || said.contains("suspended-until"));
		for (Admission admission : Admission.values()) {
			details = said.contains(admission.code()) ? details.withAdmission(admission) : details;
		}
		for (String needed : NEEDED.keySet()) {
			details = said.contains(needed) ? details.withPrerequisites(Set.of(NEEDED.get(needed))) : details;
		}
		ChannelDetails channel = ChannelDetails.of(kind).withAddress(kind == ChannelKind.PHONE ? "02 000 00 12" : null);
		AccessPeriod period = service.addChannel(UUID.randomUUID(), channel, kind.isDoor() ? place : null)
			.begin(UUID.randomUUID(), DatedPoint.parse(said.contains("later") ? "2027-01" : "2024-01"), end(said), details);
		if (!said.contains("unverified")) {
			LocalDate on = said.stream().filter(VERIFIED::containsKey).map(VERIFIED::get).findFirst().orElse(CatalogueMother.VERIFIED_ON);
			period.verify(new Verification(on, "la coordination", null, VerificationMethod.CALL, null));
		}
	}

	private static DatedPoint end(List<String> said) {
		return said.contains("ended") ? DatedPoint.parse("2026-11-18")
				: said.contains("suspended-until") ? DatedPoint.parse("2026-12-01") : null;
	}

	/** @param said as in the table: here, around, part, over, - */
	public void state(Catalogue.Session session, String needId, String said) {
		if (!said.equals("-")) {
			UUID area = said.equals("part") ? areas.neighbourhoodsOf(elsewhere).get(0).id()
					: said.equals("around") ? areas.municipalitiesOf(areas.neighbourhoodsOf(here).get(0)).get(0).id() : here.id();
			UUID id = UUID.randomUUID();
			gaps.add(id);
			session.add(new GapStatement(id, new GapStatement.Details(needId, area, LocalDate.of(2026, 3, 1),
					said.equals("over") ? LocalDate.of(2026, 11, 18) : null, LocalizedText.french("La permanence a fermé."),
					"Réunion d’essai"), false));
		}
	}

	/** As if nothing had been written. */
	public void takeBack() {
		CatalogueMother.remove(catalogue, services.toArray(UUID[]::new));
		catalogue.change(CatalogueMother.CHANGE, session -> gaps
			.forEach(id -> session.find(GapStatement.class, id).ifPresent(session::remove)));
		services.clear();
		gaps.clear();
	}

}
