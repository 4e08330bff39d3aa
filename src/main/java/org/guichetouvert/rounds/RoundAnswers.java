package org.guichetouvert.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.Confirmations;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.hours.FrenchHours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes of answers what they mean: confirmations, changes, proposals. The same answer twice is one; of an answer that somebody gave
 * already nothing happens. Where she may not publish it is proposed; where that cannot be either it stands in the round only.
 */
@Component
public class RoundAnswers {

	private static final int MOST_LETTERS = 2_000;

	/** How far an answer may go, from the furthest. */
	private enum Reach {

		PUBLISH, PROPOSE, NOTE

	}

	private final Rounds rounds;

	private final Confirmations confirmations;

	private final Drafts drafts;

	private final Rights rights;

	private final Publishing publishing;

	private final Snapshots snapshots;

	private final EntryHistory history;

	private final Takeback takeback;

	private final TransactionTemplate transaction;

	private final MessageSource messages;

	private final Clock clock;

	RoundAnswers(Rounds rounds, Confirmations confirmations, Drafts drafts, Rights rights, Publishing publishing, Snapshots snapshots,
			EntryHistory history, Takeback takeback, TransactionTemplate transaction, MessageSource messages, Clock clock) {
		this.rounds = rounds;
		this.confirmations = confirmations;
		this.drafts = drafts;
		this.rights = rights;
		this.publishing = publishing;
		this.snapshots = snapshots;
		this.history = history;
		this.takeback = takeback;
		this.transaction = transaction;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * What somebody answers.
	 *
	 * @param what of {@link Answer#CHANGED} only
	 * @param note in her words; blank for none
	 */
	public record Given(Answer answer, Answer.@Nullable What what, String note) {

		/** @throws IllegalArgumentException when it says what is otherwise of something that is as planned, or does not */
		public Given {
			if ((what != null) != (answer == Answer.CHANGED)) {
				throw new IllegalArgumentException("Of " + answer + " nobody says " + what);
			}
			note = note.strip().substring(0, Math.min(note.strip().length(), MOST_LETTERS));
		}
	}

	/** @param visits of that stop, all answered at once */
	public void answer(SignedIn reader, Round round, int stop, List<Round.Visit> visits, Given given) {
		int turn = rounds.nextTurn(round.id());
		visits.forEach(visit -> answer(new Answering(reader, round.id(), stop, visit, given, turn)));
	}

	private void answer(Answering one) {
		for (Reach reach : Reach.values()) {
			try {
				transaction.executeWithoutResult(status -> act(one, reach));
				return;
			}
			catch (AccessDeniedException | UnexpectedRollbackException | IllegalArgumentException | ConcurrencyFailureException e) {
				if (reach == Reach.NOTE) {
					throw e;
				}
			}
		}
	}

	/** @param turn the same for all that is answered at once */
	private record Answering(SignedIn reader, UUID roundId, int stop, Round.Visit visit, Given given, int turn) {

		UUID serviceId() {
			return visit.serviceId();
		}
	}

	/** @param revision of the catalogue that it made @param draftId that it made */
	private record Done(Answer.Outcome outcome, @Nullable Long revision, @Nullable UUID draftId) {

		static Done of(Answer.Outcome outcome) {
			return new Done(outcome, null, null);
		}
	}

	private void act(Answering one, Reach reach) {
		Given given = one.given;
		var said = new Round.Said(given.answer(), given.what(), given.note().isEmpty() ? null : given.note(), clock.instant(), one.turn,
				one.reader.accountId(), null, null, null);
		if (rounds.claim(one.roundId, one.stop, one.serviceId(), said)) {
			Done done = done(one, reach);
			rounds.became(one.roundId, one.stop, one.serviceId(), done.outcome(), done.revision(), done.draftId());
		}
	}

	private Done done(Answering one, Reach reach) {
		if (one.given.answer() == Answer.NOT_VISITED) {
			return Done.of(Answer.Outcome.LEFT);
		}
		Optional<DoorChanges> door = reach == Reach.NOTE ? Optional.empty() : door(one);
		if (door.isEmpty()) {
			return Done.of(Answer.Outcome.NOTED);
		}
		return one.given.answer() == Answer.AS_PLANNED ? confirm(one, door.get(), reach) : change(one, door.get(), reach);
	}

	/** Empty where the service moved away since. */
	private Optional<DoorChanges> door(Answering one) {
		return snapshots.find(EntryKind.SERVICE, one.serviceId()).map(present -> (ServiceSnapshot) present.snapshot())
			.flatMap(says -> says.places().stream().filter(place -> one.visit.locationId().equals(place.locationId())).findFirst()
				.map(place -> new DoorChanges(says, place.id(), today())));
	}

	private Done confirm(Answering one, DoorChanges door, Reach reach) {
		if (reach == Reach.PUBLISH) {
			Long before = latest(one.serviceId());
			confirmations.confirm(one.reader, one.serviceId(), VerificationMethod.VISIT);
			return new Done(Answer.Outcome.CONFIRMED, newer(one.serviceId(), before), null);
		}
		return write(one, door.verified(new Verification(today(), one.reader.function(), null, VerificationMethod.VISIT, null)), Reach.PROPOSE);
	}

	private Done change(Answering one, DoorChanges door, Reach reach) {
		return switch (one.given.answer()) {
			case CLOSED_TODAY -> write(one, door.closedToday(say("rounds.source")), reach);
			case CLOSED_FOR_NOW -> write(one, door.closedForNow(), reach);
			case GONE -> write(one, door.gone(), reach);
			case CHANGED -> changed(one, door, reach);
			case AS_PLANNED, NOT_VISITED -> throw new IllegalStateException("Nothing changes: " + one.given);
		};
	}

	/** What cannot be written from a note is proposed as something to check; who may publish goes to the desk herself. */
	private Done changed(Answering one, DoorChanges door, Reach reach) {
		if (one.given.what() == Answer.What.APPOINTMENT) {
			return write(one, door.byAppointment(), reach);
		}
		String hours = one.given.what() == Answer.What.HOURS ? FrenchHours.read(one.given.note()).value() : null;
		if (hours != null) {
			return write(one, door.withHours(hours), reach);
		}
		return rights.may(one.reader, Action.PUBLISH, EntryKind.SERVICE, one.serviceId(), door.service())
				? Done.of(Answer.Outcome.NOTED) : write(one, door.toBeChecked(), Reach.PROPOSE);
	}

	/** A draft that she has open is hers to read over: it is not touched, and none of it is published here. */
	private Done write(Answering one, ServiceSnapshot content, Reach reach) {
		SignedIn reader = one.reader;
		UUID id = one.serviceId();
		if (drafts.findOpen(reader, EntryKind.SERVICE, id).isPresent()) {
			return Done.of(Answer.Outcome.NOTED);
		}
		Draft draft = drafts.replace(reader, EntryKind.SERVICE, id, content, comment(one));
		if (!draft.isKept()) {
			return Done.of(Answer.Outcome.NOTED); // the catalogue says so already, or has nothing to say it with
		}
		if (reach == Reach.PUBLISH && rights.mayPublish(reader, draft)) {
			Long before = latest(id);
			if (publishing.publish(reader, draft.id(), comment(one), VerificationMethod.VISIT) == Publishing.Outcome.PUBLISHED) {
				return new Done(Answer.Outcome.PUBLISHED, newer(id, before), null);
			}
			throw new IllegalArgumentException("Not published: " + draft.id());
		}
		drafts.propose(reader, draft.id(), comment(one));
		return new Done(Answer.Outcome.PROPOSED, null, draft.id());
	}

	private String comment(Answering one) {
		Answer.What what = one.given.what();
		String said = say(what == null ? "rounds.answer." + one.given.answer().code() : "rounds.what." + what.code());
		return one.given.note().isEmpty() ? say("rounds.comment", said) : say("rounds.comment.note", said, one.given.note());
	}

	private String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, Locale.FRENCH);
	}

	private @Nullable Long latest(UUID serviceId) {
		return history.findLatest(EntryKind.SERVICE, serviceId).map(Revision::catalogueVersion).orElse(null);
	}

	private @Nullable Long newer(UUID serviceId, @Nullable Long before) {
		Long after = latest(serviceId);
		return after == null || after.equals(before) ? null : after;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	/** How taking an answer back went. */
	public enum Undone {

		DONE,

		/** The answer is gone; what it made of the catalogue stays, because somebody decided or changed it since. */
		ANSWER_ONLY,

		/** There was none. */
		NOTHING

	}

	/** The last answer of the reader in a round, with all that was answered in one go. */
	public Undone undo(SignedIn reader, Round round) {
		Optional<Integer> last = lastTurn(reader, round);
		boolean whole = true;
		for (Round.Stop stop : last.isEmpty() ? List.<Round.Stop>of() : round.stops()) {
			for (Round.Visit visit : stop.visits()) {
				Round.Said said = visit.said();
				if (said != null && reader.accountId().equals(said.by()) && said.turn() == last.get()) {
					whole &= undo(reader, round.id(), stop.number(), visit.serviceId(), said);
				}
			}
		}
		return last.isEmpty() ? Undone.NOTHING : whole ? Undone.DONE : Undone.ANSWER_ONLY;
	}

	/** What the reader answered last. */
	public static Optional<Integer> lastTurn(SignedIn reader, Round round) {
		return round.stops().stream().flatMap(stop -> stop.visits().stream()).map(Round.Visit::said)
			.filter(said -> said != null && reader.accountId().equals(said.by())).map(Round.Said::turn).max(Integer::compareTo);
	}

	private boolean undo(SignedIn reader, UUID roundId, int stop, UUID serviceId, Round.Said said) {
		try {
			return Boolean.TRUE.equals(transaction.execute(status -> !rounds.forget(roundId, stop, serviceId, said.turn())
					|| takeback.takeBack(reader, serviceId, said)));
		}
		catch (AccessDeniedException | UnexpectedRollbackException | IllegalArgumentException | ConcurrencyFailureException e) {
			transaction.executeWithoutResult(status -> rounds.forget(roundId, stop, serviceId, said.turn()));
			return false;
		}
	}

}
