package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.guichetouvert.exchange.columns.ColumnNames;
import org.guichetouvert.exchange.table.TableRow;
import org.guichetouvert.exchange.table.UnreadableTableException;

/**
 * Which cell of a row belongs to which column.
 *
 * @param width number of columns
 * @param positions column id to the place of its cell
 * @param labels column id to its name in this file
 * @param unknown names that no column bears, or that name a column a second time
 */
record Header(int width, Map<String, Integer> positions, Map<String, String> labels, List<String> unknown) {

	/** @throws UnreadableTableException when no column tells the name of the service */
	static Header of(TableRow row) {
		var header = new Header(row.values().size(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
		for (int index = 0; index < row.values().size(); index++) {
			header.add(row.value(index), index);
		}
		if (!header.positions.containsKey("service") && !header.positions.containsKey("service_nl")) {
			throw new UnreadableTableException("exchange.file.noService", String.join(", ", row.values()));
		}
		return header;
	}

	private void add(String name, int index) {
		Optional<String> id = ColumnNames.findId(name);
		if (id.isPresent() && !positions.containsKey(id.get())) {
			positions.put(id.get(), index);
			labels.put(id.get(), name);
		}
		else if (!name.isEmpty()) {
			unknown.add(name);
		}
	}

	Set<String> ids() {
		return positions.keySet();
	}

	/** The cell of a column, without characters that neither database nor screen can show. */
	String value(TableRow row, String id) {
		return row.value(positions.get(id)).replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", "").strip();
	}

	/** The column's name as the file has it, else as the documentation has it. */
	String label(String id) {
		return id.isEmpty() ? "" : labels.getOrDefault(id, ColumnNames.shown(id));
	}

}
