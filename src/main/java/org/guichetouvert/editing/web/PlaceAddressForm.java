package org.guichetouvert.editing.web;

import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.LocationDetails.PostalAddress;
import org.guichetouvert.editing.Placing;
import org.springframework.stereotype.Component;

/** Name and address of a place, and whether everybody may know it. */
@Component
class PlaceAddressForm implements SectionForm<LocationDetails> {

	private final Placing placing;

	PlaceAddressForm(Placing placing) {
		this.placing = placing;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.LOCATION;
	}

	@Override
	public String section() {
		return "adresse";
	}

	@Override
	public String template() {
		return "place-address";
	}

	@Override
	public Class<LocationDetails> shape() {
		return LocationDetails.class;
	}

	@Override
	public Typed fill(LocationDetails entry) {
		PostalAddress address = entry.address();
		return new Typed.Filling().put("name", entry.name()).put("street", address.street()).put("number", address.houseNumber())
			.put("postcode", address.postcode()).put("city", address.city()).tick("hidden", entry.hidden()).done();
	}

	@Override
	public LocationDetails change(LocationDetails entry, Typed typed, Problems problems) {
		PostalAddress address = address(typed, problems);
		LocationDetails changed = entry.withName(typed.localized("name", entry.name())).withHidden(typed.isTicked("hidden"));
		return address.equals(entry.address()) ? changed : placing.move(changed, address);
	}

	/** The address of a form: a street at least, and a postcode of Belgium. */
	static PostalAddress address(Typed typed, Problems problems) {
		if (typed.text("street").isEmpty()) {
			problems.add("street", "editing.place.street.missing");
		}
		if (!typed.text("postcode").matches("[1-9]\\d{3}")) {
			problems.add("postcode", "editing.place.postcode.wrong");
		}
		return new PostalAddress(typed.textOrNull("street"), typed.textOrNull("number"), typed.textOrNull("postcode"), typed.textOrNull("city"));
	}

	/** At another address it is asked where that lies, unless nothing is left to ask. */
	@Override
	public String next(UUID id, LocationDetails before, LocationDetails after) {
		boolean asks = !after.address().equals(before.address())
				&& (after.point() != null || after.placement().neighbourhoodId() == null && !placing.choices(after.address().postcode()).isEmpty());
		return asks ? EntryPath.of(EntryKind.LOCATION, id) + "/situation" : EntryPath.review(EntryKind.LOCATION, id);
	}

}
