package org.guichetouvert.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

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
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.shared.SecretWord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that ask a service whether its entry is right, to the e-mail address by which anybody reaches it: a way in that is
 * public, never a line of a person. Services that share an address stand in one letter. One an address and month at most, whoever
 * sends it; none to who wants none. What a letter's link says acts at once where it confirms, and waits for the coordination where it corrects.
 */
@Component
public class ConfirmLetters implements KeepsPeople {

	/** Of a link; a later letter ends it earlier. */
	private static final Duration LIFE = Duration.ofDays(60);

	/** More can't be read over in one go. */
	private static final int MOST_IN_LETTER = 20;

	private static final int LONGEST_TOKEN = 64;

	private final JdbcTemplate jdbc;

	private final Snapshots snapshots;

	private final Rights rights;

	private final Confirmations confirmations;

	private final Corrections corrections;

	private final Checks checks;

	private final Envelopes envelopes;

	private final StopLinks stops;

	private final LetterText text;

	private final Postbox post;

	private final TextSweep sweep;

	private final Clock clock;

	ConfirmLetters(JdbcTemplate jdbc, Snapshots snapshots, Rights rights, Confirmations confirmations, Corrections corrections, Checks checks,
			Envelopes envelopes, StopLinks stops, LetterText text, Postbox post, TextSweep sweep, Clock clock) {
		this.jdbc = jdbc;
		this.snapshots = snapshots;
		this.rights = rights;
		this.confirmations = confirmations;
		this.corrections = corrections;
		this.checks = checks;
		this.envelopes = envelopes;
		this.stops = stops;
		this.text = text;
		this.post = post;
		this.sweep = sweep;
		this.clock = clock;
	}

	/**
	 * What there is to know before another letter goes.
	 *
	 * @param to the address; null where the service has none that is public
	 * @param askedOn when the last one about this service was written; null for never
	 * @param sentOn when the mail server took it; null where it has not
	 * @param answeredOn null while the service has not answered it
	 * @param stopped whether whoever reads them wants none
	 * @param resting whether that went less than a month ago
	 * @param addressResting whether another one, about other services only, went to its address less than a month ago
	 */
	public record State(@Nullable String to, @Nullable LocalDate askedOn, @Nullable LocalDate sentOn, @Nullable LocalDate answeredOn,
			boolean stopped, boolean resting, boolean addressResting) {

		public boolean isPossible() {
			return to != null && !stopped && !resting && !addressResting;
		}

	}

	@Transactional
	public State stateOf(UUID serviceId) {
		String to = service(serviceId).flatMap(this::addressOf).orElse(null);
		Optional<Envelopes.Envelope> envelope = Optional.ofNullable(to).flatMap(envelopes::find);
		boolean stopped = isStopped(serviceId) || envelope.filter(Envelopes.Envelope::stopped).isPresent();
		Optional<Envelopes.Envelope> resting = envelope.filter(one -> one.isResting(clock.instant()));
		return jdbc.query("select letter_id, asked_at, sent_at, answered_at from confirm_letter where service_id = ?", (row, index) -> {
			UUID letter = row.getObject("letter_id", UUID.class);
			Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
			OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
			boolean own = Envelopes.isResting(asked, sent == null ? null : sent.toInstant(), clock.instant());
			return new State(to, day(asked), day(sent), day(row.getObject("answered_at", OffsetDateTime.class)), stopped, own,
					resting.filter(one -> !own || !Objects.equals(one.letterId(), letter)).isPresent());
		}, serviceId).stream().findFirst().orElseGet(() -> new State(to, null, null, null, stopped, false, resting.isPresent()));
	}

	/**
	 * Asks a service, and in the same letter those that share its address, are due for a look and may be asked by the reader too.
	 *
	 * @return whether a letter goes
	 * @throws AccessDeniedException when the reader may not publish the entry, or there is no such service
	 */
	@Transactional
	public boolean send(SignedIn reader, UUID serviceId) {
		ServiceSnapshot service = service(serviceId).orElseThrow(() -> new AccessDeniedException("No service " + serviceId));
		rights.require(reader, Action.PUBLISH, EntryKind.SERVICE, serviceId, service);
		LocalDate today = LocalDate.now(clock);
		return send(new Asking(serviceId, service), reader.function(), other -> checks.find(other.id())
			.filter(check -> check.isDue(today) && check.isForTheService()).isPresent()
				&& rights.may(reader, Action.PUBLISH, EntryKind.SERVICE, other.id(), other.service()));
	}

	/** As {@link #send(SignedIn, UUID)}, without anybody's doing. @param also which others may stand in the same letter */
	@Transactional
	boolean remind(UUID serviceId, Collection<UUID> also) {
		return service(serviceId).map(service -> send(new Asking(serviceId, service), null, other -> also.contains(other.id()))).orElse(false);
	}

	private record Asking(UUID id, ServiceSnapshot service) {
	}

	private boolean send(Asking first, @Nullable String by, Predicate<Asking> also) {
		Optional<String> address = addressOf(first.service());
		if (address.isEmpty() || first.service().state() != ServiceState.PUBLISHED || isStopped(first.id())) {
			return false;
		}
		String to = address.get();
		Instant now = clock.instant();
		Envelopes.Envelope envelope = envelopes.take(to);
		UUID letterId = UUID.randomUUID();
		if (envelope.stopped() || envelope.isResting(now)) {
			return false;
		}
		Optional<LetterText.Asked> asked = ask(first, letterId, by, now);
		if (asked.isEmpty()) {
			return false;
		}
		List<LetterText.Asked> all = new ArrayList<>(List.of(asked.get()));
		at(to).stream().filter(other -> !other.id().equals(first.id()) && !isStopped(other.id()) && also.test(other))
			.limit(MOST_IN_LETTER - 1).forEach(other -> ask(other, letterId, by, now).ifPresent(all::add));
		envelopes.markAsked(envelope.id(), letterId, now);
		post.send(text.of(to, all, stops.token(new StopLinks.Stop(first.id(), envelope.id()))), () -> markSent(letterId));
		return true;
	}

	/** Makes the link of a service anew. @return empty where one was asked less than a month ago */
	private Optional<LetterText.Asked> ask(Asking asked, UUID letterId, @Nullable String by, Instant now) {
		String token = SecretWord.create();
		int written = jdbc.update("""
				insert into confirm_letter (service_id, letter_id, token_hash, asked_at, sent_by, expires_at) values (?, ?, ?, ?, ?, ?)
				on conflict (service_id) do update set letter_id = excluded.letter_id, token_hash = excluded.token_hash,
				asked_at = excluded.asked_at, sent_at = null, sent_by = excluded.sent_by, expires_at = excluded.expires_at, answered_at = null
				where confirm_letter.sent_at <= ? or confirm_letter.sent_at is null and confirm_letter.asked_at <= ?""", asked.id(), letterId,
				SecretWord.hash(token), at(now), by, at(now.plus(LIFE)), at(now.minus(Envelopes.APART)), at(now.minus(Envelopes.LOST)));
		return written == 0 ? Optional.empty() : Optional.of(new LetterText.Asked(asked.service().details().name(), token));
	}

	private void markSent(UUID letterId) {
		jdbc.update("""
				with sent as (update confirm_letter set sent_at = ? where letter_id = ? returning sent_at)
				update confirm_envelope set sent_at = ? where letter_id = ?""", at(clock.instant()), letterId, at(clock.instant()), letterId);
	}

	/** The public services that residents reach by this address. */
	private List<Asking> at(String address) {
		return jdbc.queryForList("""
				select distinct s.id from service s join access_channel c on c.service_id = s.id
				where s.status = 'published' and c.kind = 'email' and lower(btrim(c.address)) = lower(?) order by s.id""", UUID.class, address).stream()
			.flatMap(id -> service(id).filter(service -> addressOf(service).filter(address::equalsIgnoreCase).isPresent())
				.map(service -> new Asking(id, service)).stream())
			.toList();
	}

	/** The service that a link is about, while it works and the service is public. */
	@Transactional(readOnly = true)
	public Optional<UUID> find(String token) {
		return token.length() > LONGEST_TOKEN ? Optional.empty() : jdbc.queryForList("""
				select l.service_id from confirm_letter l join service s on s.id = l.service_id
				where l.token_hash = ? and l.expires_at > ? and s.status = 'published'""", UUID.class, SecretWord.hash(token), at(clock.instant()))
			.stream().findFirst();
	}

	/**
	 * What a link may stop.
	 *
	 * @param serviceId whose letter it came with; null where that is not public any more
	 * @param stopped whether it is stopped already
	 */
	public record Stopping(@Nullable UUID serviceId, boolean stopped) {
	}

	/** For stopping: the link of any letter, however old and whatever became of the service that it names, or a page that one opened. */
	@Transactional
	public Optional<Stopping> findToStop(String token) {
		return addressee(token).map(one -> new Stopping(service(one.serviceId()).filter(service -> service.state() == ServiceState.PUBLISHED)
			.map(service -> one.serviceId()).orElse(null), isStopped(one)));
	}

	/**
	 * To whom a letter went.
	 *
	 * @param serviceId one that it was about
	 * @param envelopeId of the address; null where that was not kept
	 */
	private record Addressee(UUID serviceId, @Nullable UUID envelopeId) {
	}

	private Optional<Addressee> addressee(String token) {
		return token.length() > LONGEST_TOKEN ? Optional.empty()
				: stops.find(token).map(stop -> new Addressee(stop.serviceId(), stop.envelopeId())).or(() -> addresseeOfPage(token));
	}

	/** The address that the letter went to, which may be another than the entry's of today; where that was not kept, today's. */
	private Optional<Addressee> addresseeOfPage(String token) {
		return jdbc.query("""
				select l.service_id, l.letter_id, l.asked_at, e.id as envelope_id from confirm_letter l
				left join confirm_envelope e on e.letter_id = l.letter_id where l.token_hash = ?""", (row, index) -> {
			UUID id = row.getObject("service_id", UUID.class);
			UUID envelope = row.getObject("envelope_id", UUID.class);
			boolean kept = row.getObject("letter_id", UUID.class) != null;
			Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
			return new Addressee(id, envelope != null ? envelope : presentEnvelope(id, kept ? asked : null));
		}, SecretWord.hash(token)).stream().findFirst();
	}

	/** @param before what only a letter after it took the place of; null for anything */
	private @Nullable UUID presentEnvelope(UUID serviceId, @Nullable Instant before) {
		Optional<String> address = service(serviceId).flatMap(this::addressOf);
		Optional<Envelopes.Envelope> envelope = before == null ? address.map(envelopes::take)
				: address.flatMap(envelopes::find).filter(one -> one.askedAt() != null && one.askedAt().isAfter(before));
		return envelope.map(Envelopes.Envelope::id).orElse(null);
	}

	private boolean isStopped(Addressee one) {
		return one.envelopeId() != null && envelopes.isStopped(one.envelopeId()) || isThereToday(one) && isStopped(one.serviceId());
	}

	/** False where letters about the service would go to another address today. */
	private boolean isThereToday(Addressee one) {
		UUID envelope = one.envelopeId();
		return envelope == null || service(one.serviceId()).flatMap(this::addressOf).map(to -> envelopes.isOf(to, envelope)).orElse(true);
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

	/**
	 * No letters any more, or again, to the address that the letter of the link went to, about whichever service. Who has another
	 * address today is asked there.
	 *
	 * @return false where the link doesn't work
	 */
	@Transactional
	public boolean stop(String token, boolean stopped) {
		Optional<Addressee> addressee = addressee(token);
		addressee.ifPresent(one -> {
			if (one.envelopeId() != null) {
				envelopes.stop(one.envelopeId(), stopped);
			}
			if (isThereToday(one)) {
				stop(one.serviceId(), stopped);
			}
			if (!stopped && one.envelopeId() != null) {
				listStopped(one.envelopeId()).forEach(other -> stop(other, false));
			}
		});
		return addressee.isPresent();
	}

	/** Services with that address today that are stopped one by one. */
	private List<UUID> listStopped(UUID envelope) {
		return jdbc.queryForList("select service_id from confirm_stop", UUID.class).stream()
			.filter(id -> service(id).flatMap(this::addressOf).filter(to -> envelopes.isOf(to, envelope)).isPresent()).toList();
	}

	private void stop(UUID serviceId, boolean stopped) {
		if (stopped) {
			jdbc.update("insert into confirm_stop (service_id, stopped_at) select id, ? from service where id = ? on conflict do nothing",
					at(clock.instant()), serviceId);
		}
		else {
			jdbc.update("delete from confirm_stop where service_id = ?", serviceId);
		}
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

	private @Nullable LocalDate day(@Nullable OffsetDateTime at) {
		return at == null ? null : day(at.toInstant());
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
