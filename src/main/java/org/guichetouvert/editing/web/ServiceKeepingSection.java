package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.EntryNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who runs a service, what kind it is, who keeps its entry, and whether it still exists. */
@Component
@Order(50)
class ServiceKeepingSection implements EntrySections {

	private final EntryNames names;

	ServiceKeepingSection(EntryNames names) {
		this.names = names;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		ServiceSnapshot says = draft.says(ServiceSnapshot.class);
		String path = EntryPath.of(EntryKind.SERVICE, draft.entryId());
		List<Line> run = Stream.ofNullable(says.organizationId()).map(id -> new Line(names.of(EntryKind.ORGANIZATION, id, words.locale()), null,
				draft.isNew() ? null : EntryPath.of(EntryKind.ORGANIZATION, id))).toList();
		return List.of(
				ServiceWhomSection.section("organization", "editing.service.organization.title", run, path + "/organisation", words),
				ServiceWhomSection.section("keeping", "editing.service.keeping.title", keeping(says.details(), words), path + "/tenue", words),
				ServiceWhomSection.section("state", "editing.service.state.title", List.of(Line.of(state(says, words))), path + "/etat", words));
	}

	private List<Line> keeping(ServiceDetails says, Words words) {
		var lines = new ArrayList<Line>();
		if (says.typeId() != null) {
			lines.add(Line.of(names.ofType(says.typeId(), words.locale())));
		}
		if (says.schoolCalendar() != null) {
			lines.add(Line.of(words.say("editing.service.calendar.said", words.say("editing.service.calendar." + says.schoolCalendar().code()))));
		}
		if (says.responsibleAreaId() != null) {
			lines.add(Line.of(words.say("editing.service.keeper.said", names.ofArea(says.responsibleAreaId(), words.locale()))));
		}
		return lines;
	}

	private static String state(ServiceSnapshot says, Words words) {
		return says.endedOn() == null ? words.say("editing.service.state." + says.state().code())
				: words.say("editing.service.state.ended.on", words.point(DatedPoint.day(says.endedOn())));
	}

}
