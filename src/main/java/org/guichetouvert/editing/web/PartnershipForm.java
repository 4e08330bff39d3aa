package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guichetouvert.directory.Frequency;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.shared.LocalizedText;

/** The fields of a partnership. */
final class PartnershipForm {

	private PartnershipForm() {
	}

	/**
	 * What somebody does with a partner, seen from her end: {@code refers_to.from}, {@code refers_to.to}.
	 *
	 * @param first whether hers is the first end
	 */
	record Doing(PartnershipKind kind, boolean first) {

		static Optional<Doing> find(String code) {
			int dot = code.indexOf('.');
			return dot < 0 ? Optional.empty() : Picks.find(PartnershipKind.values(), code.substring(0, dot))
				.map(kind -> new Doing(kind, !code.endsWith(".to")));
		}
	}

	/** All that one can do with a partner; what is the same seen from both ends once. */
	static List<Pick> doings(Words words) {
		var all = new ArrayList<Pick>();
		for (PartnershipKind kind : PartnershipKind.values()) {
			all.add(new Pick(kind.code() + ".from", words.say("site.partner." + kind.code() + ".from"), false));
			if (kind != PartnershipKind.AGREEMENT_WITH && kind != PartnershipKind.RUNS_WITH) {
				all.add(new Pick(kind.code() + ".to", words.say("site.partner." + kind.code() + ".to"), false));
			}
		}
		return all;
	}

	static Typed of(PartnershipDetails says) {
		return new Typed.Filling().put("kind", says.kind().code()).put("sentence", says.sentence()).put("since", TypedDays.of(says.startsOn()))
			.put("until", TypedDays.lastBefore(says.endsOn())).put("frequency", says.frequency() == null ? null : says.frequency().code()).done();
	}

	/** What the two do, since when and how often, over what was said; empty when it is refused. */
	static Optional<PartnershipDetails> read(Typed typed, PartnershipDetails before, Problems problems) {
		PartnershipKind kind = Picks.find(PartnershipKind.values(), typed.text("kind")).orElse(before.kind());
		LocalDate since = TypedDays.first(typed, "since", problems).orElse(null);
		LocalDate until = TypedDays.end(typed, "until", problems).orElse(null);
		if (since != null && until != null && !until.isAfter(since)) {
			problems.add("until", "editing.date.problem.order");
		}
		return problems.isEmpty() ? Optional.of(new PartnershipDetails(kind, since, until, typed.localized("sentence", before.sentence()),
				Picks.find(Frequency.values(), typed.text("frequency")).orElse(null), before.confirmedByFrom(), before.confirmedByTo(),
				before.relayAgreedOn(), before.relayLimit(), before.source())) : Optional.empty();
	}

	static Typed agreed(PartnershipDetails says) {
		return new Typed.Filling().tick("from", says.confirmedByFrom()).tick("to", says.confirmedByTo()).put("agreed", TypedDays.of(says.relayAgreedOn()))
			.put("limit", says.relayLimit()).done();
	}

	/** Who said so, and whether the relaying service agreed to be shown; empty when it is refused. */
	static Optional<PartnershipDetails> readAgreed(Typed typed, PartnershipDetails before, LocalDate today, Problems problems) {
		boolean relay = before.kind() == PartnershipKind.RELAYS_COUNTER_OF;
		LocalDate agreed = TypedDays.day(typed, "agreed", problems).orElse(null);
		if (agreed != null && agreed.isAfter(today)) {
			problems.add("agreed", "editing.person.problem.future");
		}
		return problems.isEmpty() ? Optional.of(new PartnershipDetails(before.kind(), before.startsOn(), before.endsOn(), before.sentence(),
				before.frequency(), typed.isTicked("from"), typed.isTicked("to"), relay ? agreed : before.relayAgreedOn(),
				relay ? typed.localized("limit", before.relayLimit()) : before.relayLimit(), before.source())) : Optional.empty();
	}

	static PartnershipDetails first(PartnershipKind kind, LocalizedText sentence) {
		return new PartnershipDetails(kind, null, null, sentence, null, false, false, null, LocalizedText.EMPTY, null);
	}

}
