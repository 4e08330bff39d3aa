package org.guichetouvert.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/** What the database itself says of its tables: keys, and what refers to what. So a table that comes later is not forgotten. */
final class Tables {

	private final JdbcTemplate jdbc;

	private final Map<String, List<String>> primary = new HashMap<>();

	Tables(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** @param columns that refer @param referred columns of the table that is referred to @param cascades rows go with what they refer to
	 * @param clears the columns become empty with it */
	record Reference(String table, List<String> columns, List<String> referred, boolean cascades, boolean clears) {

		boolean isOf(String wanted) {
			return (table + "." + columns.get(0)).equals(wanted);
		}
	}

	/** All foreign keys to a table. */
	List<Reference> referencesTo(String table) {
		return jdbc.query("""
				select c.conrelid::regclass::text, columns.names, referred.names, c.confdeltype::text
				from pg_constraint c
				cross join lateral (select array_agg(a.attname::text order by k.place) names from unnest(c.conkey) with ordinality k (number, place)
					join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) columns
				cross join lateral (select array_agg(a.attname::text order by k.place) names from unnest(c.confkey) with ordinality k (number, place)
					join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) referred
				where c.contype = 'f' and c.confrelid = ?::regclass order by 1, 2""",
				(row, index) -> new Reference(row.getString(1), List.of((String[]) row.getArray(2).getArray()),
						List.of((String[]) row.getArray(3).getArray()), row.getString(4).equals("c"), row.getString(4).equals("n")),
				table);
	}

	/** @param columns of the table that refer @param to another table @param referred columns of that @param cascades rows go with it */
	record Needed(String table, List<String> columns, String to, List<String> referred, boolean cascades) {
	}

	/** What rows of a table can't be without: they go with it, or it does not go as long as they are there. */
	List<Needed> neededBy(String table) {
		return jdbc.query("""
				select c.confrelid::regclass::text, columns.names, referred.names, c.confdeltype::text
				from pg_constraint c
				cross join lateral (select array_agg(a.attname::text order by k.place) names from unnest(c.conkey) with ordinality k (number, place)
					join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) columns
				cross join lateral (select array_agg(a.attname::text order by k.place) names from unnest(c.confkey) with ordinality k (number, place)
					join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) referred
				where c.contype = 'f' and c.confdeltype <> 'n' and c.conrelid = ?::regclass order by 1, 2""",
				(row, index) -> new Needed(table, List.of((String[]) row.getArray(2).getArray()), row.getString(1),
						List.of((String[]) row.getArray(3).getArray()), row.getString(4).equals("c")), table);
	}

	/** Columns that become empty when what they refer to goes, and the table of that. */
	Map<String, String> clearedIn(String table) {
		var cleared = new HashMap<String, String>();
		jdbc.query("""
				select a.attname::text, c.confrelid::regclass::text from pg_constraint c
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
				where c.contype = 'f' and c.confdeltype = 'n' and c.conrelid = ?::regclass and array_length(c.conkey, 1) = 1""", row -> {
			cleared.put(row.getString(1), row.getString(2));
		}, table);
		return cleared;
	}

	List<String> primaryKey(String table) {
		return primary.computeIfAbsent(table, asked -> keys(asked, "i.indisprimary").get(0));
	}

	/** Columns of each unique key that one column is part of; without those on expressions. */
	List<List<String>> uniqueKeysWith(String table, String column) {
		return keys(table, "i.indisunique").stream().filter(key -> key.contains(column)).toList();
	}

	private List<List<String>> keys(String table, String which) {
		return new ArrayList<>(jdbc.query("""
				select (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
					where a.attrelid = i.indrelid and a.attnum = any (i.indkey::smallint[]))
				from pg_index i where i.indrelid = ?::regclass and i.indexprs is null and\s""" + which,
				(row, index) -> List.of((String[]) row.getArray(1).getArray()), table));
	}

	/** Columns that one may write. */
	List<String> written(String table) {
		return jdbc.queryForList("select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped"
				+ " and attgenerated = '' order by attnum", String.class, table);
	}

}
