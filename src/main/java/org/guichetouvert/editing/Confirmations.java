package org.guichetouvert.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.AccessPeriod;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "C'est juste": what a service says is true today, without a change. Any professional may say so who was there or had them on
 * the telephone; other means are for those who may confirm. Who says the same again on the same day changes nothing.
 */
@Component
public class Confirmations {

	private static final Set<VerificationMethod> WITNESSED = EnumSet.of(VerificationMethod.VISIT, VerificationMethod.CALL);

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final Revisions revisions;

	private final Rights rights;

	private final ApplicationEventPublisher events;

	private final MessageSource messages;

	private final Clock clock;

	Confirmations(Catalogue catalogue, Snapshots snapshots, Revisions revisions, Rights rights, ApplicationEventPublisher events,
			MessageSource messages, Clock clock) {
		this.catalogue = catalogue;
		this.snapshots = snapshots;
		this.revisions = revisions;
		this.rights = rights;
		this.events = events;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * @param how null for any means at all
	 * @throws AccessDeniedException when she may not confirm by that means, or there is no such service
	 */
	public void require(SignedIn reader, UUID serviceId, @Nullable VerificationMethod how) {
		Object says = snapshots.find(EntryKind.SERVICE, serviceId).map(Snapshots.Present::snapshot)
			.orElseThrow(() -> new AccessDeniedException("No service " + serviceId));
		rights.require(reader, action(how), EntryKind.SERVICE, serviceId, says);
	}

	/** As {@link #require}, once the service will say this. */
	boolean mayOnce(SignedIn reader, UUID serviceId, ServiceSnapshot says, VerificationMethod how) {
		return rights.may(reader, action(how), EntryKind.SERVICE, serviceId, says);
	}

	private static Action action(@Nullable VerificationMethod how) {
		return how == null || WITNESSED.contains(how) ? Action.WITNESS : Action.CONFIRM;
	}

	/**
	 * Verifies each way in as it holds today.
	 *
	 * @param how by what means the reader knows
	 * @return whether there is any; without one nothing is verified
	 * @throws AccessDeniedException when she may not confirm by that means, or there is no such service
	 */
	@Transactional
	public boolean confirm(SignedIn reader, UUID serviceId, VerificationMethod how) {
		require(reader, serviceId, how);
		LocalDate today = LocalDate.now(clock);
		return verify(by(reader, null), serviceId, new Verification(today, reader.function(), null, how, null), period -> true);
	}

	/**
	 * Verifies some ways in only, as they held on the day on which somebody stood before them. Where one was verified later than
	 * that, it stays so.
	 *
	 * @param channelIds what was seen
	 * @param on today or before
	 * @throws AccessDeniedException when she may not confirm by that means, or there is no such service
	 */
	@Transactional
	public void confirmSeen(SignedIn reader, UUID serviceId, Collection<UUID> channelIds, LocalDate on, VerificationMethod how) {
		require(reader, serviceId, how);
		var checked = new Verification(on, reader.function(), null, how, null);
		verify(by(reader, null), serviceId, checked, period -> channelIds.contains(period.channel().id())
				&& period.verification().filter(one -> one.on().isAfter(on)).isEmpty());
	}

	/**
	 * As {@link #confirm}, said by the service itself, which nobody signs in for: of the ways in that it was shown, which are
	 * those for everybody.
	 */
	@Transactional
	public boolean confirmItself(UUID serviceId) {
		LocalDate today = LocalDate.now(clock);
		return verify(new Change(Origin.SERVICE_LINK, OwnDoors.AUTHOR, null, null, null, clock.instant()), serviceId,
				new Verification(today, OwnDoors.AUTHOR, null, VerificationMethod.SERVICE_ITSELF, null), period -> !period.details().professionalsOnly());
	}

	/**
	 * As {@link #confirm}, of the ways in only that say the same as before: what a correction left alone is right too. A write of its
	 * own, so that it can be taken back without the correction.
	 *
	 * @param before what she read that the service said before the correction
	 * @return whether there was anything to verify
	 */
	@Transactional
	public boolean confirmRest(SignedIn reader, UUID serviceId, ServiceSnapshot before, VerificationMethod how) {
		require(reader, serviceId, how);
		Map<UUID, ServiceSnapshot.Period> was = Publishing.held(before);
		Map<UUID, ServiceSnapshot.Period> now = snapshots.find(EntryKind.SERVICE, serviceId)
			.map(present -> Publishing.held((ServiceSnapshot) present.snapshot())).orElseThrow();
		return verify(by(reader, null), serviceId, new Verification(LocalDate.now(clock), reader.function(), null, how, null),
				period -> now.containsKey(period.id()) && now.get(period.id()).equals(was.get(period.id())));
	}

	private boolean verify(Change change, UUID serviceId, Verification checked, Predicate<AccessPeriod> shown) {
		Set<UUID> verified = new HashSet<>();
		eachPeriod(change, serviceId, period -> {
			if (period.holdsOn(checked.on()) && shown.test(period)) {
				period.verify(checked.keepingNext(period.verification().orElse(null)));
				verified.add(period.id());
			}
		});
		if (!verified.isEmpty()) {
			events.publishEvent(new ServiceVerified(serviceId, verified, checked.on()));
		}
		return !verified.isEmpty();
	}

	/**
	 * Takes back what the reader confirmed today, where nothing was changed since: who verified it before counts again.
	 *
	 * @param state as {@link #stateOf} told after she confirmed
	 * @return whether there was something to take back
	 */
	@Transactional
	public boolean takeBack(SignedIn reader, UUID serviceId, long state) {
		Optional<Said> said = saidLast(reader, serviceId).filter(one -> one.state() == state);
		said.ifPresent(one -> {
			String comment = messages.getMessage("editing.comment.unconfirmed", null, Locale.FRENCH);
			eachPeriod(by(reader, comment), serviceId, period -> {
				if (period.verification().isPresent() && period.verification().get().equals(one.said().get(period.id()))) {
					period.unverify(one.former().get(period.id()));
				}
			});
			events.publishEvent(new VerificationTakenBack(serviceId, one.said().keySet(), one.at()));
		});
		return said.isPresent();
	}

	/** The state for {@link #takeBack}, where there is something that the reader may take back now. */
	@Transactional(readOnly = true)
	public Optional<Long> findToTakeBack(SignedIn reader, UUID serviceId) {
		return saidLast(reader, serviceId).map(Said::state);
	}

	/** A confirmation. @param said what it verified, by period @param former what counted of these before */
	private record Said(long state, Instant at, Map<UUID, Verification> said, Map<UUID, Verification> former) {
	}

	/** What the reader confirmed today, where nothing was written of the service since. Taking back is no confirmation, and has a comment. */
	private Optional<Said> saidLast(SignedIn reader, UUID serviceId) {
		Optional<Revision> last = revisions.findLatest(EntryKind.SERVICE, serviceId)
			.filter(one -> reader.accountId().equals(one.accountId()) && one.action() == Revision.Action.CHANGED && one.comment() == null)
			.filter(one -> LocalDate.ofInstant(one.at(), clock.getZone()).equals(LocalDate.now(clock)));
		Optional<ServiceSnapshot> before = last.flatMap(revisions::findBefore).map(snapshots::read).map(ServiceSnapshot.class::cast);
		Optional<ServiceSnapshot> after = last.map(snapshots::read).map(ServiceSnapshot.class::cast);
		if (before.isEmpty() || after.isEmpty() || !unverified(before.get()).equals(unverified(after.get()))) {
			return Optional.empty();
		}
		Map<UUID, Verification> said = verifications(after.get());
		Map<UUID, Verification> former = verifications(before.get());
		said.keySet().removeIf(id -> said.get(id).equals(former.get(id)) || !isSaidToday(said.get(id), reader));
		return said.isEmpty() ? Optional.empty() : Optional.of(new Said(last.get().catalogueVersion(), last.get().at(), said, former));
	}

	/** Changes with whatever is written of a service. */
	public long stateOf(UUID serviceId) {
		return revisions.findLatest(EntryKind.SERVICE, serviceId).map(Revision::catalogueVersion).orElse(0L);
	}

	private boolean isSaidToday(Verification verification, SignedIn reader) {
		return verification.on().equals(LocalDate.now(clock)) && reader.function().equals(verification.by());
	}

	private Change by(SignedIn reader, @Nullable String comment) {
		return new Change(Origin.PERSON, reader.function(), reader.accountId(), null, comment, clock.instant());
	}

	private void eachPeriod(Change change, UUID serviceId, Consumer<AccessPeriod> verb) {
		catalogue.change(change, session -> session.getService(serviceId).channels().stream().flatMap(channel -> channel.periods().stream())
			.forEach(verb));
	}

	private static Map<UUID, Verification> verifications(ServiceSnapshot service) {
		Map<UUID, Verification> found = new HashMap<>();
		service.channels().stream().flatMap(channel -> channel.periods().stream()).filter(period -> period.verification() != null)
			.forEach(period -> found.put(period.id(), period.verification()));
		return found;
	}

	/** What it says, whoever verified it. */
	private static ServiceSnapshot unverified(ServiceSnapshot service) {
		return service.withChannels(service.channels().stream().map(channel -> new ServiceSnapshot.Channel(channel.id(), channel.placeId(),
				channel.details(), channel.periods().stream().map(period -> period.withVerification(null)).toList())).toList());
	}

}
