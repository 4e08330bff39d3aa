package org.guichetouvert.site.web;

import java.util.List;

/**
 * Refusals by institution and month; numbers below what is told are nowhere in it.
 *
 * @param invented whether some are of the demonstration
 */
record RefusalsView(int least, boolean invented, List<Month> months) {

	/** @param name "octobre 2026" */
	record Month(String name, List<Line> lines) {
	}

	/** @param cells a number, or words for fewer, one for each kind */
	record Line(LinkView institution, List<String> cells) {
	}

}
