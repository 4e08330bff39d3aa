package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Cuts contacts to what one reader may see of them on one day, as {@link ContactField} says. Whatever gives out a contact
 * gives it out through this.
 */
final class ContactDisclosure {

	private final Circle reader;

	private final LocalDate today;

	/** @throws IllegalArgumentException when nobody reads: that is a circle of facts, not of readers */
	ContactDisclosure(Circle reader, LocalDate today) {
		if (reader == Circle.NOBODY) {
			throw new IllegalArgumentException("No reader belongs to the circle " + reader.code());
		}
		this.reader = reader;
		this.today = today;
	}

	/**
	 * @param person who holds it; null for nobody, or nobody known
	 * @param deputy the contact that replaces it; null for none
	 */
	ContactEntry of(Contact contact, @Nullable Person person, @Nullable Contact deputy) {
		return new ContactEntry(contact.id(), details(contact.details()), name(person), means(contact),
				all(ContactField.SERVICES, contact.serviceIds()), all(ContactField.NEEDS, contact.needIds()),
				all(ContactField.AREAS, contact.areaIds()), deputy(deputy),
				when(ContactField.ORGANIZATION, () -> contact.organizationId().orElse(null), null));
	}

	private ContactDetails details(ContactDetails all) {
		return new ContactDetails(all.function(), when(ContactField.OFFICE_HOURS, all::officeHours, null),
				when(ContactField.LANGUAGES, all::languages, List.of()), when(ContactField.VACANCY, all::vacant, false),
				when(ContactField.NOTE, all::note, LocalizedText.EMPTY));
	}

	private Optional<String> name(@Nullable Person person) {
		return Optional.ofNullable(person).flatMap(one -> one.nameFor(reader, today));
	}

	private List<ContactEntry.Means> means(Contact contact) {
		return contact.means().stream().flatMap(means -> means.valueFor(reader, today)
			.map(value -> new ContactEntry.Means(means.kind(), value)).stream()).toList();
	}

	private Optional<LocalizedText> deputy(@Nullable Contact deputy) {
		return Optional.ofNullable(when(ContactField.DEPUTY, () -> deputy == null ? null : deputy.details().function(), null));
	}

	private <T> Set<T> all(ContactField field, Set<T> values) {
		return when(field, () -> Set.copyOf(values), Set.of());
	}

	private <T extends @Nullable Object> T when(ContactField field, Supplier<T> value, T otherwise) {
		return field.circle().filter(reader::sees).isPresent() ? value.get() : otherwise;
	}

}
