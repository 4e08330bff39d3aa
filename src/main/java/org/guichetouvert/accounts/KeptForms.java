package org.guichetouvert.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.context.ApplicationContext;
import org.guichetouvert.platform.DailyTask;
import org.guichetouvert.shared.SecretWord;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed into a form of the desk and could not send, because her session was over or the page was closed: kept
 * here and not in her browser, which she may share. It leads back into the form after she signed in, and is gone after a week,
 * or when the form is sent.
 */
@Component
public class KeptForms extends DailyTask {

	/** How long a form is kept. */
	public static final Duration LIFE = Duration.ofDays(7);

	/** Longer forms are not kept; the longest of ours has a tenth of it. */
	static final int MOST_LETTERS = 60_000;

	/** Addresses of forms that hold the name or the address of a person, which belongs nowhere else: they are never kept. */
	private static final Pattern OF_PERSONS = Pattern.compile("/coordination/comptes.*|.*/(personne|membres|lien)([/?].*)?");

	/** Never kept. */
	private static final Set<String> SECRET = Set.of("_csrf", "password", "current");

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Clock clock;

	KeptForms(JdbcTemplate jdbc, JsonMapper json, Clock clock, ApplicationContext application) {
		super("kept-forms", clock, application);
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * What was typed.
	 *
	 * @param fields values by name of the field, as a form sends them
	 */
	public record Kept(Map<String, List<String>> fields, Instant at) {
	}

	/**
	 * Keeps what is typed into a form, for the account; what was kept of that form before is forgotten.
	 *
	 * @param path of the form within the site, without language, with its query
	 */
	@Transactional
	public void keep(UUID accountId, String path, Map<String, List<String>> fields) {
		written(path, fields).ifPresent(kept -> jdbc.update("""
				insert into kept_form (id, account_id, path, fields, kept_at) values (?, ?, ?, ?::jsonb, ?)
				on conflict (account_id, path) where account_id is not null do update set fields = excluded.fields, kept_at = excluded.kept_at""",
				UUID.randomUUID(), accountId, path, kept, now()));
	}

	/**
	 * Keeps a form whose session was over.
	 *
	 * @param browser what only the browser knows that sent it, a {@link SecretWord}: a link alone leads nobody to what another typed,
	 * nor to what another would have her send
	 * @return the token by which {@link #adopt} finds it; empty where it is too long, or of a person
	 */
	@Transactional
	public Optional<String> keepForLater(String path, Map<String, List<String>> fields, String browser) {
		String token = SecretWord.create();
		return written(path, fields).map(kept -> {
			jdbc.update("insert into kept_form (id, token_hash, path, fields, kept_at) values (?, ?, ?, ?::jsonb, ?)", UUID.randomUUID(),
					hash(token, browser), path, kept, now());
			return token;
		});
	}

	/**
	 * Makes a form that waited for a sign-in that account's own; nothing happens when the token is unknown, was used, or is that of
	 * another browser.
	 */
	@Transactional
	public void adopt(UUID accountId, String token, String browser) {
		String hash = hash(token, browser);
		jdbc.update("""
				delete from kept_form k where k.token_hash = ? and exists (select 1 from kept_form o where o.account_id = ? and o.path = k.path)""",
				hash, accountId);
		jdbc.update("update kept_form set account_id = ?, token_hash = null where token_hash = ?", accountId, hash);
	}

	/** What the account typed into a form and did not send. */
	@Transactional(readOnly = true)
	public Optional<Kept> find(UUID accountId, String path) {
		return jdbc.query("select fields::text, kept_at from kept_form where account_id = ? and path = ?",
				(row, index) -> new Kept(json.readValue(row.getString(1), FIELDS), row.getObject(2, OffsetDateTime.class).toInstant()),
				accountId, path).stream().findFirst();
	}

	/** Whether the account typed something into a form of an address that begins so, and did not send it. */
	@Transactional(readOnly = true)
	public boolean hasAny(UUID accountId, String start) {
		return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from kept_form where account_id = ? and starts_with(path, ?))",
				Boolean.class, accountId, start));
	}

	@Transactional
	public void forget(UUID accountId, String path) {
		jdbc.update("delete from kept_form where account_id = ? and path = ?", accountId, path);
	}

	/** Nobody comes back for them. */
	@EventListener
	void onClosed(AccountClosed closed) {
		jdbc.update("delete from kept_form where account_id = ?", closed.accountId());
	}

	@Override
	protected void runOn(LocalDate today) {
		jdbc.update("delete from kept_form where kept_at < ?", clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC));
	}

	private Optional<String> written(String path, Map<String, List<String>> fields) {
		if (OF_PERSONS.matcher(path).matches()) {
			return Optional.empty();
		}
		var kept = new LinkedHashMap<String, List<String>>();
		fields.forEach((name, values) -> {
			if (!SECRET.contains(name)) {
				kept.put(name, values.stream().map(value -> value.replace("\u0000", "")).toList());
			}
		});
		String text = json.writeValueAsString(kept);
		return text.length() > MOST_LETTERS ? Optional.empty() : Optional.of(text);
	}

	private static String hash(String token, String browser) {
		return OneTimeTokens.hash(token + " " + browser);
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

}
