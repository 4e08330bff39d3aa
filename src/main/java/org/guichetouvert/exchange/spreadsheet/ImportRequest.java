package org.guichetouvert.exchange.spreadsheet;

import java.nio.file.Path;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param source under whose name the rows are known; the same file under another name is another source
 * @param asOf day on which the file was true, for rows that don't tell when they were verified; null when not known
 * @param name of the file, as whoever chose it knows it
 */
public record ImportRequest(Path file, String source, @Nullable LocalDate asOf, String name) {

	public ImportRequest(Path file, String source, @Nullable LocalDate asOf) {
		this(file, source, asOf, String.valueOf(file.getFileName()));
	}

}
