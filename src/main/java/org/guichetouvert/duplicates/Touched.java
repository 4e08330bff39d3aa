package org.guichetouvert.duplicates;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.Entry;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.Service;
import org.guichetouvert.duplicates.Ledger.Row;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which entries rows belong to: each of them says something else now, and gets a revision. */
final class Touched {

	private final Set<Which> all;

	private record Which(Class<? extends Entry> type, UUID id) {
	}

	private Touched(Set<Which> all) {
		this.all = all;
	}

	static Touched by(Collection<Row> rows, JdbcTemplate jdbc) {
		var all = new LinkedHashSet<Which>();
		rows.forEach(row -> {
			switch (row.table()) {
				case "partnership" -> all.add(new Which(Partnership.class, row.id("id")));
				case "partnership_need" -> all.add(new Which(Partnership.class, row.id("partnership_id")));
				case "contact" -> all.add(new Which(Contact.class, row.id("id")));
				case "contact_service" -> all.add(new Which(Contact.class, row.id("contact_id")));
				case "organization" -> all.add(new Which(Organization.class, row.id("id")));
				case "location" -> all.add(new Which(Location.class, row.id("id")));
				case "disruption_organization" -> all.add(new Which(Disruption.class, row.id("disruption_id")));
				case "service" -> all.add(new Which(Service.class, row.id("id")));
				case "service_at_location", "access_channel", "schedule_exception", "intake_notice" ->
					all.add(new Which(Service.class, row.id("service_id")));
				case "access_period" -> jdbc.queryForList("select service_id from access_channel where id = ?", UUID.class, row.id("channel_id"))
					.forEach(service -> all.add(new Which(Service.class, service)));
				default -> { }
			}
		});
		return new Touched(all);
	}

	/** Those that are in the catalogue, but for some. */
	Set<Entry> in(Catalogue.Session session, Set<UUID> but) {
		return all.stream().filter(one -> !but.contains(one.id())).flatMap(one -> session.find(one.type(), one.id()).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
