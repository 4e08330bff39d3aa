package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Wheelchair;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.EntryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is said of a place, and who receives there: a change is for them all. */
@Component
@Order(10)
class PlaceSections implements EntrySections {

	private final EntryNames names;

	private final Choosing choosing;

	PlaceSections(EntryNames names, Choosing choosing) {
		this.names = names;
		this.choosing = choosing;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.LOCATION;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		LocationDetails says = draft.says(LocationDetails.class);
		String path = EntryPath.of(EntryKind.LOCATION, draft.entryId());
		List<Line> services = choosing.servicesAt(draft.entryId()).stream()
			.map(id -> new Line(names.of(EntryKind.SERVICE, id, words.locale()), null, EntryPath.of(EntryKind.SERVICE, id))).toList();
		return List.of(
				new Section("services", words.say(services.size() > 1 ? "editing.place.services.all" : "editing.place.services"), services, List.of()),
				ServiceWhomSection.section("address", "editing.place.address", address(says, words), path + "/adresse", words),
				ServiceWhomSection.section("position", "editing.place.position", position(says, words), path + "/situation", words),
				ServiceWhomSection.section("access", "editing.place.access", access(says, words), path + "/acces", words));
	}

	private static List<Line> address(LocationDetails says, Words words) {
		LocationDetails.PostalAddress address = says.address();
		return Stream.of(words.text(says.name()), join(address.street(), address.houseNumber()), join(address.postcode(), address.city()),
				says.hidden() ? words.say("editing.place.hidden.said") : "").filter(text -> !text.isEmpty()).map(Line::of).toList();
	}

	private static String join(@Nullable String one, @Nullable String other) {
		return Stream.of(one == null ? "" : one, other == null ? "" : other).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
	}

	private List<Line> position(LocationDetails says, Words words) {
		LocationDetails.Placed placed = says.placement();
		var lines = new ArrayList<Line>();
		if (placed.neighbourhoodId() != null) {
			PlacedBy by = placed.by() == null ? PlacedBy.GIVEN : placed.by();
			lines.add(new Line(names.ofArea(placed.neighbourhoodId(), words.locale()), words.say("editing.place.by." + by.code()), null));
		}
		else {
			lines.add(Line.of(words.say("editing.place.neighbourhood.none")));
		}
		if (placed.municipalityId() != null) {
			lines.add(Line.of(names.ofArea(placed.municipalityId(), words.locale())));
		}
		lines.add(Line.of(says.point() == null ? words.say("editing.place.point.none")
				: words.say("editing.place.point.said", PlacePositionForm.text(says.point()))));
		return lines;
	}

	private static List<Line> access(LocationDetails says, Words words) {
		return Stream.of(words.text(says.entrance()), words.text(says.transit()), says.wheelchair() == Wheelchair.UNKNOWN ? ""
				: PlaceAccessForm.wheelchair(says.wheelchair(), words)).filter(text -> !text.isEmpty()).map(Line::of).toList();
	}

}
