package org.guichetouvert.editing.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to take out what is no service, organization or place: those end, or move. */
@Component
@Order(200)
class RemovalSection implements EntrySections {

	private static final Set<EntryKind> KINDS = EnumSet.of(EntryKind.CONTACT, EntryKind.PARTNERSHIP, EntryKind.GAP_STATEMENT, EntryKind.DISRUPTION);

	@Override
	public boolean isFor(EntryKind kind) {
		return KINDS.contains(kind);
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		return draft.isNew() ? List.of() : List.of(new Section("remove", words.say("editing.remove.title"),
				List.of(Line.of(words.say("editing.remove.help"))),
				List.of(new Way(words.say("editing.remove.way"), EntryPath.of(draft.kind(), draft.entryId()) + "/retirer"))));
	}

}
