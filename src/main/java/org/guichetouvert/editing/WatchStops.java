package org.guichetouvert.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.shared.SecretWord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links in letters about changes, which stop them without signing in. The database holds hashes of them only. */
@Component
public class WatchStops {

	private static final Duration LIFE = Duration.ofDays(90);

	private final JdbcTemplate jdbc;

	private final Watches watches;

	private final Clock clock;

	WatchStops(JdbcTemplate jdbc, Watches watches, Clock clock) {
		this.jdbc = jdbc;
		this.watches = watches;
		this.clock = clock;
	}

	/** @param watched what it stops; null for all that the account watches */
	public record Stop(UUID accountId, Watches.@Nullable Watched watched) {
	}

	/** A new one, to be sent and forgotten; those that are over are cleared away. */
	String create(Stop stop) {
		Instant now = clock.instant();
		jdbc.update("delete from watch_stop where expires_at <= ?", at(now));
		String token = SecretWord.create();
		Watches.Watched watched = stop.watched();
		jdbc.update("insert into watch_stop (token_hash, account_id, kind, entry_id, expires_at) values (?, ?, ?, ?, ?)", SecretWord.hash(token),
				stop.accountId(), watched == null ? null : watched.kind().code(), watched == null ? null : watched.entryId(), at(now.plus(LIFE)));
		return token;
	}

	/** What it stops; empty when it is over, or never was. */
	public Optional<Stop> find(String token) {
		return jdbc.query("select * from watch_stop where token_hash = ? and expires_at > ?", (row, index) -> {
			String kind = row.getString("kind");
			return new Stop(row.getObject("account_id", UUID.class), kind == null ? null
					: new Watches.Watched(EntryKind.valueOf(kind.toUpperCase(Locale.ROOT)), row.getObject("entry_id", UUID.class)));
		}, SecretWord.hash(token), at(clock.instant())).stream().findFirst();
	}

	/** Whether there is still something to stop. */
	public boolean isWatching(Stop stop) {
		Watches.Watched watched = stop.watched();
		return watched == null ? !watches.listOf(stop.accountId()).isEmpty()
				: watches.isWatched(stop.accountId(), watched.kind(), watched.entryId());
	}

	/** Stops it; once more does nothing. */
	@Transactional
	public void act(Stop stop) {
		Watches.Watched watched = stop.watched();
		if (watched == null) {
			watches.endAll(stop.accountId());
		}
		else {
			watches.end(stop.accountId(), watched.kind(), watched.entryId());
		}
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
