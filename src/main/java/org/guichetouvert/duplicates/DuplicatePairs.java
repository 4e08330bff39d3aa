package org.guichetouvert.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.Likeness.Reason;
import org.guichetouvert.duplicates.Likeness.Two;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Pairs that may be the same, as the last search found them, and those that somebody said are not. */
@Component
public class DuplicatePairs {

	/** Of these kinds entries are searched and merged. */
	public static final List<EntryKind> KINDS = List.of(EntryKind.SERVICE, EntryKind.ORGANIZATION, EntryKind.LOCATION);

	/** Two nodes, or two coordinators, that search at once: the second waits. */
	private static final long LOCK = 7_241_085;

	private static final String OPEN = """
			from duplicate_pair p where not exists (select from duplicate_denial d where d.kind = p.kind and d.first_id = p.first_id
			and d.second_id = p.second_id)""";

	private final JdbcTemplate jdbc;

	private final Sketches sketches;

	private final JsonMapper json;

	private final Clock clock;

	private final PairFinder finder = new PairFinder(NameWords.load());

	DuplicatePairs(JdbcTemplate jdbc, Sketches sketches, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.sketches = sketches;
		this.json = json;
		this.clock = clock;
	}

	/** Searches the whole catalogue anew. @return number of pairs, those that somebody denied among them */
	@Transactional
	public int search() {
		jdbc.queryForObject("select pg_advisory_xact_lock(?)::text", String.class, LOCK);
		int entries = 0;
		var found = new ArrayList<Object[]>();
		for (EntryKind kind : KINDS) {
			for (boolean demo : List.of(false, true)) {
				List<Sketch> some = sketches.list(kind, demo);
				entries += some.size();
				finder.find(some).forEach(pair -> found.add(new Object[] { kind.code(), pair.two().first(), pair.two().second(),
						pair.found().points(), json.writeValueAsString(pair.found().reasons()) }));
			}
		}
		jdbc.update("delete from duplicate_pair");
		jdbc.batchUpdate("insert into duplicate_pair (kind, first_id, second_id, points, reasons) values (?, ?, ?, ?, ?::jsonb)", found);
		jdbc.update("""
				insert into duplicate_search (done_at, entries) values (?, ?)
				on conflict (only_row) do update set done_at = excluded.done_at, entries = excluded.entries""", at(clock.instant()), entries);
		return found.size();
	}

	/** When the catalogue was searched last; empty for never. */
	public Optional<Instant> searchedAt() {
		return jdbc.query("select done_at from duplicate_search", (row, index) -> row.getObject(1, OffsetDateTime.class).toInstant()).stream()
			.findFirst();
	}

	/** Whether an import ended since the last search. */
	boolean isBehindImports() {
		return Boolean.TRUE.equals(jdbc.queryForObject("""
				select exists (select from import_run where ended_at > coalesce((select done_at from duplicate_search), '-infinity'))""",
				Boolean.class));
	}

	/** Those that nobody denied, the likeliest first. */
	public List<Stored> list() {
		return jdbc.query("select p.* " + OPEN + " order by p.points desc, p.kind, p.first_id, p.second_id", this::read);
	}

	/** Those of one entry that nobody denied, the likeliest first. */
	public List<Stored> listOf(EntryKind kind, UUID id) {
		return jdbc.query("select p.* " + OPEN + " and p.kind = ? and (p.first_id = ? or p.second_id = ?) order by p.points desc", this::read,
				kind.code(), id, id);
	}

	/** What was found of two, denied or not. */
	public Optional<Stored> find(EntryKind kind, UUID one, UUID other) {
		Two two = Two.of(one, other);
		return jdbc.query("select p.* from duplicate_pair p where kind = ? and first_id = ? and second_id = ?", this::read, kind.code(),
				two.first(), two.second()).stream().findFirst();
	}

	/** Says for ever that two entries are not the same. @param by a function */
	@Transactional
	public void deny(EntryKind kind, UUID one, UUID other, String by) {
		Two two = Two.of(one, other);
		jdbc.update("insert into duplicate_denial (kind, first_id, second_id, said_at, said_by) values (?, ?, ?, ?, ?) on conflict do nothing",
				kind.code(), two.first(), two.second(), at(clock.instant()), by);
	}

	public boolean isDenied(EntryKind kind, UUID one, UUID other) {
		Two two = Two.of(one, other);
		return Boolean.TRUE.equals(jdbc.queryForObject(
				"select exists (select from duplicate_denial where kind = ? and first_id = ? and second_id = ?)", Boolean.class, kind.code(),
				two.first(), two.second()));
	}

	private Stored read(ResultSet row, int index) throws SQLException {
		return new Stored(EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getObject("first_id", UUID.class),
				row.getObject("second_id", UUID.class), row.getInt("points"), List.of(json.readValue(row.getString("reasons"), Reason[].class)));
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** A pair that was found. */
	public record Stored(EntryKind kind, UUID first, UUID second, int points, List<Reason> reasons) {

		public UUID other(@Nullable UUID one) {
			return first.equals(one) ? second : first;
		}
	}

}
