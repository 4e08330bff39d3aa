package org.guichetouvert.exchange.upload;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.exchange.spreadsheet.ImportWatcher;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what becomes of each line, and how far the work is. While lines are written it takes down what was written, once: a line
 * that an import wrote before it was stopped stays as it was told then.
 */
final class LineWatcher implements ImportWatcher {

	private static final Set<String> TOLD_WHEN_WRITTEN = Set.of("conflict", "doubtful");

	private final UUID id;

	private final boolean writes;

	private final Uploads uploads;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private long lines;

	private long done;

	LineWatcher(UUID id, boolean writes, Uploads uploads, JdbcTemplate jdbc, JsonMapper json) {
		this.id = id;
		this.writes = writes;
		this.uploads = uploads;
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public void begins(List<String> columns, List<String> unknown, boolean legacyEncoding) {
		uploads.describe(id, columns, unknown, legacyEncoding);
		if (!writes) {
			List.of("import_line", "import_line_change", "import_line_remark")
				.forEach(table -> jdbc.update("delete from " + table + " where import_id = ?", id));
		}
		uploads.progress(id, 0, 0);
	}

	@Override
	public void reads(long count) {
		uploads.progress(id, 0, count);
	}

	@Override
	public void hasRead(long count) {
		lines = count;
		uploads.progress(id, lines, done);
	}

	@Override
	public void sees(Seen seen) {
		if (writes) {
			takeDown(seen);
		}
		else {
			keep(seen);
		}
		done += seen.lines().size();
		if (lines > 0) {
			uploads.progress(id, lines, done);
		}
	}

	private void keep(Seen seen) {
		jdbc.batchUpdate("""
				insert into import_line (import_id, line, fate, name, service_id) values (?, ?, ?, ?, ?)
				on conflict (import_id, line) do update set fate = excluded.fate, name = excluded.name, service_id = excluded.service_id""",
				seen.lines(), 500, (statement, line) -> {
					statement.setObject(1, id);
					statement.setLong(2, line.line());
					statement.setString(3, code(line.fate()));
					statement.setString(4, line.name());
					statement.setObject(5, line.serviceId());
				});
		jdbc.batchUpdate("""
				insert into import_line_change (import_id, line, kind, entry_id, snapshot) values (?, ?, ?, ?, ?::jsonb)
				on conflict (import_id, kind, entry_id) do update set snapshot = excluded.snapshot""", seen.changes(), 500, (statement, change) -> {
			statement.setObject(1, id);
			statement.setLong(2, change.line());
			statement.setString(3, change.kind().code());
			statement.setObject(4, change.entryId());
			statement.setString(5, change.snapshot());
		});
		keepRemarks(seen.remarks());
	}

	/** What was found out when it was read stands already, but for what somebody changed here since. */
	private void takeDown(Seen seen) {
		var open = new HashSet<Long>(jdbc.queryForList("select line from import_line where import_id = ? and line = any (?) and not applied",
				Long.class, id, seen.lines().stream().map(SeenLine::line).toArray(Long[]::new)));
		jdbc.batchUpdate("""
				insert into import_line (import_id, line, fate, name, service_id, applied) values (?, ?, ?, ?, ?, true)
				on conflict (import_id, line) do update set fate = excluded.fate, name = excluded.name, applied = true,
					service_id = coalesce(excluded.service_id, import_line.service_id) where not import_line.applied""", seen.lines(), 500,
				(statement, line) -> {
					statement.setObject(1, id);
					statement.setLong(2, line.line());
					statement.setString(3, code(line.fate()));
					statement.setString(4, line.name());
					statement.setObject(5, line.serviceId());
				});
		if (!open.isEmpty()) {
			jdbc.update("delete from import_line_remark where import_id = ? and line = any (?) and kind in ('conflict', 'doubtful')", id,
					open.toArray(Long[]::new));
			boolean failed = seen.lines().stream().anyMatch(line -> line.fate() == Fate.REFUSED && !line.name().isEmpty());
			keepRemarks(seen.remarks().stream().filter(remark -> failed || TOLD_WHEN_WRITTEN.contains(remark.kind())).toList());
		}
	}

	private void keepRemarks(List<SeenRemark> remarks) {
		jdbc.batchUpdate("""
				insert into import_line_remark (import_id, line, kind, column_id, column_name, value, here, reason, candidates, mark)
				select ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ? where not exists (select from import_line_remark
					where import_id = ? and line = ? and kind = ? and column_id = ? and reason = ?)""", remarks, 500, (statement, remark) -> {
			statement.setObject(1, id);
			statement.setLong(2, remark.line());
			statement.setString(3, remark.kind());
			statement.setString(4, remark.column());
			statement.setString(5, remark.label());
			statement.setString(6, remark.value());
			statement.setString(7, remark.here());
			statement.setString(8, remark.reason());
			statement.setString(9, json.writeValueAsString(remark.candidates()));
			statement.setString(10, remark.mark());
			statement.setObject(11, id);
			statement.setLong(12, remark.line());
			statement.setString(13, remark.kind());
			statement.setString(14, remark.column());
			statement.setString(15, remark.reason());
		});
	}

	private static String code(Fate fate) {
		return fate.name().toLowerCase(Locale.ROOT);
	}

}
