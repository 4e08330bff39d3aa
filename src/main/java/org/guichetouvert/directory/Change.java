package org.guichetouvert.directory;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who changes the catalogue, where the change comes from, when, and why. Every write has one.
 *
 * @param author a function ("coordination de Laeken"), never a person's name
 * @param accountId the account, where one is signed in
 * @param importId the import it is part of, so that an import can be undone whole
 * @param comment why, in the author's words
 */
public record Change(Origin origin, String author, @Nullable UUID accountId, @Nullable UUID importId,
		@Nullable String comment, Instant at) {

	public static Change by(String author, Instant at) {
		return new Change(Origin.PERSON, author, null, null, null, at);
	}

	public static Change ofImport(UUID importId, String source, Instant at) {
		return new Change(Origin.IMPORT, source, null, importId, null, at);
	}

	public static Change ofDemonstration(Instant at) {
		return new Change(Origin.DEMONSTRATION, "données de démonstration", null, null, null, at);
	}

	public Change withComment(String changed) {
		return new Change(origin, author, accountId, importId, changed, at);
	}

}
