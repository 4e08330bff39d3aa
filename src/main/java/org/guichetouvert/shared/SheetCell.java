package org.guichetouvert.shared;

import org.jspecify.annotations.Nullable;

/** A cell of a file that a spreadsheet program opens. */
public final class SheetCell {

	private static final String BEGINS_FORMULA = "=+-@";

	private static final String BREAKS_CELL = "\t\r\n";

	private SheetCell() {
	}

	/** The text, so that no program computes it: what would be a formula, even behind blanks or a line break, gets an apostrophe. */
	public static String harmless(@Nullable String value) {
		if (value == null || value.isEmpty()) {
			return "";
		}
		String begin = value.stripLeading();
		boolean computed = BREAKS_CELL.indexOf(value.charAt(0)) >= 0 || !begin.isEmpty() && BEGINS_FORMULA.indexOf(begin.charAt(0)) >= 0;
		return computed ? "'" + value : value;
	}

}
