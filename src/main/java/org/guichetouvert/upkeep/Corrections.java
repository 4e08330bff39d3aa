package org.guichetouvert.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.TextSweep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What services say by the link of a letter is no longer right: it waits for whoever keeps the entry, and changes nothing itself. */
@Component
public class Corrections implements KeepsPeople {

	/** More is for a telephone call. */
	public static final int LONGEST = 1000;

	private static final int MOST_OPEN = 20;

	private final JdbcTemplate jdbc;

	private final TextSweep sweep;

	private final Clock clock;

	Corrections(JdbcTemplate jdbc, TextSweep sweep, Clock clock) {
		this.jdbc = jdbc;
		this.sweep = sweep;
		this.clock = clock;
	}

	/** What of the entry it is about, in the order of the page. */
	public enum Part {

		WHERE, WAYS, HOURS, NEEDS, OTHER;

		/** The word in the database, in the form and in message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Something that a service said, and that nobody has dealt with. */
	public record Correction(UUID id, UUID serviceId, Part part, String words, Instant saidAt) {
	}

	/** What waits about each of these services, the first first. */
	public Map<UUID, List<Correction>> openOf(Collection<UUID> serviceIds) {
		return jdbc.query("select * from service_correction where service_id = any (?) and done_at is null order by said_at, part, id",
				Corrections::read, (Object) serviceIds.toArray(UUID[]::new)).stream().collect(Collectors.groupingBy(Correction::serviceId));
	}

	/** Somebody has dealt with what she read of a service; what came meanwhile waits on. */
	@Transactional
	public void markDone(SignedIn reader, UUID serviceId, Collection<UUID> read) {
		jdbc.update("update service_correction set done_at = ?, done_by = ? where service_id = ? and done_at is null and id = any (?)", now(),
				reader.function(), serviceId, read.toArray(UUID[]::new));
	}

	/** What waits already is not taken twice; what is too long is cut. @return whether all waits now; else so much does that none was taken */
	@Transactional
	boolean take(UUID serviceId, Map<Part, String> said) {
		Integer open = jdbc.queryForObject("select count(*) from service_correction where service_id = ? and done_at is null", Integer.class,
				serviceId);
		if (open != null && open >= MOST_OPEN) {
			return isWaiting(serviceId, said);
		}
		said.forEach((part, words) -> {
			if (!words.isBlank() && !isWaiting(serviceId, part, words)) {
				jdbc.update("insert into service_correction (id, service_id, part, words, said_at) values (?, ?, ?, ?, ?)", UUID.randomUUID(),
						serviceId, part.code(), cut(words), now());
			}
		});
		return true;
	}

	/** What was dealt with before then, and what nobody ever dealt with. */
	void forgetBefore(Instant then) {
		jdbc.update("delete from service_correction where coalesce(done_at, said_at) < ?", then.atOffset(ZoneOffset.UTC));
	}

	private boolean isWaiting(UUID serviceId, Map<Part, String> said) {
		return said.entrySet().stream().allMatch(one -> one.getValue().isBlank() || isWaiting(serviceId, one.getKey(), one.getValue()));
	}

	private boolean isWaiting(UUID serviceId, Part part, String words) {
		return Boolean.TRUE.equals(jdbc.queryForObject("""
				select exists (select from service_correction where service_id = ? and done_at is null and part = ? and words = ?)""",
				Boolean.class, serviceId, part.code(), cut(words)));
	}

	/** Lines end as the field of the page counts them. */
	private static String cut(String words) {
		String lines = words.strip().replace("\r\n", "\n");
		return lines.substring(0, Math.min(lines.length(), LONGEST));
	}

	/** It may name somebody. */
	@Override
	public int erase(Erasure erasure) {
		return sweep.redact(erasure, "service_correction", "words", "done_by");
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Correction read(ResultSet row, int index) throws SQLException {
		return new Correction(row.getObject("id", UUID.class), row.getObject("service_id", UUID.class),
				Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT)), row.getString("words"),
				row.getObject("said_at", OffsetDateTime.class).toInstant());
	}

}
