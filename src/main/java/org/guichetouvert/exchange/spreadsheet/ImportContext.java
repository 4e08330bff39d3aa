package org.guichetouvert.exchange.spreadsheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Origin;

/**
 * One import while it runs.
 *
 * @param rehearsed whether it is only to be seen what it would do
 * @param organizations key to id of those that were seen to already; grows with each batch that was committed
 * @param locations the same of places
 */
record ImportContext(ImportOrder order, Reach reach, boolean rehearsed, LocalDate today, Instant at, Header header,
		Map<String, UUID> organizations, Map<String, UUID> locations) {

	static ImportContext begin(ImportOrder order, Reach reach, boolean rehearsed, LocalDate today, Instant at, Header header) {
		return new ImportContext(order, reach, rehearsed, today, at, header, new HashMap<>(), new HashMap<>());
	}

	UUID importId() {
		return order.id();
	}

	String source() {
		return order.request().source();
	}

	ImportDecisions decisions() {
		return order.decisions();
	}

	/** Whether somebody wants it who may want it taken back: then what the source said before is kept. */
	boolean isUndoable() {
		return order.reader() != null;
	}

	Change change() {
		SignedIn reader = order.reader();
		return new Change(Origin.IMPORT, source(), reader == null ? null : reader.accountId(), importId(), null, at);
	}

}
