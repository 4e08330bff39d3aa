package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.guichetouvert.directory.Frequency;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.site.network.NetworkGraph;
import org.jspecify.annotations.Nullable;

/**
 * A partnership in words, as one of its ends says it.
 *
 * @param line as it is drawn: strong, weak, relay
 * @param how "Envoie des personnes à"
 * @param partner without address where the partner isn't in the catalogue
 * @param sentence what for; null where nothing was written
 * @param limit how far a relay can help; null where nothing was written
 * @param details "chaque semaine · depuis 2019 · confirmé par les deux"
 */
record TieView(String line, String how, LinkView partner, @Nullable TextView sentence, @Nullable TextView limit, String details) {

	private static final List<String> LINES = List.of("strong", "relay", "weak");

	/** @param first whether the first end says it */
	static TieView of(PeopleReader.PartnershipEntry link, boolean first, LinkView partner, Wording words) {
		PartnershipDetails details = link.details();
		return new TieView(line(strength(details), isRelay(details)),
				words.say("site.partner." + details.kind().code() + (first ? ".from" : ".to")), partner,
				words.text(details.sentence()), words.text(details.relayLimit()), details(details, words));
	}

	/** Strong ones first, then by name. */
	static Comparator<TieView> order(Wording words) {
		return Comparator.<TieView>comparingInt(tie -> LINES.indexOf(tie.line))
			.thenComparing(tie -> tie.partner.words().text(), words.alphabet());
	}

	static String line(NetworkGraph.Strength strength, boolean relay) {
		return relay ? "relay" : strength == NetworkGraph.Strength.STRONG ? "strong" : "weak";
	}

	/** How often they see each other; where nobody said it, whether what they do together can't do without. */
	static NetworkGraph.Strength strength(PartnershipDetails details) {
		Frequency frequency = details.frequency();
		boolean strong = frequency == null ? details.kind() == PartnershipKind.RUNS_WITH || isRelay(details)
				: frequency == Frequency.DAILY || frequency == Frequency.WEEKLY;
		return strong ? NetworkGraph.Strength.STRONG : NetworkGraph.Strength.WEAK;
	}

	static boolean isRelay(PartnershipDetails details) {
		return details.kind() == PartnershipKind.RELAYS_COUNTER_OF;
	}

	private static String details(PartnershipDetails details, Wording words) {
		var said = new ArrayList<String>();
		Stream.ofNullable(details.frequency()).map(frequency -> words.say("site.frequency." + frequency.code())).forEach(said::add);
		Stream.ofNullable(details.startsOn()).map(start -> words.say("site.network.since",
				start.getYear() == words.today().getYear() ? words.monthOf(start) : String.valueOf(start.getYear()))).forEach(said::add);
		said.add(confirmed(details, words));
		return String.join(" · ", said);
	}

	private static String confirmed(PartnershipDetails details, Wording words) {
		if (details.confirmedByFrom() && details.confirmedByTo()) {
			return words.say("site.network.confirmed.both");
		}
		return words.say(details.confirmedByFrom() || details.confirmedByTo() ? "site.network.confirmed.one"
				: "site.network.confirmed.none");
	}

}
