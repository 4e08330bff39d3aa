package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.AboutServices;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.EntryNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With whom a service or organization works; and what is said of one partnership. */
@Component
@Order(70)
class PartnershipSections implements EntrySections {

	private final AboutServices about;

	private final Snapshots snapshots;

	private final EntryNames names;

	PartnershipSections(AboutServices about, Snapshots snapshots, EntryNames names) {
		this.about = about;
		this.snapshots = snapshots;
		this.names = names;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE || kind == EntryKind.ORGANIZATION || kind == EntryKind.PARTNERSHIP;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		return draft.kind() == EntryKind.PARTNERSHIP ? ofPartnership(draft, words) : draft.isNew() ? List.of() : ofPartner(draft, words);
	}

	private List<Section> ofPartner(Draft draft, Words words) {
		List<Line> lines = about.partnershipsOf(draft.entryId()).stream().flatMap(id -> snapshots.find(EntryKind.PARTNERSHIP, id).stream())
			.map(present -> line(present, draft.entryId(), words)).toList();
		String query = (draft.kind() == EntryKind.SERVICE ? "/nouveau?service=" : "/nouveau?organisation=") + draft.entryId();
		return List.of(new Section("partners", words.say("editing.partner.list"), lines,
				List.of(new Way(words.say("editing.partner.add"), EntryPath.of(EntryKind.PARTNERSHIP) + query))));
	}

	private Line line(Snapshots.Present present, UUID own, Words words) {
		Partnership.Snapshot says = (Partnership.Snapshot) present.snapshot();
		boolean first = own.equals(says.from().serviceId()) || own.equals(says.from().organizationId());
		String doing = words.say("site.partner." + says.details().kind().code() + (first ? ".from" : ".to"));
		boolean over = !says.details().holdsOn(words.today());
		return new Line(doing + " " + names.ofEnd(first ? says.to() : says.from(), words.locale()),
				over ? words.say("editing.partner.over") : words.text(says.details().sentence()), EntryPath.of(EntryKind.PARTNERSHIP, present.id()));
	}

	private List<Section> ofPartnership(Draft draft, Words words) {
		Partnership.Snapshot says = draft.says(Partnership.Snapshot.class);
		String path = EntryPath.of(EntryKind.PARTNERSHIP, draft.entryId());
		String change = words.say("editing.entry.change");
		String needs = ContactSections.listed(says.needIds().stream().map(id -> names.ofNeed(id, words.locale())));
		return List.of(
				new Section("terms", words.say("editing.partner.title"), terms(says, words), List.of(new Way(change, path + "/entente"))),
				new Section("topics", words.say("editing.topics.title"), needs.isEmpty() ? List.of() : List.of(Line.of(needs)),
						List.of(new Way(change, path + "/besoins"))),
				new Section("agreed", words.say("editing.partner.agreed.title"), agreed(says, words), List.of(new Way(change, path + "/accord"))));
	}

	private List<Line> terms(Partnership.Snapshot says, Words words) {
		PartnershipDetails details = says.details();
		var lines = new ArrayList<Line>();
		lines.add(Line.of(names.ofEnd(says.from(), words.locale()) + "\u00a0: " + words.say("site.partner." + details.kind().code() + ".from") + " "
				+ names.ofEnd(says.to(), words.locale())));
		if (!details.sentence().isEmpty()) {
			lines.add(Line.of(words.text(details.sentence())));
		}
		if (details.startsOn() != null) {
			lines.add(Line.of(words.say("editing.partner.since", words.date(details.startsOn()))));
		}
		if (details.endsOn() != null) {
			lines.add(Line.of(words.say("editing.partner.until", words.date(details.endsOn().minusDays(1)))));
		}
		if (details.frequency() != null) {
			lines.add(Line.of(words.say("site.frequency." + details.frequency().code())));
		}
		return lines;
	}

	private List<Line> agreed(Partnership.Snapshot says, Words words) {
		PartnershipDetails details = says.details();
		var lines = new ArrayList<Line>();
		Stream.of(details.confirmedByFrom() ? says.from() : null, details.confirmedByTo() ? says.to() : null).filter(end -> end != null)
			.forEach(end -> lines.add(Line.of(words.say("editing.partner.confirmed", names.ofEnd(end, words.locale())))));
		if (details.kind() == PartnershipKind.RELAYS_COUNTER_OF) {
			lines.add(Line.of(details.relayAgreedOn() == null ? words.say("editing.partner.relay.hidden")
					: words.say("editing.partner.relay.shown", words.date(details.relayAgreedOn()))));
			if (!details.relayLimit().isEmpty()) {
				lines.add(Line.of(words.text(details.relayLimit())));
			}
		}
		return lines;
	}

}
