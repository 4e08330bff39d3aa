package org.guichetouvert.editing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;

/** Entries that were merged into others. Implemented by the module that merges them; their stories go on here. */
public interface FormerEntries {

	/** What went into an entry and is there still, the latest first. */
	List<Former> into(EntryKind kind, UUID id);

	/** Whether an entry went into another: it comes back by taking the merge apart, and not by bringing back what it said. */
	boolean isMerged(EntryKind kind, UUID id);

	/** An entry, and when it went. */
	record Former(UUID id, Instant at) {
	}

}
