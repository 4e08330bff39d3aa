package org.guichetouvert.rounds;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceSnapshot.Period;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.editing.Restoring;
import org.guichetouvert.editing.VerificationTakenBack;
import org.guichetouvert.reports.ColleagueReports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import static java.util.Locale.FRENCH;

/** Takes back what one answer made of the catalogue, and nothing that anybody wrote since. Needs a transaction. */
@Component
class Takeback {

	private final Drafts drafts;

	private final Publishing publishing;

	private final Restoring restoring;

	private final ColleagueReports reports;

	private final EntryHistory history;

	private final Snapshots snapshots;

	private final Catalogue catalogue;

	private final ApplicationEventPublisher events;

	private final MessageSource messages;

	private final Clock clock;

	Takeback(Drafts drafts, Publishing publishing, Restoring restoring, ColleagueReports reports, EntryHistory history, Snapshots snapshots,
			Catalogue catalogue, ApplicationEventPublisher events, MessageSource messages, Clock clock) {
		this.drafts = drafts;
		this.publishing = publishing;
		this.restoring = restoring;
		this.reports = reports;
		this.history = history;
		this.snapshots = snapshots;
		this.catalogue = catalogue;
		this.events = events;
		this.messages = messages;
		this.clock = clock;
	}

	/** @return false when it stays: somebody decided on it, or changed the same since */
	boolean takeBack(SignedIn reader, UUID serviceId, Round.Said said) {
		Answer.Outcome outcome = said.outcome();
		if (outcome == null) {
			return true;
		}
		return switch (outcome) {
			case PROPOSED -> withdraw(reader, said.draftId()) || withdrawReport(said);
			case CONFIRMED -> (said.draftId() == null || withdrawReport(said)) & unconfirm(reader, serviceId, said);
			case PUBLISHED -> step(serviceId, said).map(step -> unpublish(reader, serviceId, step)).orElse(false);
			case NOTED, LEFT -> true;
		};
	}

	private Optional<EntryHistory.Step> step(UUID serviceId, Round.Said said) {
		return Optional.ofNullable(said.revision()).flatMap(version -> history.find(EntryKind.SERVICE, serviceId, version))
			.filter(EntryHistory.Step::isChange);
	}

	private boolean withdraw(SignedIn reader, @Nullable UUID draftId) {
		Optional<Draft> waiting = Optional.ofNullable(draftId).flatMap(drafts::take).filter(draft -> draft.state() == Draft.State.PROPOSED);
		waiting.ifPresent(draft -> drafts.drop(reader, draft.id()));
		return waiting.isPresent();
	}

	private boolean withdrawReport(Round.Said said) {
		return said.draftId() != null && reports.withdraw(said.draftId());
	}

	private boolean unpublish(SignedIn reader, UUID serviceId, EntryHistory.Step step) {
		String comment = messages.getMessage("rounds.comment.undone", null, FRENCH);
		if (drafts.findOpen(reader, EntryKind.SERVICE, serviceId).isPresent()
				|| restoring.undo(reader, step, Map.of(), comment) != Restoring.Outcome.DRAFTED) {
			return false;
		}
		UUID draft = drafts.findOpen(reader, EntryKind.SERVICE, serviceId).map(Draft::id).orElseThrow();
		if (publishing.publish(reader, draft, comment, null) != Publishing.Outcome.PUBLISHED) {
			throw new IllegalArgumentException("Not published: " + draft);
		}
		return true;
	}

	/** Whoever wished for a look has not got it; what was confirmed in the same words that day before made no revision. */
	private boolean unconfirm(SignedIn reader, UUID serviceId, Round.Said said) {
		Optional<EntryHistory.Step> step = step(serviceId, said);
		Optional<Set<UUID>> told = step.isPresent() || said.revision() != null ? step.filter(one -> unconfirm(reader, serviceId, one)).map(this::verified)
				: Optional.of(periods(serviceId));
		told.ifPresent(ids -> events.publishEvent(new VerificationTakenBack(serviceId, ids, said.at())));
		return told.isPresent();
	}

	private Set<UUID> verified(EntryHistory.Step step) {
		Map<UUID, Optional<Verification>> before = verifications(Objects.requireNonNull(step.before()));
		Map<UUID, Optional<Verification>> confirmed = verifications(step.revision());
		return confirmed.keySet().stream().filter(id -> !confirmed.get(id).equals(before.get(id))).collect(Collectors.toSet());
	}

	private Set<UUID> periods(UUID serviceId) {
		return snapshots.find(EntryKind.SERVICE, serviceId).map(one -> (ServiceSnapshot) one.snapshot()).stream()
			.flatMap(service -> service.channels().stream()).flatMap(channel -> channel.periods().stream()).map(Period::id).collect(Collectors.toSet());
	}

	/** Each way in is verified as it was before, where nobody verified it since. */
	private boolean unconfirm(SignedIn reader, UUID serviceId, EntryHistory.Step step) {
		Map<UUID, Optional<Verification>> before = verifications(Objects.requireNonNull(step.before()));
		Map<UUID, Optional<Verification>> confirmed = verifications(step.revision());
		Optional<Snapshots.Present> present = snapshots.find(EntryKind.SERVICE, serviceId);
		present.map(one -> (ServiceSnapshot) one.snapshot()).ifPresent(now -> {
			ServiceSnapshot wanted = now.withChannels(now.channels().stream().map(channel -> new ServiceSnapshot.Channel(channel.id(),
					channel.placeId(), channel.details(), channel.periods().stream().map(period -> unconfirmed(period, before, confirmed)).toList()))
				.toList());
			var change = new Change(Origin.PERSON, reader.function(), reader.accountId(), null,
					messages.getMessage("rounds.comment.undone", null, FRENCH), clock.instant());
			catalogue.change(change, session -> snapshots.apply(session, EntryKind.SERVICE, serviceId, wanted));
		});
		return present.isPresent();
	}

	private static Period unconfirmed(Period period, Map<UUID, Optional<Verification>> before, Map<UUID, Optional<Verification>> confirmed) {
		Optional<Verification> now = Optional.ofNullable(period.verification());
		Optional<Verification> former = before.get(period.id());
		return former == null || !now.equals(confirmed.get(period.id())) ? period
				: new Period(period.id(), period.start(), period.end(), period.details(), period.ending(), former.orElse(null));
	}

	private Map<UUID, Optional<Verification>> verifications(Revision revision) {
		Map<UUID, Optional<Verification>> found = new HashMap<>();
		((ServiceSnapshot) snapshots.read(revision)).channels().forEach(channel -> channel.periods()
			.forEach(period -> found.put(period.id(), Optional.ofNullable(period.verification()))));
		return found;
	}

}
