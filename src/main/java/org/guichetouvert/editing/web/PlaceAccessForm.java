package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.Map;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Wheelchair;
import org.springframework.stereotype.Component;

/** How to get to a place and in. */
@Component
class PlaceAccessForm implements SectionForm<LocationDetails> {

	@Override
	public EntryKind kind() {
		return EntryKind.LOCATION;
	}

	@Override
	public String section() {
		return "acces";
	}

	@Override
	public String template() {
		return "place-access";
	}

	@Override
	public Class<LocationDetails> shape() {
		return LocationDetails.class;
	}

	@Override
	public Typed fill(LocationDetails entry) {
		return new Typed.Filling().put("entrance", entry.entrance()).put("transit", entry.transit())
			.put("wheelchair", entry.wheelchair().code()).done();
	}

	@Override
	public LocationDetails change(LocationDetails entry, Typed typed, Problems problems) {
		Wheelchair wheelchair = Options.find(Wheelchair.class, typed.text("wheelchair")).orElse(null);
		if (wheelchair == null) {
			problems.add("wheelchair", "editing.service.choose");
			return entry;
		}
		return entry.withEntrance(typed.localized("entrance", entry.entrance())).withTransit(typed.localized("transit", entry.transit()))
			.withWheelchair(wheelchair);
	}

	@Override
	public Map<String, Options> options(LocationDetails entry, Words words) {
		return Map.of("wheelchair", Options.of(Arrays.stream(Wheelchair.values())
			.map(one -> Options.Option.of(one.code(), wheelchair(one, words))).toList()));
	}

	static String wheelchair(Wheelchair value, Words words) {
		return value == Wheelchair.UNKNOWN ? words.say("editing.service.unknown") : words.say("site.wheelchair." + value.code());
	}

}
