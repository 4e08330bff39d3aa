package org.guichetouvert.exchange.spreadsheet;

import java.util.Map;

import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cells as the database keeps them. */
@Component
final class CellJson {

	private final JsonMapper json;

	CellJson(JsonMapper json) {
		this.json = json;
	}

	String write(Map<String, String> cells) {
		return json.writeValueAsString(cells);
	}

	Map<String, String> read(String cells) {
		return json.readValue(cells, new TypeReference<>() {
		});
	}

}
