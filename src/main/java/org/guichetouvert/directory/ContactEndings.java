package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries out of the catalogue; with the last function that a person held, the person too. */
@Component
public class ContactEndings {

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final Removals removals;

	private final EntityManager entities;

	ContactEndings(Catalogue catalogue, Snapshots snapshots, Removals removals, EntityManager entities) {
		this.catalogue = catalogue;
		this.snapshots = snapshots;
		this.removals = removals;
		this.entities = entities;
	}

	/** @throws NotInCatalogueException when there is no such entry */
	@Transactional
	public void remove(Change change, EntryKind kind, UUID id) {
		UUID person = kind == EntryKind.CONTACT ? entities.find(Contact.class, id).personId().orElse(null) : null;
		boolean demo = person != null && entities.find(Person.class, person).isDemo();
		catalogue.change(change, session -> snapshots.remove(session, kind, id));
		if (person != null && !demo && isLeft(person)) {
			removals.erase(person, Removals.Way.COORDINATION, change);
		}
	}

	private boolean isLeft(UUID person) {
		return entities.createQuery("select count(c) = 0 from Contact c where c.personId = :id", Boolean.class).setParameter("id", person)
			.getSingleResult();
	}

}
