package org.guichetouvert.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.AccountClosed;
import org.guichetouvert.directory.EntryKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who watches which entries, to be told by letter when they change. A watch ends with the account and with the entry. */
@Component
public class Watches {

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Watches(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** An entry that somebody watches. */
	public record Watched(EntryKind kind, UUID entryId) {
	}

	public boolean isWatched(UUID accountId, EntryKind kind, UUID entryId) {
		return Boolean.TRUE.equals(jdbc.queryForObject(
				"select exists (select 1 from watch where account_id = ? and kind = ? and entry_id = ?)", Boolean.class, accountId, kind.code(), entryId));
	}

	@Transactional
	public void begin(UUID accountId, EntryKind kind, UUID entryId) {
		jdbc.update("insert into watch (account_id, kind, entry_id, since) values (?, ?, ?, ?) on conflict do nothing", accountId, kind.code(),
				entryId, Timestamp.from(clock.instant()));
	}

	@Transactional
	public void end(UUID accountId, EntryKind kind, UUID entryId) {
		jdbc.update("delete from watch where account_id = ? and kind = ? and entry_id = ?", accountId, kind.code(), entryId);
	}

	@Transactional
	public void endAll(UUID accountId) {
		jdbc.update("delete from watch where account_id = ?", accountId);
	}

	/** What an account watches, the latest first. */
	public List<Watched> listOf(UUID accountId) {
		return jdbc.query("select kind, entry_id from watch where account_id = ? order by since desc, entry_id",
				(row, index) -> new Watched(EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getObject("entry_id", UUID.class)),
				accountId);
	}

	/** Of an entry that is gone. */
	void endAllOf(EntryKind kind, UUID entryId) {
		jdbc.update("delete from watch where kind = ? and entry_id = ?", kind.code(), entryId);
	}

	@EventListener
	void onClosed(AccountClosed closed) {
		endAll(closed.accountId());
		jdbc.update("delete from watch_stop where account_id = ?", closed.accountId());
	}

}
