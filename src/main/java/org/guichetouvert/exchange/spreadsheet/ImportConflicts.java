package org.guichetouvert.exchange.spreadsheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.DeskTopic;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the last import of each source says otherwise than what somebody wrote here since: nothing was changed, and a
 * coordinator decides. A remark names a line of the file and no area, so all coordinators are told.
 */
@Component
@Order(20)
public class ImportConflicts implements DeskTopic {

	private static final int MOST = 200;

	private final JdbcTemplate jdbc;

	private final MessageSource messages;

	private final ZoneId zone;

	ImportConflicts(JdbcTemplate jdbc, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.zone = clock.getZone();
	}

	@Override
	public String code() {
		return "conflicts";
	}

	@Override
	public List<Item> itemsFor(SignedIn reader, LocalDate today, Locale locale) {
		return jdbc.query("""
				select r.id, r.source, r.ended_at, (select count(*) from import_remark m where m.import_id = r.id and m.kind = 'conflict')
				from (select distinct on (source) id, source, ended_at from import_run i where ended_at is not null
					and not exists (select from import_upload u where u.id = i.id and u.state = 'undone')
					order by source, ended_at desc) r
				where exists (select 1 from import_remark m where m.import_id = r.id and m.kind = 'conflict') order by r.ended_at desc""",
				(row, index) -> new Item(row.getString(2), messages.getMessage("editing.import.conflicts",
						new Object[] { row.getLong(4), date(row.getObject(3, OffsetDateTime.class).toInstant(), locale) }, locale),
						"/coordination/imports/" + row.getObject(1, UUID.class)));
	}

	/** The conflicts of one import, in the order of its file; empty when there is no such import. */
	public Optional<Conflicting> find(UUID importId, Locale locale) {
		return jdbc.query("select source, file, ended_at from import_run where id = ? and ended_at is not null",
				(row, index) -> new Conflicting(row.getString(1), row.getString(2), date(row.getObject(3, OffsetDateTime.class).toInstant(), locale),
						list(importId), count(importId)), importId).stream().findFirst();
	}

	private List<Conflict> list(UUID importId) {
		return jdbc.query("""
				select line, column_name, value, reason from import_remark where import_id = ? and kind = 'conflict' order by line, id limit ?""",
				(row, index) -> new Conflict(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)), importId, MOST);
	}

	private long count(UUID importId) {
		Long count = jdbc.queryForObject("select count(*) from import_remark where import_id = ? and kind = 'conflict'", Long.class, importId);
		return count == null ? 0 : count;
	}

	private String date(Instant instant, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(instant.atZone(zone));
	}

	/** @param on when it ended, in words @param count of all conflicts, of which the first are given */
	public record Conflicting(String source, String file, String on, List<Conflict> conflicts, long count) {
	}

	/** @param line of the file @param value what the source says @param reason what stands here, in French words */
	public record Conflict(long line, String column, String value, String reason) {
	}

}
