package org.guichetouvert.upkeep.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.BesideEntry;
import org.guichetouvert.editing.Confirmations;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.upkeep.Check;
import org.guichetouvert.upkeep.CheckReason;
import org.guichetouvert.upkeep.Checks;
import org.guichetouvert.upkeep.ConfirmLetters;
import org.guichetouvert.upkeep.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Beside a service at the desk: when it is looked at next and why, and that one was there or had them on the telephone. */
@Component
@Order(20)
class ChecksBeside implements BesideEntry {

	private static final List<String> OTHERS = Stream.of(VerificationMethod.EMAIL, VerificationMethod.WEBSITE, VerificationMethod.SERVICE_ITSELF)
		.map(VerificationMethod::code).toList();

	private final Checks checks;

	private final Corrections corrections;

	private final ConfirmLetters letters;

	private final Rights rights;

	private final Confirmations confirmations;

	private final MessageSource messages;

	ChecksBeside(Checks checks, Corrections corrections, ConfirmLetters letters, Rights rights,
			Confirmations confirmations, MessageSource messages) {
		this.checks = checks;
		this.corrections = corrections;
		this.letters = letters;
		this.rights = rights;
		this.confirmations = confirmations;
		this.messages = messages;
	}

	/**
	 * What its fragment shows.
	 *
	 * @param said what the service itself says, part by part; for those who may confirm by any means only
	 * @param shut whether no way in is known: then there is nothing to confirm
	 * @param changed whether she is changing the entry: then nothing is confirmed before that is published
	 * @param otherMethods codes of means other than a visit or a call by which the reader may confirm it; empty for none
	 * @param undo state of the entry, where the reader may take back what she confirmed today; null where there is nothing
	 * @param letter what there is to know of letters to the service; null for who may send none
	 */
	public record View(UUID id, List<ChecksView.Why> whys, int bars, String age, List<Said> said, boolean shut, boolean changed,
			List<String> otherMethods, @Nullable Long undo, @Nullable LetterView letter) {
	}

	public record Said(UUID id, String part, String words) {
	}

	/** @param state in words: to whom, since when, or why not @param possible whether one may go now */
	public record LetterView(String state, boolean possible) {
	}

	@Override
	public String template() {
		return "upkeep/_beside";
	}

	@Override
	public Optional<Object> viewOf(Draft draft, SignedIn reader, LocalDate today, Locale locale) {
		if (draft.kind() != EntryKind.SERVICE || draft.isNew() || draft.says(ServiceSnapshot.class).state() != ServiceState.PUBLISHED) {
			return Optional.empty();
		}
		UUID id = draft.entryId();
		var words = new CheckWords(messages, locale, today);
		return checks.find(id).map(check -> view(draft, check, reader, words));
	}

	private View view(Draft draft, Check check, SignedIn reader, CheckWords words) {
		UUID id = draft.entryId();
		boolean confirms = rights.may(reader, Action.CONFIRM, EntryKind.SERVICE, id, draft.says());
		List<Said> said = !confirms ? List.of() : corrections.openOf(List.of(id)).getOrDefault(id, List.of()).stream()
			.map(one -> new Said(one.id(), words.say("upkeep.part." + one.part().code()), one.words())).toList();
		boolean publishes = rights.may(reader, Action.PUBLISH, EntryKind.SERVICE, id, draft.says());
		return new View(id, words.whys(check, null, publishes), check.age(words.today()).bars(), words.age(check.verifiedOn()), said,
				check.is(CheckReason.NO_WAY), draft.isChanged(),
				confirms ? OTHERS : List.of(), confirmations.findToTakeBack(reader, id).orElse(null),
				publishes ? letter(letters.stateOf(id), words) : null);
	}

	private static LetterView letter(ConfirmLetters.State state, CheckWords words) {
		String text = state.stopped() ? words.say("upkeep.letter.stopped")
				: state.to() == null ? words.say("upkeep.letter.nowhere") : words.say("upkeep.letter.to", state.to()) + " " + sent(state, words);
		return new LetterView(text, state.isPossible());
	}

	/** Of the last letter about it; of one to its address about another service only that there was one, where no other may go for it. */
	private static String sent(ConfirmLetters.State state, CheckWords words) {
		boolean shared = !state.resting() && state.addressResting();
		if (state.sentOn() == null && (shared || state.askedOn() == null)) {
			return words.say(shared ? "upkeep.letter.shared" : "upkeep.letter.never");
		}
		if (shared) {
			return words.say("upkeep.letter.shared.since", words.date(state.sentOn()));
		}
		return state.sentOn() == null ? words.say(state.resting() ? "upkeep.letter.waiting" : "upkeep.letter.lost", words.date(state.askedOn()))
				: words.say(state.answeredOn() == null ? "upkeep.letter.sent" : "upkeep.letter.answered", words.date(state.sentOn()));
	}

}
