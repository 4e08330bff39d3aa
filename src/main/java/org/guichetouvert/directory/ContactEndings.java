package org.guichetouvert.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries out of the catalogue; with the last function that a person held, the person too. */
@Component
public class ContactEndings {

	private final EntityManager entities;

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final PersonKeeping people;

	ContactEndings(EntityManager entities, Catalogue catalogue, Snapshots snapshots, PersonKeeping people) {
		this.entities = entities;
		this.catalogue = catalogue;
		this.snapshots = snapshots;
		this.people = people;
	}

	/** @throws NotInCatalogueException when there is no such entry */
	@Transactional
	public void remove(Change change, EntryKind kind, UUID id) {
		if (kind == EntryKind.CONTACT) {
			people.letGo(change, id); // while her lines and the function still stand, or her traces were not found
		}
		catalogue.change(change, session -> snapshots.remove(session, kind, id));
	}

	/**
	 * Takes out functions that should never have come, with their lines and the rows of persons who hold nothing else. Nobody wished
	 * to be gone: what was written of them elsewhere stays, and a file may bring them again.
	 *
	 * @throws NotInCatalogueException when one of them is not there
	 */
	@Transactional
	public void takeBack(Change change, Collection<UUID> contacts) {
		catalogue.change(change, session -> {
			List<Contact> gone = contacts.stream().map(id -> session.get(Contact.class, id)).toList();
			List<UUID> persons = gone.stream().flatMap(contact -> contact.personId().stream()).distinct()
				.filter(person -> !isNeededBeside(person, contacts)).toList();
			gone.forEach(session::remove);
			persons.forEach(person -> session.findPerson(person).ifPresent(session::forget));
		});
	}

	private boolean isNeededBeside(UUID person, Collection<UUID> contacts) {
		return entities.createQuery("""
				select count(c) > 0 from Contact c where c.id not in :gone and (c.personId = :person
					or exists (select m from ContactMeans m where m.contact = c and m.personId = :person))""", Boolean.class)
			.setParameter("gone", contacts).setParameter("person", person).getSingleResult();
	}

}
