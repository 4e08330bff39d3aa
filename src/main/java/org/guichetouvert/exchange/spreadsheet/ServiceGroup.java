package org.guichetouvert.exchange.spreadsheet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of one service, in the order of the file.
 *
 * @param key under which the source knows it
 */
record ServiceGroup(String key, List<StagedRow> rows) {

	StagedRow first() {
		return rows.get(0);
	}

	String externalId() {
		return first().externalId();
	}

	/** The name of the service, as the first row has it. */
	String name() {
		return rows.stream().map(row -> row.cell("service")).filter(name -> !name.isEmpty()).findFirst()
			.orElseGet(() -> first().cell("service_nl"));
	}

	String organizationKey() {
		return rows.stream().map(StagedRow::organizationKey).filter(key -> !key.isEmpty()).findFirst().orElse("");
	}

	Set<String> locationKeys() {
		return rows.stream().map(StagedRow::locationKey).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
	}

	/** How many lines of the file tell of it. */
	long lines() {
		return rows.stream().mapToLong(StagedRow::line).distinct().count();
	}

}
