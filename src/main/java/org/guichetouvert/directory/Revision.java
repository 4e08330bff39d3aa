package org.guichetouvert.directory;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an entry was after one change. Append-only; the database refuses to change or delete one.
 *
 * @param catalogueVersion number of the change; grows in the order of commits
 * @param schemaVersion the form of {@code snapshot}
 * @param snapshot JSON; of persons it holds only ids
 * @param author a function, never a name
 * @param accountId who was signed in; null where nobody was
 */
public record Revision(long catalogueVersion, EntryKind kind, UUID entryId, Action action, int schemaVersion,
		String snapshot, Origin origin, String author, @Nullable UUID accountId, @Nullable UUID importId, @Nullable String comment, Instant at) {

	/** The form of snapshots that this program writes. */
	public static final int SCHEMA_VERSION = 1;

	public enum Action {

		CREATED, CHANGED, REMOVED

	}

}
