package org.guichetouvert.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.ContactEndings;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Puts drafts into force, and decides on proposals. What was published since a draft was begun is kept: only what both changed
 * is asked about.
 */
@Component
public class Publishing {

	private final Drafts drafts;

	private final Rights rights;

	private final Snapshots snapshots;

	private final Revisions revisions;

	private final Catalogue catalogue;

	private final ContactEndings endings;

	private final Meeting meeting;

	private final ObjectProvider<AlongWithPublishing> along;

	private final Confirmations confirmations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Publishing(Drafts drafts, Rights rights, Snapshots snapshots, Revisions revisions, Catalogue catalogue, ContactEndings endings,
			Meeting meeting, ObjectProvider<AlongWithPublishing> along, Confirmations confirmations, ApplicationEventPublisher events,
			Clock clock) {
		this.drafts = drafts;
		this.rights = rights;
		this.snapshots = snapshots;
		this.revisions = revisions;
		this.catalogue = catalogue;
		this.endings = endings;
		this.meeting = meeting;
		this.along = along;
		this.confirmations = confirmations;
		this.events = events;
		this.clock = clock;
	}

	/** What became of it. */
	public enum Outcome {

		PUBLISHED,

		/** Somebody else changed the same since; nothing was written. */
		CONFLICT,

		/** It is decided already, or gone. */
		GONE,

		/** What it says contradicts itself now; nothing was written. */
		IMPOSSIBLE,

		/** Another version of the program wrote it: what it says may be read wrongly, and nothing was written. */
		OTHER_FORM,

		/** Somebody else changed another way in since the rest was read, of which it is said to be right; nothing was written. */
		UNREAD

	}

	/** As {@link #publish(SignedIn, UUID, String, VerificationMethod, Map)}, where nobody had to choose. */
	@Transactional
	public Outcome publish(SignedIn reader, UUID draftId, @Nullable String comment, @Nullable VerificationMethod how) {
		return publish(reader, draftId, comment, how, Map.of());
	}

	/**
	 * Puts a draft into force, and before it the new organization and places that it brings along: whoever may publish the
	 * service may publish them with it.
	 *
	 * @param comment why, in her words; null for none
	 * @param how by what means she knows it; ways in that the draft changes are verified so, today. Null when she does not say
	 * @param choices what holds of that which somebody else changed too, by path of the conflict
	 * @throws AccessDeniedException when the reader may not publish it
	 */
	@Transactional
	public Outcome publish(SignedIn reader, UUID draftId, @Nullable String comment, @Nullable VerificationMethod how,
			Map<String, Merge.Side> choices) {
		Optional<Draft> taken = drafts.take(draftId);
		if (taken.isEmpty()) {
			return Outcome.GONE;
		}
		Draft draft = taken.get();
		requireMine(reader, draft);
		if (draft.isOfOtherForm() || drafts.listCompanions(draft).stream().anyMatch(Draft::isOfOtherForm)) {
			return Outcome.OTHER_FORM;
		}
		Meeting.Met met = meeting.of(draft);
		if (met.isMissed()) {
			return Outcome.IMPOSSIBLE;
		}
		if (draft.isRemoval() && met.changedSince()) {
			drafts.rebase(draft, snapshots.read(draft.kind(), met.now().toString()), null); // to be looked at once more
			return Outcome.CONFLICT;
		}
		if (met.isOpen(choices)) {
			return Outcome.CONFLICT;
		}
		try {
			drafts.listCompanions(draft).forEach(companion -> {
				put(companion, meeting.of(companion), Map.of(), reader, comment, null);
				drafts.markPublished(companion, reader);
			});
			requirePlaces(draft);
			put(draft, met, choices, reader, comment, how);
		}
		catch (IllegalArgumentException e) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Outcome.IMPOSSIBLE;
		}
		drafts.markPublished(draft, reader);
		return Outcome.PUBLISHED;
	}

	/**
	 * What a reader says where she publishes.
	 *
	 * @param comment why, in her words; null for none
	 * @param how by what means she knows what she changed; null when she does not say
	 * @param rest by what means she knows that the other ways in are right as they stand; null when she does not say that they are
	 * @param read version of the entry when she read the rest; null where it is not known: then what the draft was begun with
	 * @param choices what holds of that which somebody else changed too, by path of the conflict
	 * @param answered ids of what the reader says is answered by it
	 */
	public record Said(@Nullable String comment, @Nullable VerificationMethod how, @Nullable VerificationMethod rest,
			@Nullable Long read, Map<String, Merge.Side> choices, Collection<UUID> answered) {
	}

	/** @param rest whether other ways in were verified too */
	public record Published(Outcome outcome, boolean rest) {
	}

	/**
	 * As {@link #publish(SignedIn, UUID, String, VerificationMethod, Map)}, and in the same write what follows from it.
	 *
	 * @throws AccessDeniedException also when she may not confirm the rest by the means that she says
	 */
	@Transactional
	public Published publish(SignedIn reader, UUID draftId, Said said) {
		Optional<Draft> draft = drafts.take(draftId);
		Optional<ServiceSnapshot> read = said.rest() == null ? Optional.empty()
				: draft.filter(one -> one.kind() == EntryKind.SERVICE && !one.isRemoval()).flatMap(one -> read(one, said.read()));
		if (read.isPresent() && !stands(draft.orElseThrow(), read.get())) {
			return new Published(Outcome.UNREAD, false);
		}
		Outcome outcome = publish(reader, draftId, said.comment(), said.how(), said.choices());
		if (outcome != Outcome.PUBLISHED) {
			return new Published(outcome, false);
		}
		boolean rest = read.isPresent() && confirmations.confirmRest(reader, draft.orElseThrow().entryId(), read.get(), said.rest());
		along.forEach(one -> one.published(reader, draft.orElseThrow(), said.answered()));
		return new Published(Outcome.PUBLISHED, rest);
	}

	/** What somebody read of a service whose draft she read over. */
	private Optional<ServiceSnapshot> read(Draft draft, @Nullable Long version) {
		Optional<Object> said = version == null ? Optional.ofNullable(draft.base())
				: revisions.find(draft.kind(), draft.entryId(), version).map(snapshots::read);
		return said.or(() -> Optional.ofNullable(draft.base())).map(ServiceSnapshot.class::cast);
	}

	/** Whether its ways in still say the same. */
	private boolean stands(Draft draft, ServiceSnapshot read) {
		return snapshots.find(draft.kind(), draft.entryId()).map(present -> held((ServiceSnapshot) present.snapshot()))
			.filter(held(read)::equals).isPresent();
	}

	/** By what means the reader may say, once a draft is in force, that the ways in which it leaves alone are right too; empty for by none. */
	public List<VerificationMethod> restMethods(SignedIn reader, Draft draft, Map<String, Merge.Side> choices) {
		if (draft.isOfOtherForm() || !asksRest(draft)) {
			return List.of();
		}
		ServiceSnapshot after = withKeeper((ServiceSnapshot) snapshots.read(draft.kind(), meeting.of(draft).result(choices).toString()), reader);
		return Arrays.stream(VerificationMethod.values()).filter(how -> confirmations.mayOnce(reader, draft.entryId(), after, how)).toList();
	}

	/** A place that came with a new service and was given up meanwhile would take its ways in along, unseen. */
	private void requirePlaces(Draft draft) {
		if (draft.kind() == EntryKind.SERVICE && draft.isNew()) {
			((ServiceSnapshot) draft.says()).places().stream().map(ServiceSnapshot.Place::locationId)
				.filter(place -> place != null && snapshots.find(EntryKind.LOCATION, place).isEmpty()).findFirst().ifPresent(place -> {
					throw new IllegalArgumentException("No place " + place);
				});
		}
	}

	/** Whether a draft says something else of a way in than what stood when it was begun: by what means it is known is asked then. */
	public boolean asksHow(Draft draft) {
		return draft.kind() == EntryKind.SERVICE && !draft.isRemoval()
				&& !held((ServiceSnapshot) draft.says()).equals(draft.base() == null ? Map.of() : held((ServiceSnapshot) draft.base()));
	}

	/** Whether ways in hold today of which a draft says nothing else. */
	private boolean asksRest(Draft draft) {
		if (draft.kind() != EntryKind.SERVICE || draft.isRemoval() || draft.base() == null) {
			return false;
		}
		Map<UUID, ServiceSnapshot.Period> before = held((ServiceSnapshot) draft.base());
		LocalDate today = LocalDate.now(clock);
		return held((ServiceSnapshot) draft.says()).values().stream()
			.anyMatch(period -> period.holdsOn(today) && period.equals(before.get(period.id())));
	}

	/** What holds of each way in, whoever verified it. */
	static Map<UUID, ServiceSnapshot.Period> held(ServiceSnapshot service) {
		return periods(service).collect(Collectors.toMap(ServiceSnapshot.Period::id, period -> period.withVerification(null)));
	}

	/**
	 * Declines a proposal.
	 *
	 * @return false when it is decided already
	 * @throws AccessDeniedException when that is not for the reader
	 */
	@Transactional
	public boolean decline(SignedIn reader, UUID draftId, String reason) {
		Optional<Draft> taken = drafts.take(draftId).filter(draft -> draft.state() == Draft.State.PROPOSED);
		taken.ifPresent(draft -> {
			requireMine(reader, draft);
			drafts.listCompanions(draft).forEach(companion -> drafts.decline(companion, reader, reason));
			drafts.decline(draft, reader, reason);
		});
		return taken.isPresent();
	}

	private void requireMine(SignedIn reader, Draft draft) {
		boolean own = draft.accountId().equals(reader.accountId());
		if (!own && draft.state() != Draft.State.PROPOSED || !rights.mayPublish(reader, draft)) {
			throw new AccessDeniedException("Not for %s to publish draft %s".formatted(reader.role(), draft.id()));
		}
	}

	private void put(Draft draft, Meeting.Met met, Map<String, Merge.Side> choices, SignedIn reader, @Nullable String comment,
			@Nullable VerificationMethod how) {
		boolean proposed = draft.state() == Draft.State.PROPOSED;
		String author = proposed ? draft.author() : reader.function();
		Change change = new Change(Origin.PERSON, author, proposed ? draft.accountId() : reader.accountId(), null, comment, clock.instant());
		if (draft.isRemoval()) {
			endings.remove(change, draft.kind(), draft.entryId());
			return;
		}
		Object result = snapshots.read(draft.kind(), met.result(choices).toString());
		Set<UUID> seen = draft.kind() != EntryKind.SERVICE || how == null ? Set.of() : otherwise((ServiceSnapshot) result,
				met.now().isMissingNode() ? null : (ServiceSnapshot) snapshots.read(draft.kind(), met.now().toString()));
		Object content = seen.isEmpty() ? result : verified((ServiceSnapshot) result, seen,
				new Verification(LocalDate.now(clock), author, null, how, null));
		Object kept = content instanceof ServiceSnapshot service ? withKeeper(service, reader) : content;
		catalogue.change(change, session -> snapshots.apply(session, draft.kind(), draft.entryId(), kept));
		if (!seen.isEmpty()) {
			events.publishEvent(new ServiceVerified(draft.entryId(), seen, LocalDate.now(clock)));
		}
	}

	/** A service that no place lays in an area any more stays with whoever took the last one away. */
	private static ServiceSnapshot withKeeper(ServiceSnapshot service, SignedIn reader) {
		boolean nowhere = service.places().stream().allMatch(place -> place.locationId() == null);
		boolean nobodys = nowhere && service.details().responsibleAreaId() == null && !reader.areaIds().isEmpty();
		return nobodys ? service.withDetails(service.details().withResponsibleAreaId(reader.areaIds().stream().sorted().findFirst().orElseThrow()))
				: service;
	}

	/** Periods that are new or say something else. */
	private static Set<UUID> otherwise(ServiceSnapshot content, @Nullable ServiceSnapshot base) {
		Map<UUID, ServiceSnapshot.Period> before = base == null ? Map.of() : periods(base).collect(Collectors.toMap(ServiceSnapshot.Period::id,
				Function.identity()));
		return periods(content).filter(period -> !period.equals(before.get(period.id()))).map(ServiceSnapshot.Period::id).collect(Collectors.toSet());
	}

	private static Stream<ServiceSnapshot.Period> periods(ServiceSnapshot service) {
		return service.channels().stream().flatMap(channel -> channel.periods().stream());
	}

	private static ServiceSnapshot verified(ServiceSnapshot content, Set<UUID> seen, Verification checked) {
		List<ServiceSnapshot.Channel> channels = content.channels().stream().map(channel -> new ServiceSnapshot.Channel(channel.id(),
				channel.placeId(), channel.details(), channel.periods().stream().map(period -> !seen.contains(period.id()) ? period
						: period.withVerification(checked.keepingNext(period.verification()))).toList())).toList();
		return content.withChannels(channels);
	}

}
