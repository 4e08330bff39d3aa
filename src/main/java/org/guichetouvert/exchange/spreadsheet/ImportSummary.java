package org.guichetouvert.exchange.spreadsheet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.exchange.spreadsheet.ImportRuns.WrittenRemark;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param importId every revision that it made bears it
 * @param unknownColumns names of columns that nothing was read from
 * @param legacyEncoding whether the file was read as Windows-1252
 * @param remarks those to look at first
 * @param remarkCount how many there are
 * @param report where all of them are; null when it could not be written
 * @param died imports that began before this one and never ended
 */
public record ImportSummary(UUID importId, ImportRequest request, ImportCounts counts, List<String> unknownColumns,
		boolean legacyEncoding, List<WrittenRemark> remarks, long remarkCount, @Nullable Path report, List<ImportRuns.Dead> died,
		Duration duration) {
}
