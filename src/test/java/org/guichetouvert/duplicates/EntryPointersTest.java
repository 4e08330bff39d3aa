package org.guichetouvert.duplicates;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** No table that names an entry is forgotten when two become one, those neither that come later. */
@IntegrationTest
class EntryPointersTest {

	private static final List<String> MERGED = List.of("service", "organization", "location", "service_at_location", "access_channel");

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void everyColumnThatLooksLikeOneIsRedirectedOrLeftOnPurpose() {
		Set<String> columns = new TreeSet<>(jdbc.queryForList("""
				select table_name || '.' || column_name from information_schema.columns c join information_schema.tables t
				using (table_schema, table_name) where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
				and (c.data_type in ('uuid', 'text') and column_name ~ '(^|_)(service|organization|location|entry|target|channel|place)_id$'
				or c.data_type = 'ARRAY' and column_name ~ '(service|organization|location|entry|target|channel|place)_ids$')""", String.class));
		var tables = new Tables(jdbc);
		Set<String> keys = MERGED.stream().flatMap(table -> tables.referencesTo(table).stream())
			.map(one -> one.table() + "." + one.columns().get(0)).collect(Collectors.toSet());
		Set<String> known = Stream.of(keys, Pointers.OF_ENTRIES.keySet(), Pointers.OF_CHANNELS, Pointers.LEFT, Pointers.OWN)
			.flatMap(names -> names.stream()).collect(Collectors.toSet());
		columns.removeAll(known);
		assertThat(columns).as("say in Pointers what becomes of these").isEmpty();
	}

	@Test
	void everyKeyToAPartIsOfOneColumnOrItsOwn() {
		var tables = new Tables(jdbc);
		assertThat(MERGED.stream().flatMap(table -> tables.referencesTo(table).stream()).filter(one -> one.columns().size() > 1)
			.map(one -> one.table() + "." + one.columns().get(0))).allMatch(Pointers.OWN::contains);
	}

}
