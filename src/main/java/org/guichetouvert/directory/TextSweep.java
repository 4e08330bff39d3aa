package org.guichetouvert.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes a person out of columns of text and JSON, row by row, where they stand. Needs a transaction. */
@Component
public class TextSweep {

	private final JdbcTemplate jdbc;

	TextSweep(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Redacts columns of a table.
	 *
	 * @param columns of type {@code text} or {@code jsonb}
	 * @return number of values that are different now
	 */
	public int redact(Erasure erasure, String table, String... columns) {
		int changed = 0;
		for (String column : columns) {
			changed += redact(new Place(table, column, "true", "null"), erasure.rough(), redaction(erasure, table, column)).size();
		}
		return changed;
	}

	/** How a column of that type is redacted. */
	UnaryOperator<String> redaction(Erasure erasure, String table, String column) {
		return isJson(table, column) ? erasure::redactJson : erasure::redact;
	}

	/** @return the owner of each value that is different now */
	List<String> redact(Place place, String rough, UnaryOperator<String> redaction) {
		String type = isJson(place.table, place.column) ? "jsonb" : "text";
		List<Row> rows = jdbc.query("select t.ctid::text, (%s)::text, t.%s::text from %s t where t.%s::text ~* ? and %s for update of t"
			.formatted(place.owner, place.column, place.table, place.column, place.where),
				(row, index) -> new Row(row.getString(1), row.getString(2), row.getString(3)), rough);
		var owners = new ArrayList<String>();
		for (Row row : rows) {
			String redacted = redaction.apply(row.value);
			if (!redacted.equals(row.value)) {
				jdbc.update("update %s set %s = ?::%s where ctid = ?::tid".formatted(place.table, place.column, type), redacted, row.id);
				owners.add(row.owner);
			}
		}
		return owners;
	}

	private boolean isJson(String table, String column) {
		return "jsonb".equals(jdbc.queryForObject("select data_type from information_schema.columns where table_schema = current_schema() "
				+ "and table_name = ? and column_name = ?", String.class, table, column));
	}

	/**
	 * A column, in SQL of our own: nothing of it comes from outside.
	 *
	 * @param where condition on {@code t}, the table
	 * @param owner expression on {@code t}: what to tell of a value that changed
	 */
	record Place(String table, String column, String where, String owner) {
	}

	private record Row(String id, String owner, String value) {
	}

}
