package org.guichetouvert.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings documents from the catalogue into the index, in chunks, and keeps in the {@link IndexLedger} how far it came. Only
 * for whoever writes alone.
 */
@Component
class PlaceWriter {

	private static final Logger log = LoggerFactory.getLogger(PlaceWriter.class);

	/** The same on each node; ids as numbers would be compared otherwise elsewhere. */
	private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

	private final PlaceSource source;

	private final PlaceRows rowsOf;

	private final PlaceDocuments documentsOf;

	private final PlaceTable table;

	private final PlaceIndex index;

	private final IndexEngine engine;

	private final IndexLedger ledger;

	private final int chunk;

	/** Services whose writing was begun and not kept: somebody else may have written them meanwhile, and better. */
	private final Set<UUID> unsure = new HashSet<>();

	/** @param chunk services that are written at once */
	PlaceWriter(PlaceSource source, PlaceRows rowsOf, PlaceDocuments documentsOf, PlaceTable table, PlaceIndex index,
			IndexEngine engine, IndexLedger ledger, @Value("${guichet.index-chunk:500}") int chunk) {
		this.source = source;
		this.rowsOf = rowsOf;
		this.documentsOf = documentsOf;
		this.table = table;
		this.index = index;
		this.engine = engine;
		this.ledger = ledger;
		this.chunk = chunk;
	}

	/** What an index made today would be like. */
	String making() {
		return schemaPart() + SearchAnalysis.fingerprint() + "-" + Integer.toHexString(documentsOf.fingerprint());
	}

	private String schemaPart() {
		return engine.schema() + "/";
	}

	boolean isUnsure() {
		return !unsure.isEmpty();
	}

	/** Writes what changed up to this version of the catalogue, which the table has reached. */
	void update(IndexState state, long version) {
		Set<UUID> services = source.changedSince(state.version(), table.rows());
		services.addAll(unsure);
		inChunks(services, some -> {
			Set<UUID> outdated = index.placesOf(some);
			outdated.removeAll(write(some));
			index.remove(outdated);
		});
		index.refresh();
		keep(state.upTo(version));
	}

	/** Only now that all of it is written may the version go on. */
	private void keep(IndexState state) {
		ledger.write(state);
		unsure.clear();
	}

	/** Documents of places that went while nobody looked go too, and missing ones come back. */
	void repair() {
		PlaceTable.Rows rows = table.rows();
		Set<UUID> indexed = index.ids();
		Set<UUID> tooMany = indexed.stream().filter(id -> rows.find(id) == null).collect(Collectors.toSet());
		Set<UUID> missing = rows.byName().stream().filter(row -> !indexed.contains(row.id())).map(PlaceRow::serviceId)
			.collect(Collectors.toSet());
		if (!tooMany.isEmpty() || !missing.isEmpty()) {
			log.info("Search index repaired: {} places too many, {} services missing", tooMany.size(), missing.size());
			inChunks(tooMany, index::remove);
			inChunks(missing, this::write);
			index.refresh();
		}
	}

	/**
	 * Writes everything, or what a killed program left of it, and removes what is left over. What may be read until now is read
	 * until all is there.
	 *
	 * @param readable whether there is such an index
	 * @param version of the catalogue that the table has reached
	 * @param meanwhile done after each chunk, so that nothing else waits for the end
	 */
	void rebuild(IndexState state, boolean readable, long version, Runnable meanwhile) {
		long start = System.nanoTime();
		IndexState.Building building = state.building();
		if (building == null || !building.fingerprint().equals(making()) || !engine.isWritable(building.index())) {
			boolean inPlace = readable && state.fingerprint().startsWith(schemaPart());
			building = new IndexState.Building(engine.begin(inPlace ? state.index() : null), version, making(), "");
		}
		IndexState former = readable ? state : IndexState.NONE;
		ledger.write(former.with(building));
		building = writeAll(former, building, meanwhile);
		index.refresh();
		engine.finish(building.index());
		repair();
		keep(building.finished());
		log.info("Search index made in {} ms", (System.nanoTime() - start) / 1_000_000);
	}

	private IndexState.Building writeAll(IndexState former, IndexState.Building begun, Runnable meanwhile) {
		List<UUID> all = table.rows().serviceIds().stream().sorted(BY_TEXT).toList();
		List<UUID> left = all.stream().filter(id -> id.toString().compareTo(begun.doneUntil()) > 0).toList();
		int before = all.size() - left.size();
		if (before > 0) {
			log.info("Search index: goes on after {} of {} services", before, all.size());
		}
		IndexState.Building building = begun;
		for (int done = 0; done < left.size(); done += chunk) {
			List<UUID> next = left.subList(done, Math.min(left.size(), done + chunk));
			write(next);
			building = building.until(next.get(next.size() - 1).toString());
			ledger.write(former.with(building));
			int now = before + done + next.size();
			log.info("Search index: {} of {} services, {} %", now, all.size(), 100L * now / all.size());
			meanwhile.run();
		}
		return building;
	}

	/**
	 * Writes the documents of these services as they are now.
	 *
	 * @return their places
	 */
	private Set<UUID> write(Collection<UUID> services) {
		unsure.addAll(services);
		var documents = new HashMap<UUID, PlaceDocument>();
		source.read(services, batch -> batch.forEach(service -> rowsOf.of(service)
			.forEach(row -> documents.put(row.id(), documentsOf.of(service, row)))));
		index.write(documents);
		return documents.keySet();
	}

	private void inChunks(Collection<UUID> ids, Consumer<Collection<UUID>> use) {
		List<UUID> all = List.copyOf(ids);
		for (int from = 0; from < all.size(); from += chunk) {
			use.accept(all.subList(from, Math.min(all.size(), from + chunk)));
		}
	}

}
