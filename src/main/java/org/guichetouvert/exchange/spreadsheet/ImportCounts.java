package org.guichetouvert.exchange.spreadsheet;

/**
 * What became of the lines of a file. Each line that was read is added, changed, unchanged, refused or doubtful; the other
 * numbers count cells.
 *
 * @param refusedCells cells that were left out while their line was taken in
 * @param conflicts cells that changed at the source and here
 * @param unreadHours hours that stay as text
 * @param namesLeftOut persons who were not said to have agreed
 */
public record ImportCounts(long read, long added, long changed, long unchanged, long refused, long doubtful, long refusedCells,
		long conflicts, long unreadHours, long namesLeftOut) {

	public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

	public ImportCounts plus(ImportCounts more) {
		return new ImportCounts(read + more.read, added + more.added, changed + more.changed, unchanged + more.unchanged,
				refused + more.refused, doubtful + more.doubtful, refusedCells + more.refusedCells, conflicts + more.conflicts,
				unreadHours + more.unreadHours, namesLeftOut + more.namesLeftOut);
	}

}
