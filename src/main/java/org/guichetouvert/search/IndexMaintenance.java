package org.guichetouvert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.store.AlreadyClosedException;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.platform.GuichetSettings;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps table and index in step with the catalogue. There is one way to do so, after a change, at start and after a failure:
 * what changed since the version they were built to is read and written again. Thread-safe, one at a time.
 */
@Component
class IndexMaintenance {

	private static final Logger log = LoggerFactory.getLogger(IndexMaintenance.class);

	/** From so many services on, progress is told. */
	private static final int MANY = 1_000;

	private final PlaceSource source;

	private final PlaceRows rowsOf;

	private final PlaceDocuments documentsOf;

	private final PlaceTable table;

	private final PlaceIndex index;

	private final TransactionOperations transaction;

	private final GuichetSettings settings;

	/** What the table was built to; -1 before it is. */
	private volatile long tableVersion = -1;

	/** Places that left the table and whose documents are still to be removed. */
	private final Set<UUID> gone = new HashSet<>();

	private IndexState state = IndexState.NONE;

	private volatile boolean indexUsable;

	/** Whether it must be made anew. */
	private volatile boolean indexBroken;

	IndexMaintenance(PlaceSource source, PlaceRows rowsOf, PlaceDocuments documentsOf, PlaceTable table, PlaceIndex index,
			TransactionOperations transaction, GuichetSettings settings) {
		this.source = source;
		this.rowsOf = rowsOf;
		this.documentsOf = documentsOf;
		this.table = table;
		this.index = index;
		this.transaction = transaction;
		this.settings = settings;
	}

	/** The table; whoever comes before it was ever read waits for it. */
	PlaceTable.Rows rows() {
		if (tableVersion < 0) {
			fillTable();
		}
		return table.rows();
	}

	/** Whether the index may be asked: it is whole, though a change may be on its way to it. */
	boolean isIndexUsable() {
		return indexUsable;
	}

	/** Says that the index failed while it was asked. A question that it can't take is no damage. */
	void reportFailure(RuntimeException failure) {
		boolean damage = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
			.anyMatch(cause -> cause instanceof IOException || cause instanceof AlreadyClosedException);
		if (damage && indexUsable) {
			log.error("The search index failed; names are searched in the database until it is made again", failure);
			indexBroken = true;
			indexUsable = false;
		}
	}

	/** Brings table and index up to the catalogue; only asks for its version when they are. */
	synchronized void catchUp() {
		fillTable();
		long version = source.version();
		if (tableVersion < version) {
			Set<UUID> services = source.changedSince(tableVersion, table.rows());
			var rows = new ArrayList<PlaceRow>();
			source.read(services, batch -> rows.addAll(rows(batch)));
			gone.addAll(table.replace(services, rows));
			tableVersion = version;
		}
		try {
			catchUpIndex();
		}
		catch (SearchException | UncheckedIOException e) {
			if (!indexBroken) {
				log.error("The search index can't be written; names are searched in the database until it can", e);
			}
			indexUsable = false;
			indexBroken = true;
		}
	}

	/** As if the program had just started. */
	synchronized void startOver() {
		tableVersion = -1;
		indexUsable = false;
		state = IndexState.NONE;
	}

	private synchronized void fillTable() {
		if (tableVersion < 0) {
			long version = source.version();
			var rows = new ArrayList<PlaceRow>();
			source.read(source.published(), batch -> rows.addAll(rows(batch)));
			table.replaceAll(rows);
			tableVersion = version;
		}
	}

	private void catchUpIndex() {
		boolean starting = !indexUsable;
		if (starting && !open()) {
			rebuild();
		}
		if (state.version() < tableVersion) {
			write(source.changedSince(state.version(), table.rows()), gone);
			keep();
		}
		if (starting) {
			repair();
		}
		indexUsable = !indexBroken;
	}

	/** Whether there is an index that can be gone on with: not damaged, and made as it would be today. */
	private boolean open() {
		state = IndexState.read(settings.indexDir());
		if (indexBroken || !state.fingerprint().equals(fingerprint()) || state.version() > tableVersion) {
			return false;
		}
		try {
			index.open();
			index.ids();
			return true;
		}
		catch (RuntimeException e) {
			log.warn("The search index is damaged and is made again: {}", e.toString());
			return false;
		}
	}

	private void rebuild() {
		long start = System.nanoTime();
		IndexState.NONE.write(settings.indexDir());
		index.recreate();
		Set<UUID> services = table.rows().serviceIds();
		write(services, Set.of());
		keep();
		indexBroken = false;
		log.info("Search index made: {} services in {} ms", services.size(), (System.nanoTime() - start) / 1_000_000);
	}

	/** Documents of places that went while nobody looked go too, and missing ones come back. */
	private void repair() {
		PlaceTable.Rows rows = table.rows();
		Set<UUID> indexed = index.ids();
		Set<UUID> tooMany = indexed.stream().filter(id -> rows.find(id) == null).collect(Collectors.toSet());
		Set<UUID> missing = rows.byName().stream().filter(row -> !indexed.contains(row.id())).map(PlaceRow::serviceId)
			.collect(Collectors.toSet());
		if (!tooMany.isEmpty() || !missing.isEmpty()) {
			log.info("Search index repaired: {} places too many, {} services missing", tooMany.size(), missing.size());
			write(missing, tooMany);
		}
	}

	private void write(Set<UUID> services, Collection<UUID> goneIds) {
		var done = new int[1];
		source.read(services, batch -> {
			index.write(documents(batch));
			done[0] += batch.size();
			if (services.size() >= MANY) {
				log.info("Search index: {} of {} services", done[0], services.size());
			}
		});
		if (!goneIds.isEmpty()) {
			transaction.executeWithoutResult(status -> index.remove(goneIds));
		}
		index.refresh();
	}

	/** Only now that all of it is on the disk may the version go on. */
	private void keep() {
		state = new IndexState(tableVersion, fingerprint());
		state.write(settings.indexDir());
		gone.clear();
	}

	private String fingerprint() {
		return SearchAnalysis.VERSION + "-" + Integer.toHexString(documentsOf.fingerprint());
	}

	private List<PlaceRow> rows(List<ServiceEntry> services) {
		return services.stream().flatMap(service -> rowsOf.of(service).stream()).toList();
	}

	private HashMap<UUID, PlaceDocument> documents(List<ServiceEntry> services) {
		var documents = new HashMap<UUID, PlaceDocument>();
		services.forEach(service -> rowsOf.of(service).forEach(row -> documents.put(row.id(), documentsOf.of(service, row))));
		return documents;
	}

}
