package org.guichetouvert.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Addresses that letters go to, of which only a keyed hash is kept: when the last one went there, and whether they want more. */
@Component
class Envelopes {

	/** Longer than any month. */
	static final Duration APART = Duration.ofDays(31);

	/** A letter that no mail server took for so long never went. */
	static final Duration LOST = Duration.ofDays(1);

	private final JdbcTemplate jdbc;

	private final KeyedHash hash;

	private final Clock clock;

	Envelopes(JdbcTemplate jdbc, KeyedHash hash, Clock clock) {
		this.jdbc = jdbc;
		this.hash = hash;
		this.clock = clock;
	}

	/**
	 * An address.
	 *
	 * @param letterId of the last letter to it; null for none
	 * @param askedAt when the last letter to it was written; null for never
	 * @param sentAt when the mail server took that; null where it has not
	 */
	record Envelope(UUID id, @Nullable UUID letterId, @Nullable Instant askedAt, @Nullable Instant sentAt, boolean stopped) {

		boolean isResting(Instant now) {
			return askedAt != null && Envelopes.isResting(askedAt, sentAt, now);
		}

	}

	static boolean isResting(Instant askedAt, @Nullable Instant sentAt, Instant now) {
		return sentAt == null ? askedAt.isAfter(now.minus(LOST)) : sentAt.isAfter(now.minus(APART));
	}

	Optional<Envelope> find(String address) {
		return jdbc.query("select * from confirm_envelope where address_hash = ?", (row, index) -> new Envelope(row.getObject("id", UUID.class),
				row.getObject("letter_id", UUID.class), instant(row.getObject("asked_at", OffsetDateTime.class)), instant(row.getObject("sent_at", OffsetDateTime.class)),
				row.getObject("stopped_at") != null), (Object) hash(address)).stream().findFirst();
	}

	/** As {@link #find}; until the transaction ends nobody else writes to that address. */
	Envelope take(String address) {
		jdbc.update("""
				insert into confirm_envelope (id, address_hash) values (?, ?)
				on conflict (address_hash) do update set address_hash = excluded.address_hash""", UUID.randomUUID(), hash(address));
		return find(address).orElseThrow();
	}

	void markAsked(UUID id, UUID letterId, Instant at) {
		jdbc.update("update confirm_envelope set letter_id = ?, asked_at = ?, sent_at = null where id = ?", letterId, at.atOffset(ZoneOffset.UTC), id);
	}

	void stop(UUID id, boolean stopped) {
		jdbc.update("update confirm_envelope set stopped_at = ? where id = ?", stopped ? clock.instant().atOffset(ZoneOffset.UTC) : null, id);
	}

	boolean isStopped(UUID id) {
		return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from confirm_envelope where id = ? and stopped_at is not null)",
				Boolean.class, id));
	}

	/** Whether an address is the one of an envelope. */
	boolean isOf(String address, UUID id) {
		return find(address).filter(one -> one.id().equals(id)).isPresent();
	}

	private byte[] hash(String address) {
		return hash.begin().of("letters to " + address.strip().toLowerCase(Locale.ROOT));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
		return at == null ? null : at.toInstant();
	}

}
