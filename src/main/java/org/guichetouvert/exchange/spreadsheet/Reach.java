package org.guichetouvert.exchange.spreadsheet;

import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.Territory;
import org.jspecify.annotations.Nullable;

/**
 * What an import may write: all of it, or what whoever wants it may publish. An organization or a place of others is used, and
 * never changed.
 *
 * @param reader null for whoever runs the machine
 */
public record Reach(@Nullable SignedIn reader, Rights rights, Snapshots snapshots) {

	public boolean isEverywhere() {
		return reader == null || reader.role() == Role.ADMINISTRATOR;
	}

	boolean holds(Service service) {
		return may(EntryKind.SERVICE, service.id(), service.snapshot());
	}

	boolean holds(UUID id, LocationDetails place) {
		return may(EntryKind.LOCATION, id, place);
	}

	/** What a new place is to whoever wants the import. */
	Territory of(LocationDetails place) {
		return reader == null ? Territory.OWN : rights.of(reader, EntryKind.LOCATION, UUID.randomUUID(), place);
	}

	boolean holdsOrganization(UUID id) {
		return isEverywhere() || snapshots.find(EntryKind.ORGANIZATION, id)
			.filter(found -> may(EntryKind.ORGANIZATION, id, found.snapshot())).isPresent();
	}

	/** @param snapshot what the entry says */
	public boolean holds(EntryKind kind, UUID id, Object snapshot) {
		return may(kind, id, snapshot);
	}

	private boolean may(EntryKind kind, UUID id, Object snapshot) {
		return reader == null || isEverywhere() || rights.may(reader, Action.PUBLISH, kind, id, snapshot);
	}

}
