package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.EnterpriseNumber;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.EntryNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is said of an organization, and the services that it runs. */
@Component
@Order(10)
class OrganizationSections implements EntrySections {

	private final EntryNames names;

	private final CatalogueReader catalogue;

	OrganizationSections(EntryNames names, CatalogueReader catalogue) {
		this.names = names;
		this.catalogue = catalogue;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.ORGANIZATION;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		OrganizationDetails says = draft.says(OrganizationDetails.class);
		String path = EntryPath.of(EntryKind.ORGANIZATION, draft.entryId());
		List<Line> texts = Stream.of(says.name(), says.acronym(), says.description()).map(words::text).filter(text -> !text.isEmpty())
			.map(Line::of).toList();
		List<Line> part = Stream.ofNullable(says.parentId()).map(id -> new Line(names.of(EntryKind.ORGANIZATION, id, words.locale()), null,
				EntryPath.of(EntryKind.ORGANIZATION, id))).toList();
		List<Line> services = catalogue.servicesTouching(List.of(draft.entryId()), List.of()).stream()
			.map(id -> new Line(names.of(EntryKind.SERVICE, id, words.locale()), null, EntryPath.of(EntryKind.SERVICE, id))).toList();
		return List.of(
				ServiceWhomSection.section("text", "editing.organization.text", texts, path + "/texte", words),
				ServiceWhomSection.section("identity", "editing.organization.identity", identity(says, words), path + "/identite", words),
				ServiceWhomSection.section("parent", "editing.organization.parent.title", part, path + "/partie", words),
				new Section("services", words.say("editing.organization.services"), services, List.of()));
	}

	private static List<Line> identity(OrganizationDetails says, Words words) {
		var lines = new ArrayList<Line>();
		if (says.sector() != null) {
			lines.add(Line.of(words.say("site.sector." + says.sector().code())));
		}
		if (says.enterpriseNumber() != null) {
			lines.add(Line.of(words.say("editing.organization.number.said", EnterpriseNumber.printed(says.enterpriseNumber()))));
		}
		if (says.website() != null) {
			lines.add(Line.of(says.website()));
		}
		if (says.endedOn() != null) {
			lines.add(Line.of(words.say("editing.service.state.ended.on", words.point(DatedPoint.day(says.endedOn())))));
		}
		return lines;
	}

}
