package org.guichetouvert.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.directory.status.ChannelFacts;
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
 * already nothing happens, but what another one says stands beside it. Where she may not publish it is proposed, or reported to
 * whoever keeps the entry; with who may publish it stands in the round only where it cannot be written.
 */
@Component
public class RoundAnswers {

	private static final int MOST_LETTERS = 2_000;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

	/** How far an answer may go, from the furthest. */
	private enum Reach {

		PUBLISH, PROPOSE, NOTE

	}

	private final Rounds rounds;

	private final Confirmations confirmations;

	private final Drafts drafts;

	private final Rights rights;

	private final KeptServices services;

	private final Doors doors;

	private final NotesToDesk notes;

	private final Publishing publishing;

	private final Snapshots snapshots;

	private final EntryHistory history;

	private final Takeback takeback;

	private final TransactionTemplate transaction;

	private final MessageSource messages;

	private final Clock clock;

	RoundAnswers(Rounds rounds, Confirmations confirmations, Drafts drafts, Rights rights, KeptServices services, Doors doors,
			NotesToDesk notes, Publishing publishing, Snapshots snapshots, EntryHistory history, Takeback takeback, TransactionTemplate transaction, MessageSource messages, Clock clock) {
		this.rounds = rounds;
		this.confirmations = confirmations;
		this.drafts = drafts;
		this.rights = rights;
		this.services = services;
		this.doors = doors;
		this.notes = notes;
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
	 * @param day on which she stood there, today or before
	 * @param door of which of several it is said; {@link #ANY_DOOR} where she does not know; null where nobody asked her
	 */
	public record Given(Answer answer, Answer.@Nullable What what, String note, LocalDate day, @Nullable UUID door) {

		/** She was asked, and does not know of which. */
		public static final UUID ANY_DOOR = new UUID(0, 0);

		/** @throws IllegalArgumentException when it says what is otherwise of something that is as planned, or does not */
		public Given {
			if ((what != null) != (answer == Answer.CHANGED)) {
				throw new IllegalArgumentException("Of " + answer + " nobody says " + what);
			}
			note = note.strip().substring(0, Math.min(note.strip().length(), MOST_LETTERS));
		}

		/** Whether it can be written only of one door. */
		boolean isOfOneDoor() {
			return what == Answer.What.HOURS || what == Answer.What.APPOINTMENT;
		}
	}

	/** How an answer was taken. */
	public enum Reply {

		/** Also where it is the same as before. */
		TAKEN,

		/** Somebody answered before: it stands beside that. */
		BESIDE,

		/** Nothing is written: the catalogue says that it is shut on that day, or does not, and the answer means the other. */
		NOT_AS_PLANNED,

		/** Nothing is written: there are several doors, and it is said of one. */
		WHICH_DOOR

	}

	/**
	 * @param visits of that stop, all answered at once
	 * @return by service
	 * @throws IllegalArgumentException when the day is still to come
	 */
	public Map<UUID, Reply> answer(SignedIn reader, Round round, int stop, List<Round.Visit> visits, Given given) {
		if (given.day().isAfter(LocalDate.now(clock))) {
			throw new IllegalArgumentException("Nobody stood there yet on " + given.day());
		}
		int turn = rounds.nextTurn(round.id());
		Map<UUID, Reply> replies = new HashMap<>();
		visits.forEach(visit -> replies.put(visit.serviceId(), answer(new Answering(reader, round.id(), stop, visit, given, turn))));
		return replies;
	}

	private Reply answer(Answering one) {
		if (one.visit.said() != null) {
			return beside(one);
		}
		if (isOtherwise(one)) {
			return Reply.NOT_AS_PLANNED;
		}
		if (one.given.isOfOneDoor() && isUnclear(one)) {
			return Reply.WHICH_DOOR;
		}
		for (Reach reach : Reach.values()) {
			try {
				return Boolean.TRUE.equals(transaction.execute(status -> act(one, reach))) ? Reply.TAKEN : beside(one);
			}
			catch (AccessDeniedException | UnexpectedRollbackException | IllegalArgumentException | ConcurrencyFailureException e) {
				if (reach == Reach.NOTE) {
					throw e;
				}
			}
		}
		throw new IllegalStateException("Not answered: " + one.given);
	}

	private Reply beside(Answering one) {
		return Boolean.TRUE.equals(transaction.execute(status -> rounds.keepBeside(one.roundId, one.stop, one.serviceId(), said(one), words(one))))
				? Reply.BESIDE : Reply.TAKEN;
	}

	private boolean isOtherwise(Answering one) {
		Answer answer = one.given.answer();
		return (answer == Answer.AS_PLANNED || answer.isOfShut()) && isThere(one,
				(service, place) -> doors.isShut(service, place.id(), one.given.day()) != answer.isOfShut());
	}

	private boolean isUnclear(Answering one) {
		UUID said = one.given.door();
		return !Given.ANY_DOOR.equals(said) && isThere(one, (service, place) -> {
			List<UUID> there = Doors.doorsOn(service, place.id(), one.given.day()).stream().map(ChannelFacts::id).toList();
			return there.size() > 1 && (said == null || !there.contains(said));
		});
	}

	/** False where the service moved away since. */
	private boolean isThere(Answering one, BiPredicate<ServiceEntry, ServiceSnapshot.Place> condition) {
		return services.find(one.serviceId(), one.given.day())
			.flatMap(service -> service.snapshot().places().stream().filter(place -> one.visit.locationId().equals(place.locationId())).findFirst()
				.map(place -> condition.test(service, place)))
			.orElse(false);
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

	private boolean act(Answering one, Reach reach) {
		boolean claimed = rounds.claim(one.roundId, one.stop, one.serviceId(), said(one));
		if (claimed) {
			Done done = done(one, reach);
			rounds.became(one.roundId, one.stop, one.serviceId(), done.outcome(), done.revision(), done.draftId());
		}
		return claimed;
	}

	private Round.Said said(Answering one) {
		Given given = one.given;
		return new Round.Said(given.answer(), given.what(), given.note().isEmpty() ? null : given.note(), clock.instant(), one.turn,
				one.reader.accountId(), null, null, null);
	}

	private Done done(Answering one, Reach reach) {
		if (one.given.answer() == Answer.NOT_VISITED) {
			return Done.of(Answer.Outcome.LEFT);
		}
		Optional<ServiceSnapshot> says = snapshots.find(EntryKind.SERVICE, one.serviceId()).map(present -> (ServiceSnapshot) present.snapshot());
		Optional<DoorChanges> door = says.flatMap(service -> door(one, service));
		boolean planned = one.given.answer().isAsPlanned();
		Done done = reach == Reach.NOTE || door.isEmpty() ? Done.of(Answer.Outcome.NOTED)
				: planned ? confirm(one, door.get(), reach) : change(one, door.get(), reach);
		boolean more = planned ? !one.given.note().isEmpty() : done.outcome() == Answer.Outcome.NOTED;
		return more && done.draftId() == null && says.isPresent() ? told(one, done, says.get(), door) : done;
	}

	/** What the catalogue does not say by that is not to be left where nobody looks. */
	private Done told(Answering one, Done done, ServiceSnapshot says, Optional<DoorChanges> door) {
		DoorChanges told = door.orElseGet(() -> new DoorChanges(says, one.serviceId(), seen(one)));
		return notes.tell(one.reader, told, one.serviceId(), one.given, words(one))
			.map(report -> new Done(done.outcome() == Answer.Outcome.NOTED ? Answer.Outcome.PROPOSED : done.outcome(), done.revision(), report))
			.orElse(done);
	}

	/** Empty where the service moved away since. */
	private static Optional<DoorChanges> door(Answering one, ServiceSnapshot says) {
		return says.places().stream().filter(place -> one.visit.locationId().equals(place.locationId())).findFirst()
			.map(place -> new DoorChanges(says, place.id(), seen(one)));
	}

	private static Verification seen(Answering one) {
		return new Verification(one.given.day(), one.reader.function(), null, VerificationMethod.VISIT, null);
	}

	/** What is shut was not seen open, and the other way round. */
	private Done confirm(Answering one, DoorChanges door, Reach reach) {
		LocalDate day = one.given.day();
		Set<UUID> shut = services.find(one.serviceId(), day).map(service -> doors.shut(service, door.placeId(), day)).orElse(Set.of());
		List<UUID> seen = door.doors().stream().map(ServiceSnapshot.Channel::id)
			.filter(id -> shut.contains(id) == (one.given.answer() == Answer.CLOSED_AS_PLANNED)).toList();
		if (reach == Reach.PUBLISH) {
			Long before = latest(one.serviceId());
			confirmations.confirmSeen(one.reader, one.serviceId(), seen, day, VerificationMethod.VISIT);
			return new Done(Answer.Outcome.CONFIRMED, newer(one.serviceId(), before), null);
		}
		return write(one, door.verified(seen), Reach.PROPOSE);
	}

	private Done change(Answering one, DoorChanges door, Reach reach) {
		return switch (one.given.answer()) {
			case CLOSED_TODAY -> write(one, door.closedToday(say("rounds.source")), reach);
			case CLOSED_FOR_NOW -> write(one, door.closedForNow(), reach);
			case GONE -> write(one, door.gone(), reach);
			case OPEN -> write(one, door.opened(), reach);
			case CHANGED -> changed(one, door, reach);
			case AS_PLANNED, CLOSED_AS_PLANNED, NOT_VISITED -> throw new IllegalStateException("Nothing changes: " + one.given);
		};
	}

	private Done changed(Answering one, DoorChanges door, Reach reach) {
		if (one.given.what() == Answer.What.APPOINTMENT) {
			return write(one, door.byAppointment(one.given.door()), reach);
		}
		String hours = one.given.what() == Answer.What.HOURS ? FrenchHours.read(one.given.note()).value() : null;
		return hours == null ? Done.of(Answer.Outcome.NOTED) : write(one, door.withHours(hours, one.given.door()), reach);
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
			if (publishing.publish(reader, draft.id(), comment(one), null) == Publishing.Outcome.PUBLISHED) {
				return new Done(Answer.Outcome.PUBLISHED, newer(id, before), null);
			}
			throw new IllegalArgumentException("Not published: " + draft.id());
		}
		drafts.propose(reader, draft.id(), comment(one));
		return new Done(Answer.Outcome.PROPOSED, null, draft.id());
	}

	private String comment(Answering one) {
		String day = DAY.format(one.given.day());
		return one.given.note().isEmpty() ? say("rounds.comment", day, words(one)) : say("rounds.comment.note", day, words(one), one.given.note());
	}

	private String words(Answering one) {
		Answer.What what = one.given.what();
		return say(what == null ? "rounds.answer." + one.given.answer().code() : "rounds.what." + what.code());
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
