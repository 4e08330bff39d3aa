package org.guichetouvert.directory;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries out of the catalogue; with the last function that a person held, the person too. */
@Component
public class ContactEndings {

	private final Catalogue catalogue;

	private final Snapshots snapshots;

	private final PersonKeeping people;

	ContactEndings(Catalogue catalogue, Snapshots snapshots, PersonKeeping people) {
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

}
