package org.guichetouvert.exchange.upload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An import from the browser.
 *
 * @param accountId who wants it; null when the account is gone
 * @param author her function
 * @param source under whose name its lines are known
 * @param asOf day on which the file was true; null when not known
 * @param titles of the columns, once it was read
 * @param unknown titles of which nothing is read
 * @param lines how many things the present job has to do; done, how many it did
 * @param problem message key of why the last job did not end well
 * @param kept whether its lines are still there
 * @param undoId that the revisions bear which take it back
 */
public record Upload(UUID id, @Nullable UUID accountId, String author, String source, String file, @Nullable LocalDate asOf, long bytes,
		UploadState state, List<String> titles, List<String> unknown, boolean legacy, long lines, long done, @Nullable String problem,
		boolean kept, @Nullable UUID undoId, Instant uploadedAt, Instant changedAt) {

	/** A new one. */
	public record Fresh(UUID accountId, String author, String source, String file, @Nullable LocalDate asOf) {
	}

}
