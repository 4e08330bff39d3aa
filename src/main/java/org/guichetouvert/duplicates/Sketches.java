package org.guichetouvert.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.Sketch.Spot;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what entries are compared by, in a number of queries that does not grow with them. Hidden places are nowhere in it, nor
 * those where nobody receives.
 */
@Component
class Sketches {

	private static final String NAMES = "array(select value from jsonb_each_text(%s))";

	private static final String NEEDS = "array(select need_id from service_need n where n.service_id = e.id)";

	private static final String SERVICES = "select e.id, " + NAMES.formatted("e.name") + ", e.organization_id, e.service_type_id, null, null, "
			+ NEEDS + " from service e where e.status <> 'ended' and e.demo = ?";

	private static final String ORGANIZATIONS = "select e.id, " + NAMES.formatted("e.name") + " || " + NAMES.formatted("e.acronym")
			+ ", e.parent_id, e.sector, e.enterprise_number, e.website, '{}'::text[] from organization e where e.ended_on is null and e.demo = ?";

	private static final String LOCATIONS = "select e.id, " + NAMES.formatted("e.name")
			+ ", null::uuid, null, null, null, '{}'::text[] from location e where not e.hidden and e.demo = ?"
			+ " and exists (select from service_at_location p where p.location_id = e.id)";

	private static final String SPOT = "l.street, l.house_number, l.postcode, l.latitude, l.longitude from ";

	private static final Map<EntryKind, String> SPOTS = Map.of(
			EntryKind.SERVICE, "select p.service_id, " + SPOT + "service_at_location p join location l on l.id = p.location_id where not l.hidden",
			EntryKind.ORGANIZATION, "select distinct s.organization_id, " + SPOT + "service_at_location p join location l on l.id = p.location_id "
					+ "join service s on s.id = p.service_id where s.organization_id is not null and not l.hidden",
			EntryKind.LOCATION, "select l.id, " + SPOT + "location l where not l.hidden");

	private final JdbcTemplate jdbc;

	Sketches(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** @param demo invented entries, which are never the same as true ones */
	List<Sketch> list(EntryKind kind, boolean demo) {
		String entries = switch (kind) {
			case SERVICE -> SERVICES;
			case ORGANIZATION -> ORGANIZATIONS;
			case LOCATION -> LOCATIONS;
			default -> throw new IllegalArgumentException("Not searched for what stands twice: " + kind);
		};
		Map<UUID, List<Spot>> spots = spots(kind);
		Map<UUID, Contacts> contacts = kind == EntryKind.SERVICE ? contacts() : Map.of();
		return jdbc.query(entries, (row, index) -> {
			UUID id = row.getObject(1, UUID.class);
			Contacts own = contacts.getOrDefault(id, new Contacts());
			String website = row.getString(6);
			return new Sketch(kind, id, strings(row, 2), row.getObject(3, UUID.class), row.getString(4), Set.copyOf(strings(row, 7)), own.phones,
					own.emails, website == null ? own.sites : Set.of(Sketch.site(website)), row.getString(5), spots.getOrDefault(id, List.of()));
		}, demo);
	}

	private static List<String> strings(ResultSet row, int column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	private Map<UUID, List<Spot>> spots(EntryKind kind) {
		var spots = new HashMap<UUID, List<Spot>>();
		jdbc.query(SPOTS.get(kind), row -> {
			Double latitude = row.getObject(5, Double.class);
			spots.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(new Spot(row.getString(2), row.getString(3),
					row.getString(4), latitude == null ? null : new GeoPoint(latitude, row.getDouble(6))));
		});
		return spots;
	}

	private Map<UUID, Contacts> contacts() {
		var contacts = new HashMap<UUID, Contacts>();
		jdbc.query("select service_id, kind, address, booking_url from access_channel where kind in ('phone', 'email', 'online')"
				+ " or booking_url is not null", row -> {
			contacts.computeIfAbsent(row.getObject(1, UUID.class), id -> new Contacts()).add(row.getString(2), row.getString(3));
		});
		return contacts;
	}

	private static final class Contacts {

		private final Set<String> phones = new HashSet<>();

		private final Set<String> emails = new HashSet<>();

		private final Set<String> sites = new HashSet<>();

		private void add(String kind, @Nullable String address) {
			if (address != null && !address.isBlank()) {
				switch (kind) {
					case "phone" -> phones.add(Sketch.phone(address));
					case "email" -> emails.add(Sketch.email(address));
					case "online" -> sites.add(Sketch.site(address));
					default -> { }
				}
			}
		}

	}

}
