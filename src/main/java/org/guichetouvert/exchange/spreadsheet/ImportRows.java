package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of a running import, on their way from the file to the catalogue. */
@Component
class ImportRows {

	private final JdbcTemplate jdbc;

	private final CellJson json;

	ImportRows(JdbcTemplate jdbc, CellJson json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Also what an import left that died. */
	void clear() {
		jdbc.execute("truncate import_row, import_group");
	}

	void append(UUID importId, List<StagedRow> rows) {
		jdbc.batchUpdate("""
				insert into import_row (import_id, line, part, service_key, organization_key, location_key, external_id, cells)
				values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""", rows, 1_000, (statement, row) -> {
			statement.setObject(1, importId);
			statement.setLong(2, row.line());
			statement.setInt(3, row.part());
			statement.setString(4, row.serviceKey());
			statement.setString(5, row.organizationKey());
			statement.setString(6, row.locationKey());
			statement.setString(7, row.externalId());
			statement.setString(8, json.write(row.cells()));
		});
	}

	/**
	 * Groups the rows by service, numbered in the order of the file. A row without address joins the one service of that name
	 * that has one.
	 *
	 * @return how many services there are
	 */
	int group(UUID importId) {
		jdbc.update("""
				update import_row r set service_key = one.service_key from (
					select prefix, min(service_key) as service_key from (
						select distinct regexp_replace(service_key, '\\|[^|]*\\|[^|]*$', '') as prefix, service_key
						from import_row where import_id = ? and external_id = '' and service_key not like '%||') placed
					group by prefix having count(*) = 1) one
				where r.import_id = ? and r.external_id = '' and r.service_key = one.prefix || '||'""", importId, importId);
		return jdbc.update("""
				insert into import_group (import_id, number, service_key)
				select import_id, row_number() over (order by min(line)), service_key from import_row where import_id = ?
				group by import_id, service_key""", importId);
	}

	/** Planned after the rows came in: without knowing how many they are, the database would scan them all each time. */
	void analyze() {
		jdbc.execute("analyze import_row, import_group");
	}

	/** @param last inclusive */
	List<ServiceGroup> groups(UUID importId, int first, int last) {
		var groups = new LinkedHashMap<String, List<StagedRow>>();
		jdbc.query("""
				select r.* from import_group g join import_row r using (import_id, service_key)
				where g.import_id = ? and g.number between ? and ? order by g.number, r.line, r.part""",
				result -> {
					var row = new StagedRow(result.getLong("line"), result.getInt("part"), result.getString("service_key"),
							result.getString("organization_key"), result.getString("location_key"), result.getString("external_id"),
							json.read(result.getString("cells")));
					groups.computeIfAbsent(row.serviceKey(), key -> new ArrayList<>()).add(row);
				}, importId, first, last);
		return groups.entrySet().stream().map(group -> new ServiceGroup(group.getKey(), group.getValue())).toList();
	}

	/** What all rows of the file say of these organizations, in its order; the same is said once. */
	Map<String, List<Statement>> organizations(UUID importId, Collection<String> keys, Collection<String> columns) {
		return statements("organization_key", importId, keys, columns);
	}

	/** As {@link #organizations}, of places. */
	Map<String, List<Statement>> locations(UUID importId, Collection<String> keys, Collection<String> columns) {
		return statements("location_key", importId, keys, columns);
	}

	private Map<String, List<Statement>> statements(String keyColumn, UUID importId, Collection<String> keys,
			Collection<String> columns) {
		String cells = columns.stream().map(column -> "'%1$s', cells->'%1$s'".formatted(column)).collect(Collectors.joining(", "));
		var statements = new HashMap<String, List<Statement>>();
		jdbc.query("""
				select key, said, min(line) as line from (
					select %1$s as key, line, jsonb_strip_nulls(jsonb_build_object(%2$s)) as said from import_row
					where import_id = ? and part = 0 and %1$s = any (?)) all_rows
				group by key, said order by min(line)""".formatted(keyColumn, cells),
				result -> {
					statements.computeIfAbsent(result.getString("key"), key -> new ArrayList<>())
						.add(new Statement(result.getLong("line"), json.read(result.getString("said"))));
				}, importId, keys.toArray(String[]::new));
		return statements;
	}

}
