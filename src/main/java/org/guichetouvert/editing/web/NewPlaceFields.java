package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.LocationDetails.PostalAddress;
import org.guichetouvert.editing.Placing;
import org.springframework.stereotype.Component;

/**
 * The fields of a new address: street, number, postcode, city; and the quartier, which is asked once the postcode is known and
 * leaves a choice.
 */
@Component
class NewPlaceFields {

	/** The quartier that nobody knows. */
	private static final String UNKNOWN = "unknown";

	private final Placing placing;

	NewPlaceFields(Placing placing) {
		this.placing = placing;
	}

	/** @param problems gets what is wrong, and the question for the quartier */
	LocationDetails read(Typed typed, Problems problems) {
		PostalAddress address = PlaceAddressForm.address(typed, problems);
		LocationDetails found = placing.move(LocationDetails.at(PostalAddress.NONE), address);
		String chosen = typed.text("neighbourhood");
		List<UUID> choices = placing.choices(address.postcode()).stream().map(AreaNode::id).toList();
		UUID named = Choosing.id(chosen).filter(choices::contains).orElse(null);
		if (found.placement().neighbourhoodId() == null && named == null && !choices.isEmpty() && !chosen.equals(UNKNOWN)) {
			problems.add("neighbourhood", "editing.place.neighbourhood.missing", address.postcode());
		}
		return named == null ? found : placing.place(found, named);
	}

	/** Empty where there is nothing to choose yet. */
	Options neighbourhoods(Typed typed, Words words) {
		List<AreaNode> choices = placing.choices(typed.textOrNull("postcode"));
		return choices.size() < 2 ? Options.of(List.of()) : Options.of(Stream.concat(
				choices.stream().map(area -> Options.Option.of(area.id().toString(), words.text(area.name()))),
				Stream.of(Options.Option.of(UNKNOWN, words.say("editing.service.unknown")))).toList());
	}

	/** "rue de la Braise 4" and "1020" in the fields where they belong. */
	static Typed.Filling guess(String words) {
		String postcode = words.replaceFirst("^.*?\\b([1-9]\\d{3})\\b.*$", "$1");
		boolean coded = postcode.matches("[1-9]\\d{3}");
		String address = (coded ? words.substring(0, words.indexOf(postcode)) : words).replaceFirst("[ ,]+$", "").strip();
		String number = address.replaceFirst("^.*?[ ,]+(\\d+\\s?[a-zA-Z]?(?:[/-]\\d+)?)$", "$1");
		boolean numbered = !number.equals(address);
		String street = numbered ? address.substring(0, address.length() - number.length()).replaceFirst("[ ,]+$", "") : address;
		return new Typed.Filling().put("street", street).put("number", numbered ? number : "").put("postcode", coded ? postcode : "");
	}

}
