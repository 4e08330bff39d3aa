package org.guichetouvert.platform.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database says of its own tables.
 *
 * @param tables that last, by name, each with its columns but for those that are reckoned from others
 * @param references foreign keys from one table to another
 */
record Schema(Map<String, List<String>> tables, List<Reference> references) {

	/** Partitions are read through their table; what an extension brought comes with the extension. */
	private static final String COLUMNS = """
			select c.relname, a.attname
			from pg_class c
			join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
			join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			where c.relkind in ('r', 'p') and c.relpersistence = 'p' and not c.relispartition
				and not exists (select from pg_depend d
					where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
			order by c.relname, a.attnum""";

	private static final String REFERENCES = """
			select f.conname, c.relname, r.relname, f.condeferrable
			from pg_constraint f
			join pg_class c on c.oid = f.conrelid
			join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
			join pg_class r on r.oid = f.confrelid
			where f.contype = 'f' and f.conparentid = 0 and f.conrelid <> f.confrelid
			order by 2, 1""";

	private static final String SEQUENCES = """
			select sequencename, last_value from pg_sequences
			where schemaname = current_schema() and last_value is not null order by 1""";

	/** @param history the table in which Flyway keeps its own, which is no data */
	static Schema read(JdbcClient jdbc, String history) {
		var tables = new TreeMap<String, List<String>>();
		jdbc.sql(COLUMNS).query(row -> {
			tables.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row.getString(2));
		});
		tables.remove(history);
		return new Schema(tables, jdbc.sql(REFERENCES)
			.query((row, number) -> new Reference(row.getString(1), row.getString(2), row.getString(3),
					row.getBoolean(4))).list());
	}

	/** How far each sequence is, those behind identity columns too; one that was never asked is not among them. */
	static Map<String, Long> sequences(JdbcClient jdbc) {
		var sequences = new LinkedHashMap<String, Long>();
		jdbc.sql(SEQUENCES).query(row -> {
			sequences.put(row.getString(1), row.getLong(2));
		});
		return sequences;
	}

	/** The tables that go into a backup. */
	Set<String> kept() {
		return tables.keySet().stream().filter(table -> !LeftOut.TABLES.contains(table))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** These tables, each after those that it refers to; in a circle somebody has to begin, see {@link #ahead}. */
	List<String> inOrder(Set<String> names) {
		var left = new LinkedHashSet<>(names);
		var ordered = new ArrayList<String>();
		while (!left.isEmpty()) {
			String next = left.stream().filter(name -> referredBy(name).stream().noneMatch(left::contains)).findFirst()
				.orElseGet(() -> left.iterator().next());
			left.remove(next);
			ordered.add(next);
		}
		return ordered;
	}

	private Set<String> referredBy(String table) {
		return references.stream().filter(reference -> reference.from.equals(table)).map(Reference::to)
			.collect(Collectors.toSet());
	}

	/** What refers to a table that comes later in this order, and must be told to wait for it. */
	List<Reference> ahead(List<String> ordered) {
		return references.stream().filter(reference -> !reference.deferrable && ordered.contains(reference.from)
				&& ordered.indexOf(reference.to) > ordered.indexOf(reference.from)).toList();
	}

	/**
	 * A foreign key.
	 *
	 * @param deferrable whether it can be checked at the end of a transaction as it is
	 */
	record Reference(String name, String from, String to, boolean deferrable) {
	}

}
