package org.guichetouvert.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How often people were refused, sent to a website, or left without acknowledgement, by institution and month. An institution is
 * the organization above all others. Only reports that somebody who knows the quartier accepted count: a number that accuses is
 * worth no more than the doubt that a robot or one angry person made it. Numbers outlive the reports.
 */
@Component
public class RefusalCounts {

	/** A lower number could lead to a person; it is told nowhere, and neither is what it could be computed from. */
	public static final int LEAST_SHOWN = 5;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	RefusalCounts(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A number that may be told. @param invented of the demonstration */
	public record Cell(UUID organizationId, LocalDate month, ReportKind kind, int reports, boolean invented) {
	}

	/** Adds one to the month in which it happened; what is no refusal, and of no organization, is not counted. */
	void count(Report report, @Nullable UUID organizationId) {
		if (organizationId == null || !report.kind().isRefusal()) {
			return;
		}
		LocalDate day = report.observedOn() != null ? report.observedOn() : report.receivedAt().atZone(clock.getZone()).toLocalDate();
		UUID institution = institution(organizationId);
		jdbc.update("""
				insert into refusal_count (organization_id, month, kind, reports, demo)
				values (?, ?, ?, 1, coalesce((select demo from organization where id = ?), false))
				on conflict (organization_id, month, kind) do update set reports = refusal_count.reports + 1""", institution,
				day.withDayOfMonth(1), report.kind().code(), institution);
	}

	/** Months that are over, the latest first, and of them only the numbers that may be told. */
	public List<Cell> listShown() {
		return jdbc.query("""
				select organization_id, month, kind, reports, demo from refusal_count where reports >= ? and month < ?
				order by month desc, organization_id, kind""", (row, index) -> new Cell(row.getObject("organization_id", UUID.class),
				row.getObject("month", LocalDate.class), ReportKind.find(row.getString("kind")).orElseThrow(), row.getInt("reports"),
				row.getBoolean("demo")), LEAST_SHOWN, LocalDate.now(clock).withDayOfMonth(1));
	}

	private UUID institution(UUID organizationId) {
		return jdbc.queryForList("""
				with recursive above (id, parent_id) as (select id, parent_id from organization where id = ?
				union select o.id, o.parent_id from organization o join above a on o.id = a.parent_id)
				select id from above where parent_id is null""", UUID.class, organizationId).stream().findFirst().orElse(organizationId);
	}

}
