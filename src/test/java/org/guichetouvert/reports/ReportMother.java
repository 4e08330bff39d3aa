package org.guichetouvert.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports as visitors leave them, and what the daily task does. */
public final class ReportMother {

	private ReportMother() {
	}

	/** One that waits about a service, seen yesterday. */
	public static UUID waiting(ApplicationContext context, UUID service, ReportKind kind, String message) {
		UUID id = UUID.randomUUID();
		context.getBean(JdbcTemplate.class).update("""
				insert into report (id, version, service_id, channel_id, kind, message, observed_on, received_at, state)
				values (?, 0, ?, (select id from access_channel where service_id = ? order by id limit 1), ?, ?, ?, ?::timestamptz, 'received')""", id,
				service, service, kind.code(), message, LocalDate.of(2026, 11, 17), "2026-11-17T15:00:00Z");
		return id;
	}

	/** As {@link #waiting}, seen on that day and received on that day at noon. */
	public static UUID waiting(ApplicationContext context, UUID service, ReportKind kind, LocalDate day) {
		UUID id = waiting(context, service, kind, (String) null);
		context.getBean(JdbcTemplate.class).update("update report set observed_on = ?, received_at = ?::timestamptz where id = ?", day,
				day + "T12:00:00Z", id);
		return id;
	}

	/** Forgets what is old, as at the clock's day. */
	public static void forget(ApplicationContext context) {
		context.getBean(ReportRetention.class).runDaily();
	}

	public static String slug(ApplicationContext context, UUID service) {
		return context.getBean(SlugBook.class).slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
	}

}
