package org.guichetouvert.exchange.spreadsheet;

import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * An import as somebody wants it.
 *
 * @param id that every revision of it bears; the same again goes on where it stopped
 * @param reader who wants it, in whose areas alone anything is written; null for whoever runs the machine
 */
public record ImportOrder(UUID id, ImportRequest request, ImportDecisions decisions, @Nullable SignedIn reader, ImportWatcher watcher) {

	static ImportOrder of(ImportRequest request) {
		return new ImportOrder(UUID.randomUUID(), request, ImportDecisions.NONE, null, ImportWatcher.NOBODY);
	}

}
