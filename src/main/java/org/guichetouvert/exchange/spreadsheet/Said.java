package org.guichetouvert.exchange.spreadsheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.guichetouvert.exchange.columns.Folding;

/**
 * What a source says of one thing, all its lines together: for each column the first line that says anything.
 *
 * @param cells column id to value
 * @param lines column id to the line that it comes from
 */
record Said(Map<String, String> cells, Map<String, Long> lines) {

	static Said of(List<Statement> statements, Collection<String> columns, Consumer<Remark> remarks) {
		var said = new Said(new HashMap<>(), new HashMap<>());
		for (Statement statement : statements) {
			statement.cells().forEach((column, value) -> {
				if (columns.contains(column)) {
					said.add(statement.line(), column, value, remarks);
				}
			});
		}
		return said;
	}

	private void add(long line, String column, String value, Consumer<Remark> remarks) {
		String had = cells.getOrDefault(column, "");
		if (had.isEmpty()) {
			cells.put(column, value);
			lines.put(column, line);
		}
		else if (!value.isEmpty() && !had.equals(value) && !Folding.of(had).equals(Folding.of(value))) {
			remarks.accept(Remark.refused(line, column, value, "exchange.cell.contradiction", lines.get(column), had));
		}
	}

	long line(String column) {
		return lines.getOrDefault(column, lines.values().stream().min(Long::compare).orElse(0L));
	}

	String cell(String column) {
		return cells.getOrDefault(column, "");
	}

	/** Whether the source says anything else than it did last time. */
	boolean differsFrom(Map<String, String> base) {
		return cells.entrySet().stream().anyMatch(cell -> !cell.getValue().equals(base.getOrDefault(cell.getKey(), "")));
	}

}
