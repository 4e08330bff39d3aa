package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which entries speak of services: contacts, partnerships, statements. Ids only; what they say is asked elsewhere. */
@Component
public class AboutServices {

	private final JdbcTemplate jdbc;

	AboutServices(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Contacts of any of these services, by function. */
	public List<UUID> contactsOf(Collection<UUID> serviceIds) {
		return jdbc.queryForList("""
				select c.id from contact c where exists (select from contact_service s where s.contact_id = c.id and s.service_id = any (?))
				order by c.function ->> 'fr', c.id""", UUID.class, (Object) serviceIds.toArray(UUID[]::new));
	}

	/** Partnerships with a service or organization at either end, those that are over too. */
	public List<UUID> partnershipsOf(UUID id) {
		return jdbc.queryForList("""
				select id from partnership where from_service_id = ? or to_service_id = ? or from_organization_id = ? or to_organization_id = ?
				order by kind, starts_on, id""", UUID.class, id, id, id, id);
	}

	/** Statements for many that hold on that day or later, the first ones first. */
	public List<UUID> disruptionsFrom(LocalDate today) {
		return jdbc.queryForList("select id from disruption where ends_on > ? order by starts_on, id", UUID.class, today);
	}

	/** Statements that there is nothing that hold on that day, the latest first. */
	public List<UUID> gapsOn(LocalDate today) {
		return jdbc.queryForList("select id from gap_statement where ends_on is null or ends_on > ? order by stated_on desc, id", UUID.class, today);
	}

}
