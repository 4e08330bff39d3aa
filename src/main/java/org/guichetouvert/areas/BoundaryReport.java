package org.guichetouvert.areas;

import java.util.List;

/**
 * What became of a file of boundaries. It is taken whole or not at all: a missing neighbourhood would be a hole in which
 * nothing is found.
 *
 * @param read features read
 * @param imported boundaries written; 0 where there is any fault
 * @param faults in the order of the file
 */
public record BoundaryReport(int read, int imported, List<Fault> faults) {

	public BoundaryReport {
		faults = List.copyOf(faults);
	}

	public boolean isImported() {
		return imported > 0;
	}

	/**
	 * @param feature its number in the file, from 1; 0 for the file itself
	 * @param reason in French, for whoever chose the file
	 */
	public record Fault(int feature, String reason) {
	}

}
