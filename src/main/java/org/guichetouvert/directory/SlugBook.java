package org.guichetouvert.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.shared.Slugs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Present and past slugs of organizations and services; none is ever given twice. */
@Component
public class SlugBook {

	private final JdbcTemplate jdbc;

	SlugBook(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Gives an entry a slug made from its name, with a number where the plain one was ever taken. An entry that has one keeps
	 * it, so that its address stays.
	 */
	String give(EntryKind kind, UUID entryId, String name) {
		List<String> had = jdbc.queryForList("select slug from slug where kind = ? and target_id = ? and current", String.class,
				kind.code(), entryId);
		if (!had.isEmpty()) {
			return had.get(0);
		}
		String base = Slugs.of(name);
		for (int number = 1;; number++) {
			String slug = number == 1 ? base : base + "-" + number;
			if (jdbc.update("insert into slug (kind, slug, target_id) values (?, ?, ?) on conflict do nothing", kind.code(),
					slug, entryId) == 1) {
				return slug;
			}
		}
	}

	/** What a present or past slug leads to. */
	public Optional<Target> find(EntryKind kind, String slug) {
		return jdbc.query("""
				select s.target_id, c.slug from slug s join slug c on c.kind = s.kind and c.target_id = s.target_id and c.current
				where s.kind = ? and s.slug = ?
				""", (row, index) -> new Target(row.getObject(1, UUID.class), row.getString(2)), kind.code(), slug).stream()
			.findFirst();
	}

	/** The present slug of each entry that has one. */
	public Map<UUID, String> slugsOf(EntryKind kind, Collection<UUID> entryIds) {
		var slugs = new HashMap<UUID, String>();
		jdbc.query("select target_id, slug from slug where kind = ? and current and target_id = any (?)",
				row -> {
					slugs.put(row.getObject(1, UUID.class), row.getString(2));
				}, kind.code(), entryIds.toArray(UUID[]::new));
		return slugs;
	}

	/** @param currentSlug where a past slug should redirect to */
	public record Target(UUID id, String currentSlug) {
	}

}
