package org.guichetouvert.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.shared.SecretWord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tokens that work once, of which only a hash is kept: 256 random bits need no salt and no slow hash. */
@Component
class OneTimeTokens {

	private static final int RANDOM_BYTES = 32;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	OneTimeTokens(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What a token is good for; none is good for two things. */
	enum Purpose {

		SIGN_IN, INVITATION, FIRST_ADMINISTRATOR;

		private String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * @param accountId null for the first administrator only
	 * @param life null for the first administrator only, whose token lasts as long as it is needed
	 */
	String issue(Purpose purpose, @Nullable UUID accountId, @Nullable Duration life) {
		Instant now = clock.instant();
		jdbc.update("delete from one_time_token where expires_at <= ?", Timestamp.from(now));
		byte[] bytes = new byte[RANDOM_BYTES];
		random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		jdbc.update("insert into one_time_token (hash, purpose, account_id, expires_at) values (?, ?, ?, ?)", hash(token),
				purpose.code(), accountId, life == null ? null : Timestamp.from(now.plus(life)));
		return token;
	}

	/** Whether it would work now; it still does afterwards. */
	boolean isGood(Purpose purpose, String token) {
		return !jdbc.queryForList("""
				select 1 from one_time_token where hash = ? and purpose = ? and (expires_at is null or expires_at > ?)""",
				hash(token), purpose.code(), Timestamp.from(clock.instant())).isEmpty();
	}

	/** The account of a token that works; it stays as it is. */
	Optional<UUID> findAccount(Purpose purpose, String token) {
		return jdbc.queryForList("select account_id from one_time_token where hash = ? and purpose = ? and expires_at > ?",
				UUID.class, hash(token), purpose.code(), Timestamp.from(clock.instant())).stream().findFirst();
	}

	/** Until when an account can be accepted, of each that is invited. */
	Map<UUID, Instant> invitedUntil() {
		Map<UUID, Instant> until = new HashMap<>();
		jdbc.query("select account_id, max(expires_at) as until from one_time_token where purpose = ? and expires_at > ? group by account_id",
				row -> {
					until.put(row.getObject("account_id", UUID.class), row.getTimestamp("until").toInstant());
				}, Purpose.INVITATION.code(), Timestamp.from(clock.instant()));
		return until;
	}

	/** Of two who try at the same time, one gets true. */
	boolean consume(Purpose purpose, String token) {
		return !consumed(purpose, token).isEmpty();
	}

	/** The account of a token that worked until now. */
	Optional<UUID> consumeOfAccount(Purpose purpose, String token) {
		return consumed(purpose, token).stream().findFirst();
	}

	/** Rows are deleted and returned at once; the account of the first administrator's token is null. */
	private List<UUID> consumed(Purpose purpose, String token) {
		return jdbc.queryForList("""
				delete from one_time_token where hash = ? and purpose = ? and (expires_at is null or expires_at > ?)
				returning account_id""", UUID.class, hash(token), purpose.code(), Timestamp.from(clock.instant()));
	}

	void revoke(Purpose purpose) {
		jdbc.update("delete from one_time_token where purpose = ?", purpose.code());
	}

	void revokeAllOf(UUID accountId) {
		jdbc.update("delete from one_time_token where account_id = ?", accountId);
	}

	static String hash(String token) {
		return HexFormat.of().formatHex(SecretWord.hash(token));
	}

}
