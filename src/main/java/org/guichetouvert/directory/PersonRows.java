package org.guichetouvert.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Finds all rows of one person: a file brings one for each function she holds. They are hers when the words of the name are the
 * same and a service, an organization or a line is too, of the first or of another that is hers. A name of one word is too
 * common for an organization to tell. Invented persons and real ones are never the same. Needs what was written before to
 * stand in the database.
 */
@Component
class PersonRows {

	private final JdbcTemplate jdbc;

	PersonRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All of them, the asked one first.
	 *
	 * @throws NotInCatalogueException when there is no such person
	 */
	Set<UUID> listAll(UUID personId) {
		Named asked = jdbc.query("select name, demo from person where id = ?", (row, index) -> new Named(SoughtText.folded(row.getString(1)),
				row.getBoolean(2)), personId).stream().findFirst().orElseThrow(() -> new NotInCatalogueException(Person.class, personId));
		Set<UUID> rows = new LinkedHashSet<>(Set.of(personId));
		Set<UUID> namesakes = namesakes(asked, personId);
		if (!namesakes.isEmpty()) {
			namesakes.add(personId);
			join(rows, ties(namesakes, asked.name.contains(" ")));
		}
		return rows;
	}

	private Set<UUID> namesakes(Named asked, UUID personId) {
		Set<UUID> found = new LinkedHashSet<>();
		jdbc.query("select id, name from person where demo = ? and id <> ? order by id", row -> {
			if (SoughtText.folded(row.getString(2)).equals(asked.name)) {
				found.add(row.getObject(1, UUID.class));
			}
		}, asked.demo, personId);
		return found;
	}

	private static void join(Set<UUID> rows, Map<UUID, Set<String>> ties) {
		Set<String> hers = rows.stream().flatMap(row -> ties.getOrDefault(row, Set.of()).stream()).collect(Collectors.toCollection(HashSet::new));
		boolean more = true;
		while (more) {
			List<UUID> next = ties.keySet().stream().filter(row -> !rows.contains(row) && !Collections.disjoint(ties.get(row), hers)).toList();
			next.forEach(row -> hers.addAll(ties.get(row)));
			more = rows.addAll(next);
		}
	}

	private Map<UUID, Set<String>> ties(Set<UUID> persons, boolean byOrganization) {
		Map<UUID, Set<String>> ties = new HashMap<>();
		RowCallbackHandler add = row -> ties.computeIfAbsent(row.getObject(1, UUID.class), one -> new HashSet<>()).add(row.getString(2));
		String ids = array(persons);
		jdbc.query("""
				with held as (select id, person_id from contact where person_id = any(?::uuid[])
					union select contact_id, person_id from contact_means where person_id = any(?::uuid[]))
				select h.person_id, s.service_id from held h join contact_service s on s.contact_id = h.id
				union select h.person_id, c.organization_id from held h join contact c on c.id = h.id where ? and c.organization_id is not null
				union select h.person_id, v.organization_id from held h join contact_service s on s.contact_id = h.id
					join service v on v.id = s.service_id where ? and v.organization_id is not null""", add, ids, ids, byOrganization,
				byOrganization);
		jdbc.query("""
				select coalesce(m.person_id, c.person_id), m.value from contact_means m join contact c on c.id = m.contact_id
				where coalesce(m.person_id, c.person_id) = any(?::uuid[])""", row -> {
					UUID person = row.getObject(1, UUID.class);
					SoughtText.line(row.getString(2)).ifPresent(line -> ties.computeIfAbsent(person, one -> new HashSet<>()).add(line));
				}, ids);
		return ties;
	}

	/** As PostgreSQL reads it, for {@code ?::uuid[]}. */
	static String array(Collection<UUID> ids) {
		return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
	}

	private record Named(String name, boolean demo) {
	}

}
