package org.guichetouvert.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Names that no import may bring back, because the person no longer wants to be shown there, or at all. The rule is the
 * smallest that holds: the same words in whatever order, at a service or organization where she stood. Kept as a keyed hash of
 * both together, so that nobody can list who was removed, nor at which services. It never forbids what a coordinator does by
 * hand: a person may agree anew, but not through an old file.
 */
@Component
public class RefusedNames {

	private final JdbcTemplate jdbc;

	private final KeyedHash keyed;

	RefusedNames(JdbcTemplate jdbc, KeyedHash keyed) {
		this.jdbc = jdbc;
		this.keyed = keyed;
	}

	/** Whether an import must leave out that name at one of these services or organizations. */
	public boolean isRefused(String name, Collection<UUID> at) {
		if (Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from refused_name)", Boolean.class))) {
			return false;
		}
		KeyedHash.Hashing hashing = keyed.begin();
		return at.stream().anyMatch(id -> Boolean.TRUE.equals(jdbc.queryForObject(
				"select exists (select from refused_name where hash = ?)", Boolean.class, hashing.of(text(name, id)))));
	}

	/** Remembers a person who is still there, at the services and organizations of her functions. */
	void refuse(UUID personId) {
		String name = jdbc.queryForObject("select name from person where id = ?", String.class, personId);
		List<UUID> at = jdbc.queryForList("""
				select s.service_id from contact c join contact_service s on s.contact_id = c.id where c.person_id = ?
				union select organization_id from contact where person_id = ? and organization_id is not null""", UUID.class, personId, personId);
		if (name == null || at.isEmpty()) {
			return;
		}
		KeyedHash.Hashing hashing = keyed.begin();
		var rows = new ArrayList<Object[]>();
		at.forEach(id -> rows.add(new Object[] { hashing.of(text(name, id)) }));
		jdbc.batchUpdate("insert into refused_name (hash) values (?) on conflict do nothing", rows);
	}

	private static String text(String name, UUID at) {
		return SoughtText.folded(name) + "|" + at;
	}

}
