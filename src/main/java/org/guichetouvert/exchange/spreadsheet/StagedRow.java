package org.guichetouvert.exchange.spreadsheet;

import java.util.Map;

/**
 * What was read from a line. A line with a counter and a telephone number has a part for each way in.
 *
 * @param part 0 for the line itself, which also tells of organization, service and place
 * @param serviceKey under which the service is known at the source
 * @param organizationKey empty when the line names no organization
 * @param locationKey empty when the line names no place
 * @param externalId empty when the source gives none
 * @param cells column id to the value in its kept form; a column that is missing or could not be read is left out
 */
record StagedRow(long line, int part, String serviceKey, String organizationKey, String locationKey, String externalId,
		Map<String, String> cells) {

	StagedRow {
		cells = Map.copyOf(cells);
	}

	StagedRow with(Map<String, String> changed) {
		return new StagedRow(line, part, serviceKey, organizationKey, locationKey, externalId, changed);
	}

	String cell(String id) {
		return cells.getOrDefault(id, "");
	}

	boolean isWayIn() {
		return !cell("kind").isEmpty();
	}

}
