package org.guichetouvert.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.TextSweep;
import org.guichetouvert.editing.FormerEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was merged, and what is needed to take it apart. */
@Component
public class Merges implements KeepsPeople, FormerEntries {

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final TextSweep sweep;

	private final OwnEntries own;

	Merges(JdbcTemplate jdbc, JsonMapper json, TextSweep sweep, OwnEntries own) {
		this.jdbc = jdbc;
		this.json = json;
		this.own = own;
		this.sweep = sweep;
	}

	/**
	 * An entry that was merged into another.
	 *
	 * @param by a function
	 * @param keptBefore what the one that stayed said before, as a tree
	 * @param ledger null once it can't be taken apart any more: that was done, or it is too long ago
	 * @param undoneAt null while it holds
	 */
	public record Merged(UUID id, EntryKind kind, UUID keptId, UUID goneId, Instant at, String by, @Nullable UUID accountId, JsonNode keptBefore,
			JsonNode keptAfter, JsonNode goneBefore, @Nullable JsonNode ledger, @Nullable Instant undoneAt, @Nullable String undoneBy) {
	}

	void add(Merged one) {
		jdbc.update("""
				insert into entry_merge (id, kind, kept_id, gone_id, merged_at, merged_by, account_id, kept_before, kept_after, gone_before, ledger)
				values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)""", one.id(), one.kind().code(), one.keptId(), one.goneId(),
				at(one.at()), one.by(), one.accountId(), one.keptBefore().toString(), one.keptAfter().toString(), one.goneBefore().toString(),
				String.valueOf(one.ledger()));
	}

	/** Nobody else takes it apart until the transaction ends. */
	Optional<Merged> lock(UUID id) {
		return jdbc.query("select * from entry_merge where id = ? for update", this::read, id).stream().findFirst();
	}

	public Optional<Merged> find(UUID id) {
		return jdbc.query("select * from entry_merge where id = ?", this::read, id).stream().findFirst();
	}

	void undone(UUID id, Instant when, String by) {
		jdbc.update("update entry_merge set undone_at = ?, undone_by = ?, ledger = null where id = ?", at(when), by, id);
	}

	/** What took place before then stays as it is. @return number of merges */
	int forgetLedgersBefore(Instant then) {
		return jdbc.update("update entry_merge set ledger = null where ledger is not null and merged_at < ?", at(then));
	}

	/**
	 * The latest first, those that were taken apart too: of an administrator all, of others those that they made, and those into an
	 * entry that lies in their areas.
	 *
	 * @param from number of those that are left out
	 */
	public List<Merged> listFor(SignedIn reader, int from, int most) {
		String order = " order by p.merged_at desc, p.id offset ? limit ?";
		return reader.role() == Role.ADMINISTRATOR ? jdbc.query("select p.* from entry_merge p" + order, this::read, from, most)
				: jdbc.query(OwnEntries.MINE + """
						select p.* from entry_merge p where exists (select from mine m where m.kind = p.kind and m.id = p.kept_id)
						or p.kind <> 'location' and p.account_id = ?""" + order, this::read, own.of(reader, reader.accountId(), from, most));
	}

	/** What went into an entry and is there still, the latest first. */
	public List<Merged> wentInto(EntryKind kind, UUID keptId) {
		return jdbc.query("select * from entry_merge where kind = ? and kept_id = ? and undone_at is null order by merged_at desc", this::read,
				kind.code(), keptId);
	}

	/** Whether nothing else went since into the entry that stayed, and is there still. */
	public boolean isLatestInto(Merged one) {
		return wentInto(one.kind(), one.keptId()).stream().findFirst()
			.filter(other -> other.id().equals(one.id())).isPresent();
	}

	/** Where an entry went; empty for one that was not merged, or that came back. */
	public Optional<Merged> of(EntryKind kind, UUID goneId) {
		return jdbc.query("select * from entry_merge where kind = ? and gone_id = ? and undone_at is null", this::read, kind.code(), goneId)
			.stream().findFirst();
	}

	@Override
	public List<Former> into(EntryKind kind, UUID id) {
		return wentInto(kind, id).stream().map(one -> new Former(one.goneId(), one.at())).toList();
	}

	@Override
	public boolean isMerged(EntryKind kind, UUID id) {
		return of(kind, id).isPresent();
	}

	@Override
	public int erase(Erasure erasure) {
		return sweep.redact(erasure, "entry_merge", "kept_before", "kept_after", "gone_before", "ledger", "merged_by", "undone_by")
				+ sweep.redact(erasure, "duplicate_denial", "said_by");
	}

	private Merged read(ResultSet row, int index) throws SQLException {
		OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
		String ledger = row.getString("ledger");
		return new Merged(row.getObject("id", UUID.class), EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
				row.getObject("kept_id", UUID.class), row.getObject("gone_id", UUID.class),
				row.getObject("merged_at", OffsetDateTime.class).toInstant(), row.getString("merged_by"), row.getObject("account_id", UUID.class),
				json.readTree(row.getString("kept_before")), json.readTree(row.getString("kept_after")), json.readTree(row.getString("gone_before")),
				ledger == null ? null : json.readTree(ledger), undone == null ? null : undone.toInstant(), row.getString("undone_by"));
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
