package org.guichetouvert.exchange.spreadsheet;

import java.util.Map;

/** What a line says of something that several lines tell of. */
record Statement(long line, Map<String, String> cells) {

	Statement {
		cells = Map.copyOf(cells);
	}

}
