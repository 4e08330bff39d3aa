package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts belong to which services: who works there may confirm what they say. */
@Component
public class Memberships {

	private final JdbcTemplate jdbc;

	Memberships(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether an account belongs to one of these services. */
	public boolean isMember(UUID accountId, Collection<UUID> serviceIds) {
		return !serviceIds.isEmpty() && Boolean.TRUE.equals(jdbc.queryForObject(
				"select exists (select 1 from membership where account_id = ? and service_id = any (?))", Boolean.class, accountId,
				serviceIds.toArray(UUID[]::new)));
	}

	/** Services of an account. */
	public Set<UUID> servicesOf(UUID accountId) {
		return Set.copyOf(jdbc.queryForList("select service_id from membership where account_id = ?", UUID.class, accountId));
	}

	/** Accounts of a service. */
	public List<UUID> accountsOf(UUID serviceId) {
		return jdbc.queryForList("select account_id from membership where service_id = ? order by since, account_id", UUID.class, serviceId);
	}

	@Transactional
	public void add(UUID accountId, UUID serviceId, LocalDate since) {
		jdbc.update("insert into membership (account_id, service_id, since) values (?, ?, ?) on conflict do nothing", accountId, serviceId, since);
	}

	@Transactional
	public void remove(UUID accountId, UUID serviceId) {
		jdbc.update("delete from membership where account_id = ? and service_id = ?", accountId, serviceId);
	}

}
