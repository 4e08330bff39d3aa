package org.guichetouvert.exchange.upload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param undoBy who wants it taken back
 * @param counts lines by kind, as the last job left them
 */
public record Upload(UUID id, @Nullable UUID accountId, String author, String source, String file, @Nullable LocalDate asOf, long bytes,
		UploadState state, List<String> titles, List<String> unknown, boolean legacy, long lines, long done, @Nullable String problem,
		boolean kept, @Nullable UUID undoId, @Nullable UUID undoBy, Map<LineKind, Long> counts, Instant uploadedAt,
		Instant changedAt) {

	/** After which it is no longer known what the source had said before an import. */
	static final int MONTHS_UNDOABLE = 6;

	private static final Set<UploadState> UNDOABLE = EnumSet.of(UploadState.APPLY_STOPPED, UploadState.APPLIED, UploadState.UNDO_STOPPED);

	/** Day until which it can be taken back; empty where it can't, or is already. */
	public Optional<LocalDate> undoableUntil(LocalDate today, ZoneId zone) {
		LocalDate last = LocalDate.ofInstant(changedAt, zone).plusMonths(MONTHS_UNDOABLE);
		return UNDOABLE.contains(state) && !today.isAfter(last) ? Optional.of(last) : Optional.empty();
	}

	/** A new one. */
	public record Fresh(UUID accountId, String author, String source, String file, @Nullable LocalDate asOf) {
	}

}
