package org.guichetouvert.upkeep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.TextSweep;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.Confirmations;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.SiteLinks;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that ask a service whether its entry is right, to the e-mail address by which anybody reaches it: a way in that is
 * public, never a line of a person. One a service and month at most, whoever sends it; none to a service that wants none. What a
 * letter's link says acts at once where it confirms, and waits for the coordination where it corrects.
 */
@Component
public class ConfirmLetters implements KeepsPeople {

	/** Of a link; a later letter ends it earlier. */
	private static final Duration LIFE = Duration.ofDays(60);

	/** Longer than any month. */
	private static final Duration APART = Duration.ofDays(31);

	private static final int BYTES = 24;

	private static final int LONGEST_TOKEN = 64;

	private static final List<Locale> BOTH = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"));

	private final JdbcTemplate jdbc;

	private final Snapshots snapshots;

	private final Rights rights;

	private final Confirmations confirmations;

	private final Corrections corrections;

	private final Postbox post;

	private final SiteLinks site;

	private final MessageSource messages;

	private final TextSweep sweep;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	ConfirmLetters(JdbcTemplate jdbc, Snapshots snapshots, Rights rights, Confirmations confirmations, Corrections corrections, Postbox post,
			SiteLinks site, MessageSource messages, TextSweep sweep, Clock clock) {
		this.jdbc = jdbc;
		this.snapshots = snapshots;
		this.rights = rights;
		this.confirmations = confirmations;
		this.corrections = corrections;
		this.post = post;
		this.site = site;
		this.messages = messages;
		this.sweep = sweep;
		this.clock = clock;
	}

	/**
	 * What there is to know before another letter goes.
	 *
	 * @param to the address; null where the service has none that is public
	 * @param sentOn null where none ever went
	 * @param answeredOn null while the service has not answered the last one
	 * @param stopped whether the service wants none
	 * @param resting whether the last one went less than a month ago
	 */
	public record State(@Nullable String to, @Nullable LocalDate sentOn, @Nullable LocalDate answeredOn, boolean stopped, boolean resting) {

		public boolean isPossible() {
			return to != null && !stopped && !resting;
		}

	}

	@Transactional(readOnly = true)
	public State stateOf(UUID serviceId) {
		String to = service(serviceId).flatMap(this::addressOf).orElse(null);
		boolean stopped = isStopped(serviceId);
		return jdbc.query("select sent_at, answered_at from confirm_letter where service_id = ?", (row, index) -> {
			OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
			Instant sent = row.getObject("sent_at", OffsetDateTime.class).toInstant();
			return new State(to, day(sent), answered == null ? null : day(answered.toInstant()), stopped,
					sent.isAfter(clock.instant().minus(APART)));
		}, serviceId).stream().findFirst().orElseGet(() -> new State(to, null, null, stopped, false));
	}

	/**
	 * @return whether a letter goes
	 * @throws AccessDeniedException when the reader may not publish the entry, or there is no such service
	 */
	@Transactional
	public boolean send(SignedIn reader, UUID serviceId) {
		ServiceSnapshot service = service(serviceId).orElseThrow(() -> new AccessDeniedException("No service " + serviceId));
		rights.require(reader, Action.PUBLISH, EntryKind.SERVICE, serviceId, service);
		return send(serviceId, service, reader.function());
	}

	/** As {@link #send(SignedIn, UUID)}, without anybody's doing. */
	@Transactional
	boolean remind(UUID serviceId) {
		return service(serviceId).map(service -> send(serviceId, service, null)).orElse(false);
	}

	private boolean send(UUID serviceId, ServiceSnapshot service, @Nullable String by) {
		Optional<String> to = addressOf(service);
		if (to.isEmpty() || service.state() != ServiceState.PUBLISHED || isStopped(serviceId)) {
			return false;
		}
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = clock.instant();
		int sent = jdbc.update("""
				insert into confirm_letter (service_id, token_hash, sent_at, sent_by, expires_at) values (?, ?, ?, ?, ?)
				on conflict (service_id) do update set token_hash = excluded.token_hash, sent_at = excluded.sent_at, sent_by = excluded.sent_by,
				expires_at = excluded.expires_at, answered_at = null where confirm_letter.sent_at <= ?""", serviceId, hash(token), at(now), by,
				at(now.plus(LIFE)), at(now.minus(APART)));
		if (sent == 0) {
			return false;
		}
		post.send(letter(to.get(), token, service.details().name()));
		return true;
	}

	private Letter letter(String to, String token, LocalizedText name) {
		Function<Locale, String> named = language -> name.in(language.getLanguage());
		String subject = BOTH.stream().map(language -> say("upkeep.mail.subject", language, named.apply(language))).distinct()
			.collect(Collectors.joining(" / "));
		String body = BOTH.stream().map(language -> say("upkeep.mail.body", language, named.apply(language)) + "\n\n"
				+ site.whole("/confirmer/" + token, language) + "\n\n" + say("upkeep.mail.stop", language) + "\n"
				+ site.whole("/confirmer/" + token + "/arret", language)).collect(Collectors.joining("\n\n\n"));
		return new Letter(to, subject.replaceAll("\\p{Cntrl}+", " "), body);
	}

	/** The service that a link is about, while it works and the service is public. */
	@Transactional(readOnly = true)
	public Optional<UUID> find(String token) {
		return find(token, clock.instant());
	}

	/** As {@link #find}, of a link that is too old for anything but stopping. */
	@Transactional(readOnly = true)
	public Optional<UUID> findToStop(String token) {
		return find(token, Instant.EPOCH);
	}

	private Optional<UUID> find(String token, Instant expiresAfter) {
		return token.length() > LONGEST_TOKEN ? Optional.empty() : jdbc.queryForList("""
				select l.service_id from confirm_letter l join service s on s.id = l.service_id
				where l.token_hash = ? and l.expires_at > ? and s.status = 'published'""", UUID.class, hash(token), at(expiresAfter))
			.stream().findFirst();
	}

	/** What became of an answer. */
	public enum Answer {

		/** The link doesn't work. */
		UNKNOWN,
		TAKEN,
		/** The entry says something else than when it was read, or it is another day. */
		CHANGED,
		/** No way in is known that residents could read. */
		SHUT,
		/** Too much waits already; nothing was taken. */
		FULL

	}

	/** What a page shows of a service today, to tell whether it is still what it was: all but what the service itself says. */
	@Transactional(readOnly = true)
	public String shownOf(UUID serviceId) {
		Long version = jdbc.queryForObject("""
				select coalesce(max(catalogue_version), 0) from revision where origin <> 'service_link' and (kind = 'service' and entry_id = ?
				or kind = 'location' and entry_id in (select location_id from service_at_location where service_id = ?))""", Long.class,
				serviceId, serviceId);
		return version + "-" + LocalDate.now(clock);
	}

	/** "Tout est juste". @param shown as {@link #shownOf} told when the page was made */
	@Transactional
	public Answer confirm(String token, String shown) {
		Optional<UUID> service = find(token);
		if (service.isEmpty()) {
			return Answer.UNKNOWN;
		}
		UUID id = service.get();
		if (!shownOf(id).equals(shown)) {
			return Answer.CHANGED;
		}
		if (!confirmations.confirmItself(id)) {
			return Answer.SHUT;
		}
		markAnswered(id);
		return Answer.TAKEN;
	}

	/** What is no longer right, by part of the entry. */
	@Transactional
	public Answer correct(String token, Map<Corrections.Part, String> said) {
		Optional<UUID> service = find(token);
		if (service.isEmpty()) {
			return Answer.UNKNOWN;
		}
		if (!corrections.take(service.get(), said)) {
			return Answer.FULL;
		}
		markAnswered(service.get());
		return Answer.TAKEN;
	}

	private void markAnswered(UUID serviceId) {
		jdbc.update("update confirm_letter set answered_at = ? where service_id = ?", at(clock.instant()), serviceId);
	}

	public boolean isStopped(UUID serviceId) {
		return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from confirm_stop where service_id = ?)", Boolean.class,
				serviceId));
	}

	/** No letters any more, or again. @return false where the link doesn't work */
	@Transactional
	public boolean stop(String token, boolean stopped) {
		Optional<UUID> service = findToStop(token);
		service.ifPresent(id -> {
			if (stopped) {
				jdbc.update("insert into confirm_stop (service_id, stopped_at) values (?, ?) on conflict do nothing", id, at(clock.instant()));
			}
			else {
				jdbc.update("delete from confirm_stop where service_id = ?", id);
			}
		});
		return service.isPresent();
	}

	/** A way in by e-mail that holds today, for everybody. */
	private Optional<String> addressOf(ServiceSnapshot service) {
		LocalDate today = LocalDate.now(clock);
		return service.channels().stream().filter(channel -> channel.details().kind() == ChannelKind.EMAIL)
			.filter(channel -> channel.periods().stream().anyMatch(period -> isPublic(period, today)))
			.map(channel -> channel.details().address()).filter(address -> address != null && address.strip().matches("[^\\s@<>,;]+@[^\\s@<>,;]+"))
			.map(String::strip).findFirst();
	}

	private static boolean isPublic(ServiceSnapshot.Period period, LocalDate today) {
		return (period.start() == null || !today.isBefore(period.start().date())) && (period.end() == null || today.isBefore(period.end().date()))
				&& !period.details().professionalsOnly();
	}

	private Optional<ServiceSnapshot> service(UUID id) {
		return snapshots.find(EntryKind.SERVICE, id).map(present -> (ServiceSnapshot) present.snapshot());
	}

	/** A function may name who has it. */
	@Override
	public int erase(Erasure erasure) {
		return sweep.redact(erasure, "confirm_letter", "sent_by") + sweep.redact(erasure, "check_wish", "asked_by")
				+ sweep.redact(erasure, "reminded_area", "switched_on_by");
	}

	private LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, clock.getZone());
	}

	private static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private String say(String key, Locale language, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}

}
