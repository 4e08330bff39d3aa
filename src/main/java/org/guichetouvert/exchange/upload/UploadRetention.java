package org.guichetouvert.exchange.upload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Forgets what nobody goes on with: a table that was not applied after two weeks, whole; the lines of one that was, after
 * sixty days; what it takes to take it back, after half a year. That it was imported stays.
 */
@Component
class UploadRetention extends DailyTask {

	static final int DAYS_UNAPPLIED = 14;

	static final int DAYS_OF_LINES = 60;

	private final Uploads uploads;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	UploadRetention(Uploads uploads, JdbcTemplate jdbc, Clock clock, ApplicationContext application) {
		super("forgetting uploaded tables", clock, application);
		this.uploads = uploads;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	protected void runOn(LocalDate today) {
		uploads.markStopped(); // or a job that the last start left would be kept for ever
		jdbc.update("delete from import_upload where state in ('read_waits', 'read_stopped', 'unreadable', 'read') and changed_at < ?",
				before(today, DAYS_UNAPPLIED));
		String old = "select id from import_upload where state in ('apply_stopped', 'applied', 'undo_stopped', 'undone') and kept and changed_at < ?";
		OffsetDateTime limit = before(today, DAYS_OF_LINES);
		for (String table : new String[] { "import_file_part", "import_line", "import_line_change", "import_line_remark", "import_decision" }) {
			jdbc.update("delete from " + table + " where import_id in (" + old + ")", limit);
		}
		jdbc.update("update import_upload set kept = false where id in (" + old + ")", limit);
		OffsetDateTime undoable = today.minusMonths(Upload.MONTHS_UNDOABLE).atStartOfDay(clock.getZone()).toOffsetDateTime();
		for (String table : new String[] { "import_former_base", "import_former_way", "import_identifier" }) {
			jdbc.update("delete from " + table + " where import_id in (select id from import_upload where state in ('apply_stopped', 'applied', "
					+ "'undo_stopped', 'undone') and changed_at < ?)", undoable);
		}
	}

	private OffsetDateTime before(LocalDate today, int days) {
		return today.minusDays(days).atStartOfDay(clock.getZone()).toOffsetDateTime();
	}

}
