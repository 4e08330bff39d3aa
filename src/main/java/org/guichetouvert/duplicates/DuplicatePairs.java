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

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
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

	/** One of both lies with the reader, and none is a place that is hidden from her. */
	private static final String CONCERNS = """
			 and exists (select from mine m where m.kind = p.kind and m.id in (p.first_id, p.second_id))
			and not (p.kind = 'location' and exists (select from location l where l.id in (p.first_id, p.second_id) and l.hidden
				and l.id not in (select id from place)))""";

	/** Both are in the catalogue: one that was merged since, or taken out, is not. */
	private static final String THERE = """
			case p.kind when 'service' then (select count(*) from service e where e.id in (p.first_id, p.second_id))
				when 'organization' then (select count(*) from organization e where e.id in (p.first_id, p.second_id))
				else (select count(*) from location e where e.id in (p.first_id, p.second_id)) end = 2""";

	private static final String OPEN = """
			 from duplicate_pair p where not exists (select from duplicate_denial d where d.kind = p.kind and d.first_id = p.first_id
			and d.second_id = p.second_id) and\s""" + THERE;

	private static final String DENIED = " from duplicate_denial p where " + THERE;

	private final JdbcTemplate jdbc;

	private final Sketches sketches;

	private final OwnEntries own;

	private final JsonMapper json;

	private final Clock clock;

	private final PairFinder finder = new PairFinder(NameWords.load());

	DuplicatePairs(JdbcTemplate jdbc, Sketches sketches, OwnEntries own, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.sketches = sketches;
		this.own = own;
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

	/** Whether somebody searches just now, here or on another machine. */
	boolean isSearched() {
		return Boolean.TRUE.equals(jdbc.queryForObject("""
				select exists (select from pg_locks where locktype = 'advisory' and objid = ? and objsubid = 1 and granted
					and database = (select oid from pg_database where datname = current_database()))""", Boolean.class, LOCK));
	}

	/**
	 * Those that nobody denied and that are both there, the likeliest first: of an administrator all, of others those of which one lies in their areas.
	 *
	 * @param from number of those that are left out
	 */
	public List<Stored> listFor(SignedIn reader, int from, int most) {
		String order = " order by p.points desc, p.kind, p.first_id, p.second_id offset ? limit ?";
		return reader.role() == Role.ADMINISTRATOR ? jdbc.query("select p.*" + OPEN + order, this::read, from, most)
				: jdbc.query(OwnEntries.MINE + "select p.*" + OPEN + CONCERNS + order, this::read, own.of(reader, from, most));
	}

	/** How many {@link #listFor} would list in all. */
	public int countFor(SignedIn reader) {
		Integer count = reader.role() == Role.ADMINISTRATOR ? jdbc.queryForObject("select count(*)" + OPEN, Integer.class)
				: jdbc.queryForObject(OwnEntries.MINE + "select count(*)" + OPEN + CONCERNS, Integer.class, own.of(reader));
		return count == null ? 0 : count;
	}

	/** As {@link #listFor}, those that somebody said are not the same, the latest first. */
	public List<Denied> listDenied(SignedIn reader, int from, int most) {
		String order = " order by p.said_at desc, p.kind, p.first_id, p.second_id offset ? limit ?";
		return reader.role() == Role.ADMINISTRATOR ? jdbc.query("select p.*" + DENIED + order, DuplicatePairs::readDenied, from, most)
				: jdbc.query(OwnEntries.MINE + "select p.*" + DENIED + CONCERNS + order, DuplicatePairs::readDenied, own.of(reader, from, most));
	}

	/** Those of one entry that nobody denied, the likeliest first. */
	public List<Stored> listOf(EntryKind kind, UUID id) {
		return jdbc.query("select p.*" + OPEN + " and p.kind = ? and (p.first_id = ? or p.second_id = ?) order by p.points desc", this::read,
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

	/** Takes back that two entries are not the same: they are shown again where they are alike. @return whether it had been said */
	@Transactional
	public boolean takeBackDenial(EntryKind kind, UUID one, UUID other) {
		Two two = Two.of(one, other);
		return jdbc.update("delete from duplicate_denial where kind = ? and first_id = ? and second_id = ?", kind.code(), two.first(),
				two.second()) == 1;
	}

	public boolean isDenied(EntryKind kind, UUID one, UUID other) {
		Two two = Two.of(one, other);
		return Boolean.TRUE.equals(jdbc.queryForObject(
				"select exists (select from duplicate_denial where kind = ? and first_id = ? and second_id = ?)", Boolean.class, kind.code(),
				two.first(), two.second()));
	}

	private Stored read(ResultSet row, int index) throws SQLException {
		return new Stored(kind(row), row.getObject("first_id", UUID.class),
				row.getObject("second_id", UUID.class), row.getInt("points"), List.of(json.readValue(row.getString("reasons"), Reason[].class)));
	}

	private static Denied readDenied(ResultSet row, int index) throws SQLException {
		return new Denied(kind(row), row.getObject("first_id", UUID.class), row.getObject("second_id", UUID.class),
				row.getObject("said_at", OffsetDateTime.class).toInstant(), row.getString("said_by"));
	}

	private static EntryKind kind(ResultSet row) throws SQLException {
		return EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** Two that somebody said are not the same. @param by a function */
	public record Denied(EntryKind kind, UUID first, UUID second, Instant at, String by) {
	}

	/** A pair that was found. */
	public record Stored(EntryKind kind, UUID first, UUID second, int points, List<Reason> reasons) {

		public UUID other(@Nullable UUID one) {
			return first.equals(one) ? second : first;
		}
	}

}
