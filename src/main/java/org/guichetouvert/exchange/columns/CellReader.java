package org.guichetouvert.exchange.columns;

import java.time.LocalDate;

/** Reads the text of one cell; never throws for what somebody typed. */
@FunctionalInterface
public interface CellReader {

	/**
	 * @param raw stripped, not empty
	 * @param today for dates that can't lie in the future
	 */
	Cell read(String raw, LocalDate today);

}
