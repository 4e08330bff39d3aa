package org.guichetouvert.site.web;

import java.util.List;
import java.util.Optional;

import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.Circle;

/** A contact becomes what a page shows of it. What the reader may not see is not in the entry any more. */
final class People {

	private People() {
	}

	static PersonView view(ContactEntry contact, Circle reader, Showing showing) {
		Wording words = showing.words();
		ContactDetails details = contact.details();
		List<PhoneView> lines = contact.means().stream()
			.filter(means -> means.kind() == MeansKind.PHONE || means.kind() == MeansKind.MOBILE)
			.map(means -> showing.phone(means.value())).toList();
		List<LinkView> mails = contact.means().stream().filter(means -> means.kind() == MeansKind.EMAIL)
			.map(means -> LinkView.of(means.value(), "mailto:" + means.value())).toList();
		String when = Optional.ofNullable(details.officeHours()).flatMap(OpeningHours::find).map(words::hoursWithin).orElse(null);
		return new PersonView(reader.sees(Circle.PROFESSIONALS) ? contact.id().toString() : null, words.name(details.function()),
				contact.name().orElse(null), lines, mails, when, words.languages(details.languages()),
				contact.deputy().map(words::text).orElse(null), words.text(details.note()), details.vacant());
	}

}
