package org.guichetouvert.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.editing.SaidElsewhere;
import org.guichetouvert.editing.ServiceSpots;
import org.guichetouvert.hours.HoursWarnings;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.reports.OpenReports;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what {@link CheckRisk} asks of many services at once, in a number of queries that does not grow with them. Their ids are a
 * table for the database: of an array as a parameter it would look through all for each row, once it has made its plan for good.
 */
@Component
class CheckReading {

	private static final int MOST_HOURS = 20_000;

	private final JdbcTemplate jdbc;

	private final ServiceSpots spots;

	private final OpenReports reports;

	private final SoughtNeeds sought;

	private final ObjectProvider<SaidElsewhere> elsewhere;

	private final Clock clock;

	/** Whether hours contradict themselves, by value: of the year from the day on which it was asked. */
	private final LoadingCache<String, Boolean> contradictions;

	CheckReading(JdbcTemplate jdbc, ServiceSpots spots, OpenReports reports, SoughtNeeds sought,
			ObjectProvider<SaidElsewhere> elsewhere, BelgianCalendar calendar, Clock clock) {
		this.jdbc = jdbc;
		this.spots = spots;
		this.reports = reports;
		this.sought = sought;
		this.elsewhere = elsewhere;
		this.clock = clock;
		this.contradictions = Caffeine.newBuilder().maximumSize(MOST_HOURS).expireAfterWrite(Duration.ofDays(1)).build(hours -> OpeningHours
			.find(hours).map(value -> HoursWarnings.contradict(value, LocalDate.now(clock), calendar.forSchools(null))).orElse(true));
	}

	/**
	 * A published service and where it lies.
	 *
	 * @param spots for each spot the areas that hold it, which tells who keeps it
	 * @param toldSpots as anybody may know them: of a hidden place nothing smaller than its municipality
	 * @param told where its places are, as anybody may know it
	 */
	record Lying(UUID serviceId, Set<Set<UUID>> spots, Set<Set<UUID>> toldSpots, List<LocationDetails.Placed> told) {

		/** As anybody may know it. */
		boolean isToldIn(UUID areaId) {
			return toldSpots.stream().anyMatch(spot -> spot.contains(areaId));
		}

		boolean isIn(Collection<UUID> areaIds) {
			return spots.stream().anyMatch(spot -> spot.stream().anyMatch(areaIds::contains));
		}

	}

	/** All published services. */
	List<Lying> published() {
		return read("true");
	}

	/** The published ones of these, and those that may lie in one of these areas: a few more than really do. */
	List<Lying> published(Collection<UUID> serviceIds, Collection<UUID> areaIds) {
		UUID[] within = spots.within(areaIds).toArray(UUID[]::new);
		return read("""
				s.id in (select unnest(?::uuid[]) union select id from service where responsible_area_id in (select unnest(?::uuid[]))
				union select at.service_id from location there join service_at_location at on at.location_id = there.id
				where there.neighbourhood_id in (select unnest(?::uuid[])) or there.municipality_id in (select unnest(?::uuid[])))""",
				serviceIds.toArray(UUID[]::new), within, within, within);
	}

	private List<Lying> read(String which, Object... arguments) {
		Map<UUID, UUID> responsible = new LinkedHashMap<>();
		Map<UUID, List<LocationDetails.Placed>> places = new HashMap<>();
		Map<UUID, List<LocationDetails.Placed>> told = new HashMap<>();
		jdbc.query("""
				select s.id, s.responsible_area_id, l.municipality_id, l.neighbourhood_id,
				case when l.hidden then null else l.neighbourhood_id end as told_neighbourhood_id from service s
				left join service_at_location p on p.service_id = s.id left join location l on l.id = p.location_id
				where s.status = 'published' and %s order by s.id, p.position""".formatted(which), row -> {
			UUID id = row.getObject("id", UUID.class);
			responsible.put(id, row.getObject("responsible_area_id", UUID.class));
			places.computeIfAbsent(id, one -> new ArrayList<>()).add(placed(row, "neighbourhood_id"));
			told.computeIfAbsent(id, one -> new ArrayList<>()).add(placed(row, "told_neighbourhood_id"));
		}, arguments);
		Map<Object, Set<Set<UUID>>> known = new HashMap<>(); // thousands of services lie at a few hundred spots
		return responsible.entrySet().stream().map(one -> {
			UUID area = one.getValue();
			Function<List<LocationDetails.Placed>, Set<Set<UUID>>> lie = at -> known.computeIfAbsent(area != null ? area : at,
					where -> spots.of(area, at));
			List<LocationDetails.Placed> at = told.get(one.getKey());
			return new Lying(one.getKey(), lie.apply(places.get(one.getKey())), lie.apply(at), at);
		}).toList();
	}

	private static LocationDetails.Placed placed(ResultSet row, String neighbourhood) throws SQLException {
		return new LocationDetails.Placed(row.getObject("municipality_id", UUID.class), row.getObject(neighbourhood, UUID.class),
				PlacedBy.GIVEN);
	}

	/** What decides of these services. */
	List<CheckFacts> facts(Collection<Lying> services, LocalDate today) {
		UUID[] ids = services.stream().map(Lying::serviceId).toArray(UUID[]::new);
		Map<UUID, List<CheckFacts.Way>> ways = ways(ids, today);
		Map<UUID, List<LocalDate>> exceptions = dates("""
				select service_id, ends_on as day from schedule_exception
				where service_id in (select unnest(?::uuid[])) and ends_on > ?::date and ends_on - starts_on > 3
				and effect <> 'message'""", ids, today);
		Map<UUID, List<LocalDate>> notices = dates("""
				select service_id, (ends_at at time zone 'Europe/Brussels')::date as day from intake_notice
				where service_id in (select unnest(?::uuid[])) and ends_at > ?::date and ends_at - starts_at > interval '3 days'""", ids, today);
		Map<UUID, List<LocalDate>> consents = dates("""
				select s.service_id, least(p.consent_until, m.until) as day from contact_service s join contact c on c.id = s.contact_id
				left join person p on p.id = c.person_id
				left join (select contact_id, min(consent_until) as until from contact_means group by contact_id) m on m.contact_id = c.id
				where s.service_id in (select unnest(?::uuid[])) and least(p.consent_until, m.until) > ?""", ids, today);
		Map<UUID, List<LocalDate>> wishes = dates("""
				select service_id, asked_on as day from check_wish
				where service_id in (select unnest(?::uuid[])) and answered_at is null and asked_on <= ?""", ids, today);
		Map<UUID, List<LocalDate>> corrections = dates("""
				select service_id, min(said_at at time zone 'Europe/Brussels')::date as day from service_correction
				where service_id in (select unnest(?::uuid[])) and done_at is null
				group by service_id having min(said_at) < ?::date + 1""", ids, today);
		Map<UUID, OpenReports.Open> open = reports.byService();
		Map<UUID, LocalDate> listed = elsewhere.orderedStream().map(one -> one.openOf(ids)).reduce(new HashMap<>(), (all, some) -> {
			some.forEach((id, day) -> all.merge(id, day, (one, other) -> one.isBefore(other) ? one : other));
			return all;
		});
		Set<UUID> much = sought.among(services, today);
		return services.stream().map(Lying::serviceId).map(id -> new CheckFacts(id, ways.getOrDefault(id, List.of()),
				exceptions.getOrDefault(id, List.of()), notices.getOrDefault(id, List.of()), consents.getOrDefault(id, List.of()),
				report(open.get(id)), first(wishes.get(id)), first(corrections.get(id)), listed.get(id),
				much.contains(id))).toList();
	}

	private CheckFacts.@Nullable Report report(OpenReports.@Nullable Open open) {
		return open == null ? null : new CheckFacts.Report(open.count(), LocalDate.ofInstant(open.first(), clock.getZone()));
	}

	private static @Nullable LocalDate first(@Nullable List<LocalDate> days) {
		return days == null ? null : days.get(0);
	}

	private Map<UUID, List<CheckFacts.Way>> ways(UUID[] ids, LocalDate today) {
		Map<UUID, List<CheckFacts.Way>> ways = new HashMap<>();
		jdbc.query("""
				select c.service_id, c.kind, p.admission, p.suspended, p.professionals_only, p.hours, p.hours_text, p.ends_on, p.verified_on,
				p.next_check_on from access_channel c join access_period p on p.channel_id = c.id
					and (p.starts_on is null or p.starts_on <= ?) and (p.ends_on is null or p.ends_on > ?)
				where c.service_id in (select unnest(?::uuid[]))""", row -> {
			ways.computeIfAbsent(row.getObject("service_id", UUID.class), one -> new ArrayList<>()).add(way(row));
		}, today, today, ids);
		return ways;
	}

	private CheckFacts.Way way(ResultSet row) throws SQLException {
		ChannelKind kind = ChannelKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
		Admission admission = Admission.valueOf(row.getString("admission").toUpperCase(Locale.ROOT));
		boolean suspended = row.getBoolean("suspended");
		boolean timed = kind.isDoor() && admission == Admission.WALK_IN && !row.getBoolean("professionals_only") && !suspended;
		String hours = row.getString("hours");
		boolean contradicting = hours == null ? row.getString("hours_text") != null || timed : contradictions.get(hours);
		return new CheckFacts.Way(kind, admission, suspended, contradicting, row.getObject("ends_on", LocalDate.class),
				row.getObject("verified_on", LocalDate.class), row.getObject("next_check_on", LocalDate.class));
	}

	private Map<UUID, List<LocalDate>> dates(String query, UUID[] ids, LocalDate today) {
		Map<UUID, List<LocalDate>> found = new HashMap<>();
		jdbc.query(query, row -> {
			found.computeIfAbsent(row.getObject("service_id", UUID.class), one -> new ArrayList<>()).add(row.getObject("day", LocalDate.class));
		}, ids, today);
		return found;
	}

}
