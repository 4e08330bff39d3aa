package org.guichetouvert.platform.backup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of a database as text, to be held against those of another one. */
final class Rows {

	private Rows() {
	}

	/** Each row of each table that a backup holds, as the backup holds it. What says that one was put back is left out. */
	static Map<String, List<String>> asBackedUp(JdbcClient jdbc) {
		Schema schema = schema(jdbc);
		return of(jdbc, schema, table -> schema.tables().get(table).stream().map(column -> LeftOut.expression(table, column))
			.collect(Collectors.joining(", ")));
	}

	/** Each row of the same tables as it is. */
	static Map<String, List<String>> of(JdbcClient jdbc) {
		Schema schema = schema(jdbc);
		return of(jdbc, schema, table -> Identifiers.list(schema.tables().get(table)));
	}

	static Schema schema(JdbcClient jdbc) {
		return Schema.read(jdbc, "flyway_schema_history");
	}

	private static Map<String, List<String>> of(JdbcClient jdbc, Schema schema, UnaryOperator<String> columns) {
		var rows = new TreeMap<String, List<String>>();
		schema.kept().forEach(table -> rows.put(table, jdbc
			.sql("select row(%s)::text from %s order by 1".formatted(columns.apply(table), Identifiers.quote(table)))
			.query(String.class).list()));
		rows.get("reference_load").removeIf(row -> row.startsWith("(backup,"));
		return rows;
	}

}
