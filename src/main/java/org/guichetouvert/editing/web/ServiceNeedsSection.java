package org.guichetouvert.editing.web;

import java.util.List;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.EntryNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a service does for which need, the main one first. */
@Component
@Order(20)
class ServiceNeedsSection implements EntrySections {

	private final EntryNames names;

	ServiceNeedsSection(EntryNames names) {
		this.names = names;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		String path = EntryPath.of(EntryKind.SERVICE, draft.entryId()) + "/besoins";
		List<Line> lines = draft.says(ServiceSnapshot.class).needs().stream().map(need -> new Line(names.ofNeed(need.needId(), words.locale()),
				words.text(need.sentence()).isEmpty() ? ServiceNeedController.help(need, words) : words.text(need.sentence()),
				path + "/" + need.needId())).toList();
		Way add = new Way(words.say("editing.service.need.add"), path + "/ajouter");
		return List.of(new Section("needs", words.say("editing.service.needs.title"), lines,
				lines.size() < 2 ? List.of(add) : List.of(add, new Way(words.say("editing.service.needs.order"), path))));
	}

}
