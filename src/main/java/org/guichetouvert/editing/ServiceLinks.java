package org.guichetouvert.editing;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.TextSweep;
import org.guichetouvert.shared.SecretWord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The own links of services. The database holds a hash of each only: a token is given out once. It is short enough for a text
 * message: 22 letters of 57 that nobody takes for one another, 128 random bits, and no sign at which a phone would cut it.
 */
@Component
public class ServiceLinks implements KeepsPeople {

	public static final int LONGEST_LABEL = 60;

	private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 22;

	private static final Pattern TOKEN = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

	private static final String WORKING = """
			select l.* from service_link l join service s on s.id = l.service_id
			where l.token_hash = ? and l.withdrawn_at is null and s.status = 'published'""";

	private final JdbcTemplate jdbc;

	private final TextSweep sweep;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	ServiceLinks(JdbcTemplate jdbc, TextSweep sweep, Clock clock) {
		this.jdbc = jdbc;
		this.sweep = sweep;
		this.clock = clock;
	}

	/**
	 * Gives a service one more.
	 *
	 * @param newId of the link; a form that is sent twice makes one
	 * @return its token, for this once; empty when there is a link of that id already
	 */
	@Transactional
	public Optional<String> create(UUID newId, UUID serviceId, String label, SignedIn by) {
		String token = random.ints(LENGTH, 0, LETTERS.length()).mapToObj(at -> LETTERS.substring(at, at + 1)).reduce("", String::concat);
		int made = jdbc.update("""
				insert into service_link (id, token_hash, service_id, label, created_at, created_by) values (?, ?, ?, ?, ?, ?)
				on conflict (id) do nothing""", newId, SecretWord.hash(token), serviceId, label, at(clock.instant()), by.function());
		return made == 0 ? Optional.empty() : Optional.of(token);
	}

	/** The link of a token, while it works; empty for one that was withdrawn, of a service that is not public, or never was. */
	public Optional<ServiceLink> find(String token) {
		return find(token, WORKING);
	}

	/** As {@link #find}; what else is said with it at the same time waits until the transaction ends. */
	Optional<ServiceLink> take(String token) {
		return find(token, WORKING + " for update of l");
	}

	private Optional<ServiceLink> find(String token, String query) {
		return TOKEN.matcher(token).matches() ? jdbc.query(query, ServiceLinks::read, (Object) SecretWord.hash(token)).stream().findFirst()
				: Optional.empty();
	}

	void use(ServiceLink link, Instant now) {
		jdbc.update("update service_link set last_used_at = ? where id = ?", at(now), link.id());
	}

	/** Those that work, then those that were withdrawn, each from the latest. */
	public List<ServiceLink> listOf(UUID serviceId) {
		return jdbc.query("select * from service_link where service_id = ? order by withdrawn_at desc nulls first, created_at desc, id",
				ServiceLinks::read, serviceId);
	}

	/** It works no longer, at once and for good; what was said with it stays until it ends by itself. */
	@Transactional
	public void withdraw(UUID serviceId, UUID linkId) {
		jdbc.update("update service_link set withdrawn_at = ? where id = ? and service_id = ? and withdrawn_at is null", at(clock.instant()),
				linkId, serviceId);
	}

	/** A label may name who has it. */
	@Override
	public int erase(Erasure erasure) {
		return sweep.redact(erasure, "service_link", "label", "created_by");
	}

	private static ServiceLink read(ResultSet row, int index) throws SQLException {
		return new ServiceLink(row.getObject("id", UUID.class), row.getObject("service_id", UUID.class), row.getString("label"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"), instant(row, "last_used_at"),
				instant(row, "withdrawn_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return at == null ? null : at.toInstant();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
