package org.guichetouvert.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.DiscreetServices;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.status.ChannelFacts;
import org.guichetouvert.directory.status.DayHours;
import org.guichetouvert.directory.status.Reason;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Doors of an area to which somebody can walk. A place whose address is hidden is none, ever, nor is any place of a service to
 * which people come who may be in danger: a list of them in walking order would be for whoever looks for such a person.
 */
@Component
public class Doors {

	private static final Set<Reason> SHUT = EnumSet.of(Reason.SUSPENDED, Reason.EXCEPTION, Reason.DISRUPTION, Reason.PUBLIC_HOLIDAY);

	private final JdbcTemplate jdbc;

	private final KeptServices services;

	private final StatusEngine engine;

	private final AreaTree areas;

	private final DiscreetServices discreet;

	private final ZoneId zone;

	Doors(JdbcTemplate jdbc, KeptServices services, StatusEngine engine, AreaTree areas, DiscreetServices discreet, Clock clock) {
		this.jdbc = jdbc;
		this.services = services;
		this.engine = engine;
		this.areas = areas;
		this.discreet = discreet;
		this.zone = clock.getZone();
	}

	/** A house with one or more doors. @param point null where nobody knows */
	public record House(@Nullable GeoPoint point, List<Rounds.At> services) {
	}

	/** A service at one of its places, as it is to be visited. */
	public record Found(ServiceEntry service, ServiceSnapshot.Place place, LocationDetails location) {
	}

	/**
	 * Houses with a door that is for everybody on that day.
	 *
	 * @param needIds of which a service answers one; empty for all
	 * @param onlyToCheck without services of which all doors were checked lately
	 */
	public List<House> houses(AreaNode area, Collection<String> needIds, boolean onlyToCheck, LocalDate day) {
		Map<String, List<Found>> byAddress = new LinkedHashMap<>();
		for (ServiceEntry service : services.list(idsAt(area), day)) {
			if (service.snapshot().state() == ServiceState.PUBLISHED && !isDiscreet(service) && answers(service, needIds)) {
				for (ServiceSnapshot.Place place : service.snapshot().places()) {
					service.findLocation(place).filter(location -> !location.hidden() && isWithin(location, area))
						.filter(location -> isToVisit(service, place, day, onlyToCheck))
						.ifPresent(location -> byAddress.computeIfAbsent(address(place, location), key -> new ArrayList<>())
							.add(new Found(service, place, location)));
				}
			}
		}
		return byAddress.values().stream().map(Doors::house).toList();
	}

	private static House house(List<Found> found) {
		GeoPoint point = found.stream().map(one -> one.location().point()).filter(Objects::nonNull).findFirst().orElse(null);
		return new House(point, found.stream().map(one -> new Rounds.At(one.service().id(), Objects.requireNonNull(one.place().locationId())))
			.distinct().toList());
	}

	/** The same house may stand in the catalogue more than once; a place without street is only itself. */
	private static String address(ServiceSnapshot.Place place, LocationDetails location) {
		LocationDetails.PostalAddress address = location.address();
		return address.street() == null || address.houseNumber() == null ? String.valueOf(place.locationId())
				: String.join(" ", address.street(), address.houseNumber(), Objects.requireNonNullElse(address.postcode(), ""))
					.toLowerCase(Locale.ROOT).strip();
	}

	private static boolean answers(ServiceEntry service, Collection<String> needIds) {
		return needIds.isEmpty() || service.snapshot().needs().stream().map(NeedServed::needId).anyMatch(needIds::contains);
	}

	private boolean isToVisit(ServiceEntry service, ServiceSnapshot.Place place, LocalDate day, boolean onlyToCheck) {
		return doorsOn(service, place.id(), day).stream().map(door -> door.findPeriodOn(day).orElseThrow())
			.anyMatch(period -> !onlyToCheck || isToCheck(period.verification(), day));
	}

	private boolean isToCheck(@Nullable Verification last, LocalDate day) {
		return last == null || engine.isDoubtful(last.on(), day) || last.nextCheckOn() != null && !last.nextCheckOn().isAfter(day);
	}

	/** What is a door at a place for everybody on a day. */
	public static List<ChannelFacts> doorsOn(ServiceEntry service, UUID placeId, LocalDate day) {
		return ChannelFacts.at(service, placeId).stream().filter(channel -> channel.details().kind().isDoor())
			.filter(channel -> channel.findPeriodOn(day).filter(period -> !period.details().professionalsOnly()).isPresent()).toList();
	}

	/** Whether it is nobody's business where it receives. */
	public boolean isDiscreet(ServiceEntry service) {
		return discreet.isDiscreet(service);
	}

	/** Whether the catalogue says that there it is shut all that day, out of its hours: suspended, ended, or an exception. */
	public boolean isShut(ServiceEntry service, UUID placeId, LocalDate day) {
		List<ChannelFacts> doors = doorsOn(service, placeId, day);
		boolean ended = doors.isEmpty() && ChannelFacts.at(service, placeId).stream()
			.anyMatch(channel -> channel.details().kind().isDoor() && channel.findPeriodOn(day).isEmpty());
		return service.snapshot().state() == ServiceState.ENDED || ended
				|| !doors.isEmpty() && shut(service, placeId, day).size() == doors.size();
	}

	/** Which of its doors for everybody are so. */
	Set<UUID> shut(ServiceEntry service, UUID placeId, LocalDate day) {
		return doorsOn(service, placeId, day).stream().filter(door -> isShut(engine.hoursOn(door, day, zone))).map(ChannelFacts::id)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static boolean isShut(DayHours hours) {
		return hours.intervals().isEmpty() && SHUT.contains(hours.reason());
	}

	/** Ids of services with a place in the area that is not hidden. */
	List<UUID> idsAt(AreaNode area) {
		return jdbc.queryForList("""
				select distinct p.service_id from service_at_location p join location l on l.id = p.location_id
				where not l.hidden and (l.neighbourhood_id = any (?) or l.municipality_id = any (?))""", UUID.class, leaves(area),
				new UUID[] { area.id() });
	}

	/**
	 * Ids of services for a whole picture of the area: also those that have no place. Of a hidden place nothing smaller is told
	 * than its municipality: a quartier would be half of its address.
	 */
	public List<UUID> idsOf(AreaNode area) {
		UUID[] leaves = leaves(area);
		UUID[] itself = { area.id() };
		return jdbc.queryForList("""
				select s.id from service s where s.status = 'published' and (s.responsible_area_id = any (?) and not exists
					(select from service_at_location p where p.service_id = s.id and p.location_id is not null)
				or exists (select from service_at_location p join location l on l.id = p.location_id
					where p.service_id = s.id and (l.neighbourhood_id = any (?) and not l.hidden or l.municipality_id = any (?))))""", UUID.class, itself, leaves,
				itself);
	}

	/** Of a municipality neighbourhoods that others share are not asked: the address tells. */
	private UUID[] leaves(AreaNode area) {
		return area.is(AreaKind.MUNICIPALITY) ? new UUID[0]
				: areas.neighbourhoodsOf(area).stream().map(AreaNode::id).toArray(UUID[]::new);
	}

	public boolean isWithin(LocationDetails location, AreaNode area) {
		UUID leaf = location.placement().neighbourhoodId();
		return area.id().equals(location.placement().municipalityId()) || leaf != null && !area.is(AreaKind.MUNICIPALITY)
				&& Set.copyOf(Stream.of(leaves(area)).toList()).contains(leaf);
	}

	/** A place whose address is not hidden and whose position is known, by words of its address or name. */
	Optional<Found> findStart(Collection<UUID> locationIds, LocalDate day) {
		return listStarts(locationIds, day).stream().findFirst();
	}

	/** The same of one street, by its whole name; of all the region where no postcode is given. */
	List<Found> listOnStreet(String street, @Nullable String postcode, LocalDate day) {
		return listStarts(jdbc.queryForList("""
				select l.id from location l where fold_words(l.street) = fold_words(?) and fold_words(?) <> ''
				and (?::text is null or l.postcode = ?) and l.latitude is not null and not l.hidden order by l.id""", UUID.class, street, street,
				postcode, postcode), day);
	}

	private List<Found> listStarts(Collection<UUID> locationIds, LocalDate day) {
		List<UUID> ids = jdbc.queryForList("""
				select p.service_id from unnest(?) with ordinality w (id, place) join service_at_location p on p.location_id = w.id
				order by w.place, p.service_id""", UUID.class, (Object) locationIds.toArray(UUID[]::new));
		return services.list(ids, day).stream().filter(service -> !isDiscreet(service))
			.flatMap(service -> service.snapshot().places().stream().filter(place -> locationIds.contains(place.locationId()))
				.flatMap(place -> service.findLocation(place).stream()
					.filter(location -> !location.hidden() && location.point() != null)
					.map(location -> new Found(service, place, location))))
			.toList();
	}

}
