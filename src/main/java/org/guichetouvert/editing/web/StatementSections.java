package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.EntryNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a statement says: one for many doors, or that there is nothing. */
@Component
@Order(80)
class StatementSections implements EntrySections {

	private final EntryNames names;

	private final CatalogueReader catalogue;

	StatementSections(EntryNames names, CatalogueReader catalogue) {
		this.names = names;
		this.catalogue = catalogue;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.GAP_STATEMENT || kind == EntryKind.DISRUPTION;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		String path = EntryPath.of(draft.kind(), draft.entryId());
		if (draft.kind() == EntryKind.GAP_STATEMENT) {
			return List.of(new Section("gap", words.say("editing.gap.title"), gap(draft.says(GapStatement.Details.class), words),
					List.of(new Way(words.say("editing.entry.change"), path + "/constat"))));
		}
		var ways = new ArrayList<>(List.of(new Way(words.say("editing.entry.change"), path + "/annonce")));
		Disruption.Snapshot says = draft.says(Disruption.Snapshot.class);
		if (!draft.isNew() && says.details().endsOn().isAfter(words.today())) {
			ways.add(new Way(words.say("editing.disruption.end"), path + "/terminer"));
		}
		return List.of(new Section("disruption", words.say("editing.disruption.title"), disruption(says, words), ways));
	}

	private List<Line> gap(GapStatement.Details says, Words words) {
		var lines = new ArrayList<Line>();
		lines.add(Line.of(names.ofNeed(says.needId(), words.locale()) + ", " + names.ofArea(says.areaId(), words.locale())));
		if (!says.sentence().isEmpty()) {
			lines.add(Line.of(words.text(says.sentence())));
		}
		lines.add(Line.of(words.say("editing.gap.stated", words.date(says.statedOn()), says.source())));
		if (says.endsOn() != null) {
			lines.add(Line.of(words.say("editing.gap.until.is", words.date(says.endsOn().minusDays(1)))));
		}
		return lines;
	}

	private List<Line> disruption(Disruption.Snapshot says, Words words) {
		Disruption.Details details = says.details();
		var lines = new ArrayList<Line>();
		lines.add(Line.of(words.text(details.statement())));
		lines.add(Line.of(words.say("editing.disruption.days", words.date(details.startsOn()), words.date(details.endsOn().minusDays(1)))));
		List<String> works = new ArrayList<>();
		for (ChannelKind kind : ChannelKind.values()) {
			if (!details.closedKinds().contains(kind.code())) {
				works.add(words.say("editing.disruption.works." + kind.code()));
			}
		}
		lines.add(Line.of(works.isEmpty() ? words.say("editing.disruption.works.nothing")
				: words.say("editing.disruption.works.are", String.join(", ", works))));
		var reach = new Disruption.Reach(new HashSet<>(says.areaIds()), new HashSet<>(says.serviceTypeIds()), new HashSet<>(says.organizationIds()));
		String whom = reach.isEverything() ? words.say("editing.disruption.everybody.is") : String.join(" · ", whom(says, words));
		lines.add(new Line(whom, words.say("editing.disruption.concerned", catalogue.concernedBy(reach).size()), null));
		return lines;
	}

	private List<String> whom(Disruption.Snapshot says, Words words) {
		var parts = new ArrayList<String>();
		parts.add(ContactSections.listed(says.areaIds().stream().map(id -> names.ofArea(id, words.locale()))));
		parts.add(ContactSections.listed(says.serviceTypeIds().stream().map(id -> names.ofType(id, words.locale()))));
		parts.add(ContactSections.listed(says.organizationIds().stream().map(id -> names.of(EntryKind.ORGANIZATION, id, words.locale()))));
		parts.removeIf(String::isEmpty);
		return parts;
	}

}
