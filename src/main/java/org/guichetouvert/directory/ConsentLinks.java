package org.guichetouvert.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.shared.SecretWord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The links by which a person reaches what is kept about her. The database holds hashes of them only. One that was used serves
 * an hour longer, so that she can go on, and no more.
 */
@Component
class ConsentLinks {

	static final Duration LIFE = Duration.ofDays(30);

	private static final Duration AFTER_USE = Duration.ofHours(1);

	private final JdbcTemplate jdbc;

	ConsentLinks(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** A new one, to be sent and forgotten; those that are over are cleared away. */
	String create(UUID personId, Instant now) {
		jdbc.update("delete from consent_link where expires_at <= ?", at(now));
		String token = SecretWord.create();
		jdbc.update("insert into consent_link (token_hash, person_id, created_at, expires_at) values (?, ?, ?, ?)", SecretWord.hash(token), personId,
				at(now), at(now.plus(LIFE)));
		return token;
	}

	/** Whose it is; empty when it is over, or never was. */
	Optional<UUID> find(String token, Instant now) {
		return jdbc.queryForList("select person_id from consent_link where token_hash = ? and expires_at > ?", UUID.class, SecretWord.hash(token), at(now))
			.stream().findFirst();
	}

	void use(String token, Instant now) {
		jdbc.update("""
				update consent_link set used_at = coalesce(used_at, ?), expires_at = least(expires_at, coalesce(used_at, ?) + ?::interval)
				where token_hash = ?""", at(now), at(now), AFTER_USE.toSeconds() + " seconds", SecretWord.hash(token));
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
