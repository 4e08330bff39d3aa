package org.guichetouvert.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What other modules need to know of accounts: whom to write to, as whom they are known, which areas somebody keeps. */
@Component
public class AccountBook {

	private final JdbcTemplate jdbc;

	AccountBook(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Areas that a coordinator keeps who can sign in now. */
	public Set<UUID> keptAreas() {
		return Set.copyOf(jdbc.queryForList("""
				select distinct k.area_id from account_area k join account a on a.id = k.account_id
				where a.state = 'active' and a.role = 'coordinator'""", UUID.class));
	}

	/** Coordinators who can sign in now, as they would be signed in. */
	public List<SignedIn> coordinators() {
		return jdbc.query("""
				select a.id, a.function, array_agg(k.area_id) as areas from account a join account_area k on k.account_id = a.id
				where a.state = 'active' and a.role = 'coordinator' group by a.id, a.function order by a.id""",
				(row, index) -> new SignedIn(row.getObject("id", UUID.class), row.getString("function"), Role.COORDINATOR,
						Set.of((UUID[]) row.getArray("areas").getArray())));
	}

	/** Where an account that can sign in now is written to. */
	public Optional<String> findEmail(UUID accountId) {
		return jdbc.queryForList("select email from account where id = ? and state = 'active'", String.class, accountId).stream().findFirst();
	}

	/** As an account that can sign in now reads pages. */
	public Optional<SignedIn> findReader(UUID accountId) {
		Set<UUID> areaIds = Set.copyOf(jdbc.queryForList("select area_id from account_area where account_id = ?", UUID.class, accountId));
		return jdbc.query("select function, role from account where id = ? and state = 'active'", (row, index) -> new SignedIn(accountId,
				row.getString("function"), Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)), areaIds), accountId).stream().findFirst();
	}

	/** An account that can sign in now. */
	public Optional<UUID> findByEmail(String typed) {
		return EmailAddress.read(typed).flatMap(address -> jdbc.queryForList("select id from account where lower(email) = ? and state = 'active'",
				UUID.class, address).stream().findFirst());
	}

	/** As what an account is known, whatever became of it. */
	public Optional<String> findFunction(UUID accountId) {
		return jdbc.queryForList("select function from account where id = ?", String.class, accountId).stream().findFirst();
	}

}
