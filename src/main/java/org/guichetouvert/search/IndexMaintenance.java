package org.guichetouvert.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.CatalogueChanged;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps what is searched in step with the catalogue. */
@Component
class IndexMaintenance {

	private static final int BATCH = 500;

	private final CatalogueReader reader;

	private final Revisions revisions;

	private final PlaceRows rowsOf;

	private final PlaceTable table;

	private final Clock clock;

	private long version = -1;

	IndexMaintenance(CatalogueReader reader, Revisions revisions, PlaceRows rowsOf, PlaceTable table, Clock clock) {
		this.reader = reader;
		this.revisions = revisions;
		this.rowsOf = rowsOf;
		this.table = table;
		this.clock = clock;
	}

	synchronized PlaceTable.Rows rows() {
		if (version < 0) {
			long read = revisions.catalogueVersion();
			table.replaceAll(read(reader.published()));
			version = read;
		}
		return table.rows();
	}

	@TransactionalEventListener
	void follow(CatalogueChanged change) {
		catchUp();
	}

	private synchronized void catchUp() {
		if (version < 0) {
			return;
		}
		long now = revisions.catalogueVersion();
		var services = new HashSet<>(revisions.changedSince(EntryKind.SERVICE, version));
		services.addAll(reader.servicesTouching(revisions.changedSince(EntryKind.ORGANIZATION, version),
				revisions.changedSince(EntryKind.LOCATION, version)));
		table.replace(services, read(services));
		version = now;
	}

	private List<PlaceRow> read(Collection<UUID> serviceIds) {
		var rows = new ArrayList<PlaceRow>();
		List<UUID> ids = List.copyOf(Set.copyOf(serviceIds));
		for (int from = 0; from < ids.size(); from += BATCH) {
			List<UUID> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
			reader.services(batch, LocalDate.now(clock)).forEach(service -> rows.addAll(rowsOf.of(service)));
		}
		return rows;
	}

}
