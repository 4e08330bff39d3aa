package org.guichetouvert.search;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.ServiceEntry;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps table and index in step with the catalogue. There is one way to do so, after a change, at start and after a failure:
 * what changed since the version they were built to is read and written again. The table is each node's own; the index may be
 * shared, and is written by whoever comes first. Thread-safe, one at a time.
 */
@Component
class IndexMaintenance {

	private static final Logger log = LoggerFactory.getLogger(IndexMaintenance.class);

	/** Looks at an index that a newer program made, and no longer keeps up, until it is made as this one would. */
	private static final int PATIENCE = 6;

	private final PlaceSource source;

	private final PlaceRows rowsOf;

	private final PlaceTable table;

	private final PlaceWriter writer;

	private final IndexEngine engine;

	private final IndexLedger ledger;

	/** What the table was built to; -1 before it is. */
	private volatile long tableVersion = -1;

	private volatile boolean indexUsable;

	/** Why it isn't was said. */
	private boolean complained;

	/** The making in which this program last saw or left the index. */
	private String seen = "";

	private int looksBehind;

	IndexMaintenance(PlaceSource source, PlaceRows rowsOf, PlaceTable table, PlaceWriter writer, IndexEngine engine,
			IndexLedger ledger) {
		this.source = source;
		this.rowsOf = rowsOf;
		this.table = table;
		this.writer = writer;
		this.engine = engine;
		this.ledger = ledger;
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

	/** Says that the index failed while it was asked: nobody asks it again until it was looked after. */
	void reportFailure(RuntimeException failure) {
		if (engine.isFault(failure) && indexUsable) {
			indexUsable = false;
			log.error("The search index failed; names are searched in the database until it answers again: {}", brief(failure));
		}
	}

	/** Brings table and index up to the catalogue; only asks for their versions when they are. */
	synchronized void catchUp() {
		followCatalogue();
		try {
			followIndex();
			complained = false;
		}
		catch (SearchException | UncheckedIOException e) {
			engine.giveUp();
			indexUsable = isStillReadable();
			if (!complained) {
				log.error("The search index can't be {}; it is tried again every few seconds: {}",
						indexUsable ? "written" : "reached, and names are searched in the database", brief(e));
			}
			complained = true;
		}
	}

	/** An answer of OpenSearch follows in further lines, and may repeat what was asked. */
	private static String brief(Throwable failure) {
		String lines = String.valueOf(failure.getMessage()).lines().limit(3).collect(Collectors.joining(" "));
		return failure.getClass().getSimpleName() + ": " + lines.replaceFirst(" with body.*", "");
	}

	private boolean isStillReadable() {
		try {
			return isReadable(ledger.read());
		}
		catch (SearchException | UncheckedIOException e) {
			return false;
		}
	}

	/** As if the program had just started. */
	synchronized void startOver() {
		tableVersion = -1;
		indexUsable = false;
		seen = "";
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

	private void followCatalogue() {
		fillTable();
		long version = source.version();
		if (tableVersion < version) {
			Set<UUID> services = source.changedSince(tableVersion, table.rows());
			var rows = new ArrayList<PlaceRow>();
			source.read(services, batch -> rows.addAll(rows(batch)));
			table.replace(services, rows);
			tableVersion = version;
		}
	}

	/** An index that may be read is read at once, however old: whatever is to be done to it is done behind that. */
	private void followIndex() {
		IndexState state = ledger.read();
		boolean looking = !indexUsable;
		boolean readable = !looking || isReadable(state);
		if (looking && readable) {
			indexUsable = true;
			log.info("The search index answers");
		}
		if (task(state, readable, looking) != Task.NONE) {
			ledger.alone(() -> work(ledger.read(), readable, looking));
			indexUsable = indexUsable || isReadable(ledger.read());
		}
	}

	/** A version beyond the catalogue's is of another catalogue: a backup was put back. */
	private boolean isReadable(IndexState state) {
		return state.version() >= 0 && state.version() <= source.version() && engine.isReadable(state.index());
	}

	private void work(IndexState state, boolean readable, boolean looking) {
		Task task = task(state, readable, looking);
		if (task == Task.REBUILD) {
			writer.rebuild(state, readable, tableVersion, this::followCatalogue);
			seen = writer.making();
			state = ledger.read();
		}
		if (task != Task.NONE && (state.version() < tableVersion || writer.isUnsure())) {
			writer.update(state, tableVersion);
		}
		if (task == Task.UPDATE && looking) {
			writer.repair();
		}
	}

	private Task task(IndexState state, boolean readable, boolean looking) {
		boolean behind = state.version() < tableVersion;
		if (!readable) {
			return Task.REBUILD;
		}
		if (!state.isOf(writer.making())) {
			return mayRemake(behind) ? Task.REBUILD : Task.NONE;
		}
		seen = writer.making();
		looksBehind = 0;
		return behind || looking || writer.isUnsure() ? Task.UPDATE : Task.NONE;
	}

	/**
	 * While one node after another is brought to a new release, each finds an index that the other has made differently. It
	 * goes to whoever starts last; the others read what that one writes, unless nobody writes any more.
	 */
	private boolean mayRemake(boolean behind) {
		looksBehind = behind ? looksBehind + 1 : 0;
		return !seen.equals(writer.making()) || looksBehind > PATIENCE;
	}

	private List<PlaceRow> rows(List<ServiceEntry> services) {
		return services.stream().flatMap(service -> rowsOf.of(service).stream()).toList();
	}

	private enum Task {

		NONE, UPDATE, REBUILD

	}

}
