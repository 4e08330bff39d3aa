package org.guichetouvert.editing.web;

import java.util.List;
import java.util.stream.Stream;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a service is called and what one gets there. */
@Component
@Order(10)
class ServiceTextSection implements EntrySections {

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		ServiceDetails says = draft.says(ServiceSnapshot.class).details();
		List<Line> lines = Stream.of(words.text(says.name()), words.text(says.description())).filter(text -> !text.isEmpty()).map(Line::of).toList();
		return List.of(new Section("text", words.say("editing.text.title"), lines,
				List.of(new Way(words.say("editing.entry.change"), EntryPath.of(EntryKind.SERVICE, draft.entryId()) + "/texte"))));
	}

}
