package org.guichetouvert.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows that are moved, taken out and added, written down one by one, so that they can be put back in the reverse order. Names of
 * tables and columns come from this module and from the database itself, never from a reader.
 */
final class Ledger {

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Tables tables;

	private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();

	private final List<Row> moved = new ArrayList<>();

	Ledger(JdbcTemplate jdbc, JsonMapper json, Tables tables) {
		this.jdbc = jdbc;
		this.json = json;
		this.tables = tables;
	}

	/** A row as it was written. */
	record Row(String table, JsonNode row) {

		UUID id(String column) {
			return UUID.fromString(row.path(column).stringValue());
		}
	}

	/** What was moved can't be put back: what it stood on, and what would not have gone before it, is gone since. */
	static final class IsGone extends RuntimeException {

		private final String table;

		IsGone(String table) {
			super("Gone since, and needed: " + table);
			this.table = table;
		}

		/** Of what is gone. */
		String table() {
			return table;
		}
	}

	/** What was moved and added until now. */
	List<Row> moved() {
		return Collections.unmodifiableList(moved);
	}

	ArrayNode entries() {
		return entries;
	}

	/**
	 * Changes columns of rows.
	 *
	 * @param to new values by column, as JSON would hold them
	 * @param where about the row {@code x}
	 * @return number of rows
	 */
	int update(String table, Map<String, @Nullable Object> to, String where, @Nullable Object... arguments) {
		String columns = to.keySet().stream().map(column -> column + " = r." + column).collect(Collectors.joining(", "));
		ObjectNode after = json.valueToTree(to);
		var given = new ArrayList<@Nullable Object>(List.of(after.toString()));
		Collections.addAll(given, arguments);
		List<JsonNode[]> rows = jdbc.query("""
				update %s t set %s from jsonb_populate_record(null::%s, ?::jsonb) r,
				(select x.ctid as at, to_jsonb(x) as was from %s x where %s) old where t.ctid = old.at returning old.was::text, to_jsonb(t)::text"""
			.formatted(table, columns, table, table, where),
				(row, index) -> new JsonNode[] { json.readTree(row.getString(1)), json.readTree(row.getString(2)) }, given.toArray());
		rows.forEach(row -> {
			ObjectNode entry = entry("update", table, "key", part(row[1], tables.primaryKey(table)));
			entry.set("from", part(row[0], to.keySet()));
			entry.set("to", part(row[1], to.keySet()));
			moved.add(new Row(table, row[1]));
		});
		return rows.size();
	}

	/** Keeps rows that go in a moment, and what goes with them, so that they can come back. */
	void keep(String table, String where, @Nullable Object... arguments) {
		List<JsonNode> rows = jdbc.query("select to_jsonb(x)::text from %s x where %s".formatted(table, where),
				(row, index) -> json.readTree(row.getString(1)), arguments);
		rows.forEach(row -> keepTree(table, row));
	}

	private void keepTree(String table, JsonNode row) {
		for (Tables.Reference one : tables.referencesTo(table)) {
			ObjectNode referred = JsonNodeFactory.instance.objectNode();
			for (int at = 0; at < one.columns().size(); at++) {
				referred.set(one.columns().get(at), row.path(one.referred().get(at)));
			}
			String match = one.columns().stream().map(column -> "x." + column + " = r." + column).collect(Collectors.joining(" and "));
			List<JsonNode> found = jdbc.query("select to_jsonb(x)::text from %s x, jsonb_populate_record(null::%s, ?::jsonb) r where %s"
				.formatted(one.table(), one.table(), match), (read, index) -> json.readTree(read.getString(1)), referred.toString());
			for (JsonNode other : found) {
				if (one.cascades() && !isKept(one.table(), other)) {
					keepTree(one.table(), other);
				}
				else if (one.clears()) {
					ObjectNode entry = entry("update", one.table(), "key", part(other, tables.primaryKey(one.table())));
					entry.set("from", part(other, one.columns()));
					ObjectNode cleared = entry.putObject("to");
					one.columns().forEach(cleared::putNull);
				}
			}
		}
		entry("delete", table, "row", row);
	}

	private boolean isKept(String table, JsonNode row) {
		return entries.valueStream().anyMatch(entry -> entry.path("op").stringValue().equals("delete")
				&& entry.path("table").stringValue().equals(table) && entry.path("row").equals(row));
	}

	/** As {@link #keep}, and takes the rows out. */
	void delete(String table, String where, @Nullable Object... arguments) {
		keep(table, where, arguments);
		jdbc.update("delete from %s x where %s".formatted(table, where), arguments);
	}

	/** Adds a row, unless it is there. @param row values by column */
	void add(String table, Map<String, @Nullable Object> row) {
		String columns = String.join(", ", row.keySet());
		jdbc.queryForList("insert into %s as t (%s) select %s from jsonb_populate_record(null::%s, ?::jsonb) on conflict do nothing returning to_jsonb(t)::text"
			.formatted(table, columns, columns, table), String.class, json.writeValueAsString(row)).forEach(added -> {
				JsonNode stands = json.readTree(added);
				entry("add", table, "key", part(stands, tables.primaryKey(table)));
				moved.add(new Row(table, stands));
			});
	}

	private ObjectNode entry(String what, String table, String field, JsonNode value) {
		ObjectNode entry = entries.addObject().put("op", what).put("table", table);
		entry.set(field, value);
		return entry;
	}

	private static ObjectNode part(JsonNode row, Iterable<String> columns) {
		ObjectNode part = JsonNodeFactory.instance.objectNode();
		columns.forEach(column -> part.set(column, row.path(column)));
		return part;
	}

	/**
	 * Puts back what another ledger wrote down, the last first. What somebody changed since stays as it is.
	 *
	 * @return rows that are as they were before, to tell what else they touch
	 * @throws IsGone where something is missing that a row can't be without
	 */
	List<Row> reverse(JsonNode written) {
		var back = new ArrayList<Row>();
		List<JsonNode> last = new ArrayList<>(written.valueStream().toList());
		Collections.reverse(last);
		last.forEach(entry -> {
			String table = entry.path("table").stringValue();
			List<String> rows = switch (entry.path("op").stringValue()) {
				case "delete" -> insert(table, entry.path("row"));
				case "add" -> takeOut(table, entry.path("key"));
				default -> putBack(table, entry);
			};
			rows.forEach(row -> back.add(new Row(table, json.readTree(row))));
		});
		return back;
	}

	/**
	 * What a column referred to and is gone since, as a person who wished to be, is left out; a row that would have gone with what is
	 * gone since is not put back; where that could not have gone before the row, nothing is. Columns that came since have what new rows have.
	 */
	private List<String> insert(String table, JsonNode saved) {
		ObjectNode row = (ObjectNode) saved.deepCopy();
		List<Tables.Needed> missing = tables.neededBy(table).stream().filter(needed -> !isThere(needed, row)).toList();
		if (missing.stream().anyMatch(Tables.Needed::cascades)) {
			return List.of();
		}
		missing.stream().findFirst().ifPresent(needed -> {
			throw new IsGone(needed.to());
		});
		tables.clearedIn(table).forEach((column, referred) -> {
			if (!row.path(column).isNull() && jdbc.queryForList("select 1 from %s where id::text = ?".formatted(referred), row.path(column).asString(""))
				.isEmpty()) {
				row.putNull(column);
			}
		});
		String columns = tables.written(table).stream().filter(row::has).collect(Collectors.joining(", "));
		String same = tables.primaryKey(table).stream().map(column -> "o.%s = r.%s".formatted(column, column)).collect(Collectors.joining(" and "));
		return jdbc.queryForList("""
				insert into %s as t (%s) overriding system value select %s from jsonb_populate_record(null::%s, ?::jsonb) r
				where not exists (select from %s o where %s) returning to_jsonb(t)::text""".formatted(table, columns, columns, table, table, same),
				String.class, row.toString());
	}

	private boolean isThere(Tables.Needed needed, JsonNode row) {
		if (needed.columns().stream().anyMatch(column -> row.path(column).isNull() || row.path(column).isMissingNode())) {
			return true;
		}
		String match = IntStream.range(0, needed.columns().size())
			.mapToObj(at -> "o.%s = r.%s".formatted(needed.referred().get(at), needed.columns().get(at))).collect(Collectors.joining(" and "));
		return !jdbc.queryForList("select 1 from %s o, jsonb_populate_record(null::%s, ?::jsonb) r where %s".formatted(needed.to(), needed.table(), match),
				row.toString()).isEmpty();
	}

	private List<String> takeOut(String table, JsonNode key) {
		String match = key.propertyStream().map(column -> "t.%s = k.%s".formatted(column.getKey(), column.getKey()))
			.collect(Collectors.joining(" and "));
		return jdbc.queryForList("delete from %s t using jsonb_populate_record(null::%s, ?::jsonb) k where %s returning to_jsonb(t)::text"
			.formatted(table, table, match), String.class, key.toString());
	}

	private List<String> putBack(String table, JsonNode entry) {
		List<String> columns = entry.path("from").propertyStream().map(Map.Entry::getKey).toList();
		String set = columns.stream().map(column -> column + " = r." + column).collect(Collectors.joining(", "));
		String match = entry.path("key").propertyStream().map(key -> "t.%s = k.%s".formatted(key.getKey(), key.getKey()))
			.collect(Collectors.joining(" and "));
		String same = columns.stream().map(column -> "t.%s is not distinct from n.%s".formatted(column, column)).collect(Collectors.joining(" and "));
		String record = "jsonb_populate_record(null::%s, ?::jsonb) ".formatted(table);
		return jdbc.queryForList("update %s t set %s from %s r, %s k, %s n where %s and %s returning to_jsonb(t)::text"
			.formatted(table, set, record, record, record, match, same), String.class, entry.path("from").toString(), entry.path("key").toString(),
				entry.path("to").toString());
	}

}
