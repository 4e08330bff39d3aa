package org.guichetouvert.editing.web;

import java.util.List;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a service receives. */
@Component
@Order(36)
class ServicePlacesSection implements EntrySections {

	private final Choosing choosing;

	ServicePlacesSection(Choosing choosing) {
		this.choosing = choosing;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		String path = EntryPath.of(EntryKind.SERVICE, draft.entryId()) + "/lieux/";
		List<Line> lines = draft.says(ServiceSnapshot.class).places().stream().filter(place -> place.locationId() != null)
			.map(place -> new Line(choosing.option(EntryKind.LOCATION, place.locationId(), words).label(),
					choosing.there(place.locationId(), draft.entryId(), words), path + place.id())).toList();
		return List.of(new Section("places", words.say("editing.place.title"), lines,
				List.of(new Way(words.say("editing.place.add"), path + "ajouter"))));
	}

}
