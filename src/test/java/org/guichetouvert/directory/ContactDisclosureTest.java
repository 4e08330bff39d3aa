package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Readers see of a contact what {@code disclosure.csv} says, and nothing else. */
class ContactDisclosureTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	private static final Consent CONSENT = new Consent(LocalDate.of(2026, 1, 1), "par courriel", LocalDate.of(2026, 12, 1));

	private static final DisclosureTable TABLE = DisclosureTable.read();

	@Test
	void theTableSaysEveryField() {
		assertThat(TABLE.isWhole()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = "NOBODY", mode = Mode.EXCLUDE)
	void readersSeeWhatTheTableSays(Circle reader) {
		for (Circle agreed : Circle.values()) {
			Map<ContactField, Boolean> shown = shown(seen(reader, agreed, TODAY));

			assertThat(shown.keySet()).containsExactlyInAnyOrder(ContactField.values());
			shown.forEach((field, is) -> assertThat(is).as("%s, agreed for %s, read by %s", field, agreed, reader)
				.isEqualTo(TABLE.shows(field, reader, agreed)));
		}
	}

	@ParameterizedTest
	@EnumSource(names = "NOBODY", mode = Mode.EXCLUDE)
	void anAgreementEndsByItself(Circle reader) {
		Map<ContactField, Boolean> shown = shown(seen(reader, Circle.PUBLIC, LocalDate.of(2026, 12, 1)));

		assertThat(shown.get(ContactField.NAME)).isFalse();
		assertThat(shown.get(ContactField.MEANS)).isFalse();
		assertThat(shown(seen(reader, Circle.PUBLIC, LocalDate.of(2026, 11, 30))).get(ContactField.NAME)).isTrue();
	}

	@Test
	void nobodyIsNoReader() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ContactDisclosure(Circle.NOBODY, TODAY));
	}

	@Test
	void whoeverLeavesAFunctionTakesTheirLinesAlong() {
		Contact contact = contact(Circle.PUBLIC);
		contact.isHeldBy(null);
		assertThat(contact.means()).isEmpty();

		contact.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 00 11", Circle.PUBLIC, CONSENT);
		contact.isHeldBy(person(Circle.PUBLIC));
		assertThat(contact.means()).as("the line of the function").hasSize(1);
	}

	private static ContactEntry seen(Circle reader, Circle agreed, LocalDate today) {
		Contact deputy = new Contact(UUID.randomUUID(), ContactDetails.of(LocalizedText.french("accueil")), false);
		return new ContactDisclosure(reader, today).of(contact(agreed), person(agreed), deputy);
	}

	private static Contact contact(Circle agreed) {
		var contact = new Contact(UUID.randomUUID(), new ContactDetails(LocalizedText.french("médiatrice"), "Tu 09:00-12:00", List.of("ar"), true,
				LocalizedText.french("Frappez fort.")), false);
		contact.answerFor(List.of(UUID.randomUUID()));
		contact.dealWith(List.of("energie-impayes"), List.of(UUID.randomUUID()));
		contact.belongTo(UUID.randomUUID());
		contact.isHeldBy(person(agreed));
		contact.addMeans(UUID.randomUUID(), MeansKind.EMAIL, "elle@example.org", agreed, CONSENT);
		return contact;
	}

	private static Person person(Circle agreed) {
		return new Person(UUID.randomUUID(), "Prénom N.", agreed, CONSENT, false);
	}

	private static Map<ContactField, Boolean> shown(ContactEntry seen) {
		ContactDetails details = seen.details();
		return Map.ofEntries(Map.entry(ContactField.FUNCTION, !details.function().isEmpty()),
				Map.entry(ContactField.NEEDS, !seen.needIds().isEmpty()), Map.entry(ContactField.AREAS, !seen.areaIds().isEmpty()),
				Map.entry(ContactField.SERVICES, !seen.serviceIds().isEmpty()),
				Map.entry(ContactField.ORGANIZATION, seen.organizationId() != null), Map.entry(ContactField.VACANCY, details.vacant()),
				Map.entry(ContactField.LANGUAGES, !details.languages().isEmpty()), Map.entry(ContactField.DEPUTY, seen.deputy().isPresent()),
				Map.entry(ContactField.OFFICE_HOURS, details.officeHours() != null), Map.entry(ContactField.NOTE, !details.note().isEmpty()),
				Map.entry(ContactField.NAME, seen.name().isPresent()), Map.entry(ContactField.MEANS, !seen.means().isEmpty()));
	}

}
