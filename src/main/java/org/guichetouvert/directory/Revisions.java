package org.guichetouvert.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The append-only story of every entry. */
@Component
public class Revisions {

	private final JdbcTemplate jdbc;

	Revisions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Number of the last committed change; 0 for an empty catalogue. */
	public long catalogueVersion() {
		Long version = jdbc.queryForObject("select version from catalogue_state", Long.class);
		return version == null ? 0 : version;
	}

	/** The revisions of one entry, the latest first. */
	public List<Revision> listOf(EntryKind kind, UUID entryId) {
		return jdbc.query("select * from revision where kind = ? and entry_id = ? order by catalogue_version desc",
				Revisions::read, kind.code(), entryId);
	}

	/**
	 * A page of the revisions of one entry, the latest first, and one more where there are further ones.
	 *
	 * @param page from 1
	 */
	public List<Revision> listOf(EntryKind kind, UUID entryId, int page, int size) {
		return jdbc.query("""
				select * from revision where kind = ? and entry_id = ? order by catalogue_version desc limit ? offset ?
				""", Revisions::read, kind.code(), entryId, size + 1, (page - 1L) * size);
	}

	/** What an entry was after one change of the catalogue that changed it. */
	public Optional<Revision> find(EntryKind kind, UUID entryId, long catalogueVersion) {
		return jdbc.query("select * from revision where kind = ? and entry_id = ? and catalogue_version = ?", Revisions::read,
				kind.code(), entryId, catalogueVersion).stream().findFirst();
	}

	/** The revision that stood before one; empty for the first. */
	public Optional<Revision> findBefore(Revision revision) {
		return jdbc.query("""
				select * from revision where kind = ? and entry_id = ? and catalogue_version < ? order by catalogue_version desc limit 1
				""", Revisions::read, revision.kind().code(), revision.entryId(), revision.catalogueVersion()).stream().findFirst();
	}

	/** The last revision of an entry; empty where it never had one. */
	public Optional<Revision> findLatest(EntryKind kind, UUID entryId) {
		return listOf(kind, entryId, 1, 1).stream().findFirst();
	}

	/** The last revision of an entry at an instant; empty where it was not in the catalogue yet. */
	public Optional<Revision> findAsOf(EntryKind kind, UUID entryId, Instant instant) {
		return jdbc.query("""
				select * from revision where kind = ? and entry_id = ? and at <= ? order by catalogue_version desc limit 1
				""", Revisions::read, kind.code(), entryId, instant.atOffset(ZoneOffset.UTC)).stream().findFirst();
	}

	/** As {@link #latestOf(Collection)}, of these kinds only, which is much quicker. */
	public Map<UUID, Revision> latestOf(Collection<EntryKind> kinds, Collection<UUID> entryIds) {
		return jdbc.query("""
				select distinct on (kind, entry_id) * from revision where kind = any (?) and entry_id = any (?)
				order by kind, entry_id, catalogue_version desc
				""", Revisions::read, kinds.stream().map(EntryKind::code).toArray(String[]::new), entryIds.toArray(UUID[]::new)).stream()
			.collect(Collectors.toMap(Revision::entryId, Function.identity()));
	}

	/** The latest revision of each of these entries that ever had one. */
	public Map<UUID, Revision> latestOf(Collection<UUID> entryIds) {
		return jdbc.query("""
				select distinct on (entry_id) * from revision where entry_id = any (?) order by entry_id, catalogue_version desc
				""", Revisions::read, (Object) entryIds.toArray(UUID[]::new)).stream()
			.collect(Collectors.toMap(Revision::entryId, Function.identity()));
	}

	/**
	 * Ids of the entries of a kind that changed after a version of the catalogue.
	 *
	 * @param version exclusive
	 */
	public List<UUID> changedSince(EntryKind kind, long version) {
		return jdbc.queryForList("select distinct entry_id from revision where kind = ? and catalogue_version > ?", UUID.class,
				kind.code(), version);
	}

	/** Takes the next number; its row stays locked until the transaction ends, so that numbers follow commits. */
	long nextVersion() {
		Long version = jdbc.queryForObject("update catalogue_state set version = version + 1 returning version", Long.class);
		if (version == null) {
			throw new IllegalStateException("The table catalogue_state lost its row");
		}
		return version;
	}

	void identify(List<Catalogue.Identifier> identifiers) {
		jdbc.batchUpdate("""
				insert into external_identifier (source, value, kind, target_id) values (?, ?, ?, ?)
				on conflict (source, value, kind) do update set target_id = excluded.target_id""", identifiers, 500,
				(statement, identifier) -> {
					statement.setString(1, identifier.source());
					statement.setString(2, identifier.value());
					statement.setString(3, identifier.entry().kind().code());
					statement.setObject(4, identifier.entry().id());
				});
	}

	void append(List<Revision> revisions) {
		jdbc.batchUpdate("""
				insert into revision (catalogue_version, kind, entry_id, action, schema_version, snapshot, origin, author,
				account_id, import_id, comment, at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
				""", revisions, 500, (statement, revision) -> {
			statement.setLong(1, revision.catalogueVersion());
			statement.setString(2, revision.kind().code());
			statement.setObject(3, revision.entryId());
			statement.setString(4, revision.action().name().toLowerCase(Locale.ROOT));
			statement.setInt(5, revision.schemaVersion());
			statement.setString(6, revision.snapshot());
			statement.setString(7, revision.origin().code());
			statement.setString(8, revision.author());
			statement.setObject(9, revision.accountId());
			statement.setObject(10, revision.importId());
			statement.setString(11, revision.comment());
			statement.setObject(12, revision.at().atOffset(ZoneOffset.UTC));
		});
	}

	static Revision read(ResultSet row, int index) throws SQLException {
		return new Revision(row.getLong("catalogue_version"), EntryKind.valueOf(upper(row.getString("kind"))),
				row.getObject("entry_id", UUID.class), Revision.Action.valueOf(upper(row.getString("action"))),
				row.getInt("schema_version"), row.getString("snapshot"), Origin.valueOf(upper(row.getString("origin"))),
				row.getString("author"), row.getObject("account_id", UUID.class), row.getObject("import_id", UUID.class), row.getString("comment"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

	private static String upper(String code) {
		return code.toUpperCase(Locale.ROOT);
	}

}
