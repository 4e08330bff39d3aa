package org.guichetouvert.exchange.columns;

import java.util.List;

/**
 * What was read from a cell.
 *
 * @param value in the one form in which it is kept and compared; empty where the cell says nothing
 * @param problems what could not be read; with a value where the rest of a list could
 */
public record Cell(String value, List<Problem> problems) {

	public static final Cell BLANK = of("");

	public Cell {
		problems = List.copyOf(problems);
	}

	public static Cell of(String value) {
		return new Cell(value, List.of());
	}

	public static Cell refused(String raw, String key, Object... arguments) {
		return new Cell("", List.of(new Problem(raw, key, List.of(arguments))));
	}

	/** Whether nothing of the cell is usable. */
	public boolean isRefused() {
		return value.isEmpty() && !problems.isEmpty();
	}

	/**
	 * @param value the part that could not be read
	 * @param key of the message that says why
	 */
	public record Problem(String value, String key, List<Object> arguments) {
	}

}
