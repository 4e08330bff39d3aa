package org.guichetouvert.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.shared.Slugs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds by name in the database, for when the index is away: poor, but never silent. */
@Component
class NameSearch {

	/** More names than anybody reads. */
	private static final int LIMIT = 500;

	private final JdbcClient jdbc;

	NameSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Places of published services whose name, or whose organization's name or acronym, holds every word.
	 *
	 * @return with the tier of a found name
	 */
	Map<UUID, Relevance> find(String words) {
		List<String> patterns = List.of(Slugs.of(words).split("-")).stream().map(word -> "%" + word + "%").toList();
		var found = new HashMap<UUID, Relevance>();
		jdbc.sql("""
				select p.id from service_at_location p join service s on s.id = p.service_id
				left join organization o on o.id = s.organization_id
				where s.status = 'published' and translate(lower(concat_ws(' ', s.name, o.name, o.acronym)),
					'àâäáçéèêëíìîïñóòôöúùûüÿ', 'aaaaceeeeiiiinoooouuuuy') like all (:patterns)
				order by s.id limit :limit""")
			.param("patterns", patterns.toArray(String[]::new))
			.param("limit", LIMIT)
			.query(UUID.class).list()
			.forEach(id -> found.put(id, Relevance.TITLED));
		return found;
	}

}
