package org.guichetouvert.exchange.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.exchange.spreadsheet.ImportLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports from the browser, with their files: in the database, so that each machine and each start can go on with them. */
@Component
public class Uploads {

	private static final int PART = 1 << 19;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Uploads(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Keeps a file, which is to be read. */
	@Transactional
	public UUID add(Upload.Fresh fresh, InputStream content, long bytes) throws IOException {
		UUID id = UUID.randomUUID();
		OffsetDateTime now = now();
		jdbc.update("""
				insert into import_upload (id, account_id, author, source, file, as_of, bytes, state, uploaded_at, changed_at)
				values (?, ?, ?, ?, ?, ?, ?, 'read_waits', ?, ?)""", id, fresh.accountId(), fresh.author(), fresh.source(), fresh.file(),
				fresh.asOf(), bytes, now, now);
		int number = 0;
		for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
			jdbc.update("insert into import_file_part (import_id, number, content) values (?, ?, ?)", id, number++, part);
		}
		return id;
	}

	/** @return whether the file is still there */
	boolean copy(UUID id, OutputStream out) {
		int number = 0;
		for (byte[] part = part(id, number); part != null; part = part(id, ++number)) {
			try {
				out.write(part);
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return number > 0;
	}

	private byte @Nullable [] part(UUID id, int number) {
		return jdbc.query("select content from import_file_part where import_id = ? and number = ?", (row, index) -> row.getBytes(1), id, number)
			.stream().findFirst().orElse(null);
	}

	public Optional<Upload> find(UUID id) {
		markStopped();
		return jdbc.query("select * from import_upload where id = ?", this::read, id).stream().findFirst();
	}

	/** The latest first. @param page from 1; one more than its size where there are further ones */
	public List<Upload> list(int page, int size) {
		markStopped();
		return jdbc.query("select * from import_upload order by uploaded_at desc, id limit ? offset ?", this::read, size + 1, (page - 1L) * size);
	}

	/** Names under which tables were imported before, the last first. */
	public List<String> sources() {
		return jdbc.queryForList("""
				select source from (select source, max(at) as at from (select source, started_at as at from import_run
					union all select source, uploaded_at from import_upload) used group by source) named order by at desc, source limit 30""",
				String.class);
	}

	/** The one that waits longest. */
	Optional<Upload> findWaiting() {
		return jdbc.query("select * from import_upload where state = any (?) order by changed_at, id limit 1", this::read,
				(Object) UploadState.codes(UploadState.READ_WAITS, UploadState.APPLY_WAITS, UploadState.UNDO_WAITS)).stream().findFirst();
	}

	/**
	 * Goes from one state to another.
	 *
	 * @return false when it is in another by now
	 */
	@Transactional
	public boolean move(UUID id, UploadState from, UploadState to) {
		return jdbc.update("update import_upload set state = ?, changed_at = ?, problem = null where id = ? and state = ?", to.code(), now(), id,
				from.code()) == 1;
	}

	/** That its undoing bears; the same for ever. */
	UUID undoId(UUID id) {
		jdbc.update("update import_upload set undo_id = ? where id = ? and undo_id is null", UUID.randomUUID(), id);
		return jdbc.queryForObject("select undo_id from import_upload where id = ?", UUID.class, id);
	}

	/** Is to be taken back. @param by as whom */
	@Transactional
	public boolean undo(UUID id, UploadState from, UUID by) {
		boolean moved = move(id, from, UploadState.UNDO_WAITS);
		if (moved) {
			jdbc.update("update import_upload set undo_by = ? where id = ?", by, id);
		}
		return moved;
	}

	void count(UUID id, Map<LineKind, Long> counts) {
		var byCode = new LinkedHashMap<String, Long>();
		counts.forEach((kind, count) -> byCode.put(kind.code(), count));
		jdbc.update("update import_upload set counts = ?::jsonb where id = ?", json.writeValueAsString(byCode), id);
	}

	void fail(UUID id, UploadState to, String problem) {
		jdbc.update("update import_upload set state = ?, problem = ?, changed_at = ? where id = ?", to.code(), problem, now(), id);
	}

	void progress(UUID id, long lines, long done) {
		jdbc.update("update import_upload set lines = ?, done = ? where id = ?", lines, done, id);
	}

	void describe(UUID id, List<String> titles, List<String> unknown, boolean legacy) {
		jdbc.update("update import_upload set titles = ?::jsonb, unknown = ?::jsonb, legacy = ? where id = ?", json.writeValueAsString(titles),
				json.writeValueAsString(unknown), legacy, id);
	}

	void forgetFile(UUID id) {
		jdbc.update("delete from import_file_part where import_id = ?", id);
	}

	/** One that was never written goes without a trace. */
	@Transactional
	public void discard(UUID id) {
		jdbc.update("delete from import_upload where id = ? and state = any (?)", id, UploadState.codes(UploadState.READ_WAITS,
				UploadState.READ_STOPPED, UploadState.UNREADABLE, UploadState.READ));
	}

	/** What was being worked on when the program ended: nobody holds the lock any more. */
	void markStopped() {
		for (UploadState running : List.of(UploadState.READING, UploadState.APPLYING, UploadState.UNDOING)) {
			jdbc.update("""
					update import_upload set state = ?, changed_at = ? where state = ? and not exists (
						select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
						and (classid::bigint << 32) + objid::bigint = ?
						and database = (select oid from pg_database where datname = current_database()))""", running.stopped().code(), now(),
					running.code(), ImportLock.NUMBER);
		}
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

	private Upload read(ResultSet row, int index) throws SQLException {
		return new Upload(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), row.getString("author"),
				row.getString("source"), row.getString("file"), row.getObject("as_of", LocalDate.class), row.getLong("bytes"),
				UploadState.of(row.getString("state")), strings(row.getString("titles")), strings(row.getString("unknown")),
				row.getBoolean("legacy"), row.getLong("lines"), row.getLong("done"), row.getString("problem"), row.getBoolean("kept"),
				row.getObject("undo_id", UUID.class), row.getObject("undo_by", UUID.class), counts(row.getString("counts")),
				row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
				row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	private Map<LineKind, Long> counts(String object) {
		var counts = new EnumMap<LineKind, Long>(LineKind.class);
		json.readValue(object, new TypeReference<Map<String, Long>>() {
		}).forEach((kind, count) -> counts.put(LineKind.valueOf(kind.toUpperCase(Locale.ROOT)), count));
		return counts;
	}

	private List<String> strings(String array) {
		return json.readValue(array, new TypeReference<>() {
		});
	}

}
