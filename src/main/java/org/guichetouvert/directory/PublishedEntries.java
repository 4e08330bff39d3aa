package org.guichetouvert.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The addresses of what is published, in parts that stay small however large the catalogue grows. */
@Component
public class PublishedEntries {

	/** Entries in a part. */
	public static final int PART = 5_000;

	/** Which entries have a page: published services, and organizations that run one. */
	private static final Map<EntryKind, String> WITH_PAGE = Map.of(
			EntryKind.SERVICE, "service e where e.status = 'published'",
			EntryKind.ORGANIZATION, """
					organization e where exists (select from service s where s.organization_id = e.id and s.status = 'published')""");

	private final JdbcTemplate jdbc;

	PublishedEntries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Number of parts; at least one. */
	public int parts(EntryKind kind) {
		Integer entries = jdbc.queryForObject("select count(*) from " + WITH_PAGE.get(kind), Integer.class);
		return entries == null ? 1 : Math.max(1, (entries + PART - 1) / PART);
	}

	/** @param part from 1; one that is too high is empty */
	public List<Published> list(EntryKind kind, int part) {
		return jdbc.query("""
				select slug.slug, (select at from revision where kind = ? and entry_id = found.id
					order by catalogue_version desc limit 1) as changed_at
				from (select e.id from %s order by e.id limit ? offset ?) found
				join slug on slug.kind = ? and slug.target_id = found.id and slug.current order by slug.slug""".formatted(WITH_PAGE.get(kind)),
				(row, index) -> new Published(row.getString("slug"), row.getObject("changed_at", OffsetDateTime.class).toInstant()),
				kind.code(), PART, (part - 1) * PART, kind.code());
	}

	/** An entry that has a page, and when it last changed. */
	public record Published(String slug, Instant changedAt) {
	}

}
