package org.guichetouvert.exchange.table;

import java.util.List;

/**
 * A line of a file.
 *
 * @param line its number as an editor or spreadsheet program shows it, from 1
 * @param values cells as they are; may be fewer or more than the header has
 */
public record TableRow(long line, List<String> values) {

	public TableRow {
		values = List.copyOf(values);
	}

	/** The cell at a place, stripped; the empty string beyond the last. */
	public String value(int index) {
		return index < values.size() ? values.get(index).strip() : "";
	}

	public boolean isBlank() {
		return values.stream().allMatch(String::isBlank);
	}

}
