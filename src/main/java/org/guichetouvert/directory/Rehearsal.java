package org.guichetouvert.directory;

import java.util.List;
import java.util.UUID;

/** What a write would have done. */
public record Rehearsal<T>(T result, List<Different> different) {

	/**
	 * @param isNew whether the catalogue does not have it yet
	 * @param snapshot what it would say, as a revision would keep it
	 */
	public record Different(EntryKind kind, UUID entryId, boolean isNew, String snapshot) {
	}

}
