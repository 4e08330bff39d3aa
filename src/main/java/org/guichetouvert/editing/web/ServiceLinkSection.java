package org.guichetouvert.editing.web;

import java.util.List;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.ServiceLink;
import org.guichetouvert.editing.ServiceLinks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a service says itself how its doors are today; for whoever may give it a link. */
@Component
@Order(90)
class ServiceLinkSection implements EntrySections {

	private final Desk desk;

	private final Rights rights;

	private final ServiceLinks links;

	ServiceLinkSection(Desk desk, Rights rights, ServiceLinks links) {
		this.desk = desk;
		this.rights = rights;
		this.links = links;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		Object base = draft.base();
		if (base == null || !rights.may(desk.reader(), Action.PUBLISH, draft.kind(), draft.entryId(), base)) {
			return List.of();
		}
		List<ServiceLink> working = links.listOf(draft.entryId()).stream().filter(link -> !link.isWithdrawn()).toList();
		List<Line> lines = working.stream().map(link -> new Line(link.label(), link.lastUsedAt() == null ? words.say("editing.link.unused")
				: words.say("editing.link.used", words.moment(link.lastUsedAt())), null)).toList();
		return List.of(new Section("link", words.say("editing.link.title"), lines,
				List.of(new Way(words.say("editing.link.manage"), EntryPath.of(EntryKind.SERVICE, draft.entryId()) + "/lien"))));
	}

}
