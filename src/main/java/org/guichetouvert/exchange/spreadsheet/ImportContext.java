package org.guichetouvert.exchange.spreadsheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.Change;

/**
 * One import while it runs.
 *
 * @param organizations key to id of those that were seen to already; grows with each batch that was committed
 * @param locations the same of places
 */
record ImportContext(UUID importId, String source, LocalDate today, Instant at, Header header, Map<String, UUID> organizations,
		Map<String, UUID> locations) {

	Change change() {
		return Change.ofImport(importId, source, at);
	}

}
