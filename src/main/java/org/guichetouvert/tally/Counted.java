package org.guichetouvert.tally;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

/**
 * What was noted alike in one month: as it is, so not to be shown.
 *
 * @param areaId that was noted
 * @param hands of those who noted it, as each counts in that month
 */
record Counted(YearMonth month, UUID areaId, String institution, Act act, Outcome outcome, int entries, int minutes,
		Set<UUID> hands) {
}
