package org.guichetouvert.exchange.spreadsheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

import org.guichetouvert.exchange.columns.InputColumns;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** The list of imports, and what each had to remark. */
@Component
class ImportRuns {

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final MessageSource messages;

	ImportRuns(JdbcTemplate jdbc, JsonMapper json, MessageSource messages) {
		this.jdbc = jdbc;
		this.json = json;
		this.messages = messages;
	}

	/** Again, where it goes on. */
	void begin(UUID importId, ImportRequest request, Instant at) {
		jdbc.update("""
				insert into import_run (id, source, file, as_of, started_at) values (?, ?, ?, ?, ?)
				on conflict (id) do update set ended_at = null, counts = '{}'""", importId, request.source(),
				request.name(), request.asOf(), at.atOffset(ZoneOffset.UTC));
	}

	/** Files of the imports that began and never ended, with when they began. */
	List<Dead> takeDead() {
		return jdbc.query("""
				update import_run set ended_at = started_at, counts = counts || '{"died": true}'
				where ended_at is null returning file, started_at, counts""",
				(row, index) -> new Dead(row.getString(1), row.getTimestamp(2).toInstant(),
						json.readTree(row.getString(3)).path("read").asLong(0)));
	}

	void count(UUID importId, ImportCounts counts) {
		jdbc.update("update import_run set counts = ?::jsonb where id = ?", json.writeValueAsString(counts), importId);
	}

	void end(UUID importId, ImportCounts counts, Instant at) {
		count(importId, counts);
		jdbc.update("update import_run set ended_at = greatest(started_at, ?) where id = ?", at.atOffset(ZoneOffset.UTC), importId);
	}

	/** An import of a file that could not be read to its end, and of which nothing was written. */
	void forget(UUID importId) {
		jdbc.update("delete from import_remark where import_id = ?", importId);
		jdbc.update("delete from import_run where id = ?", importId);
	}

	void append(UUID importId, Header header, Collection<Remark> remarks) {
		jdbc.batchUpdate("""
				insert into import_remark (import_id, kind, line, column_name, value, reason) values (?, ?, ?, ?, ?, ?)""", remarks, 500,
				(statement, remark) -> {
					statement.setObject(1, importId);
					statement.setString(2, remark.kind().code());
					statement.setLong(3, remark.line());
					statement.setString(4, header.label(remark.column()));
					statement.setString(5, InputColumns.shown(remark.column(), remark.value()));
					statement.setString(6, reason(remark));
				});
	}

	private String reason(Remark remark) {
		return messages.getMessage(remark.key(), remark.arguments().stream()
			.map(argument -> argument instanceof Number ? argument.toString() : argument).toArray(), Locale.FRENCH);
	}

	/** As whoever watches is told. */
	ImportWatcher.SeenRemark seen(Header header, Remark remark) {
		return new ImportWatcher.SeenRemark(remark.kind().code(), remark.line(), remark.column(), header.label(remark.column()),
				InputColumns.shown(remark.column(), remark.value()), remark.detail().here(), reason(remark), remark.detail().candidates(),
				remark.detail().mark());
	}

	/** Those that somebody should look at first: what was not decided, then what was left out. */
	List<WrittenRemark> firstRemarks(UUID importId, int count) {
		return jdbc.query("""
				select kind, line, column_name, value, reason from import_remark where import_id = ?
				order by array_position(array['conflict', 'doubtful', 'refused', 'note', 'unread_hours'], kind), line, id limit ?""",
				(row, index) -> read(row), importId, count);
	}

	long countRemarks(UUID importId) {
		Long count = jdbc.queryForObject("select count(*) from import_remark where import_id = ?", Long.class, importId);
		return count == null ? 0 : count;
	}

	/** In the order of the file. */
	void forEachRemark(UUID importId, Consumer<WrittenRemark> reader) {
		jdbc.query(connection -> {
			var statement = connection.prepareStatement("""
					select kind, line, column_name, value, reason from import_remark where import_id = ? order by line, id""");
			statement.setFetchSize(1_000);
			statement.setObject(1, importId);
			return statement;
		}, row -> {
			reader.accept(read(row));
		});
	}

	private static WrittenRemark read(ResultSet row) throws SQLException {
		return new WrittenRemark(Remark.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2), row.getString(3),
				row.getString(4), row.getString(5));
	}

	/** @param read lines that had been dealt with */
	record Dead(String file, Instant startedAt, long read) {
	}

	/** As the database and the report have it, in French words. */
	record WrittenRemark(Remark.Kind kind, long line, String column, String value, String reason) {
	}

}
