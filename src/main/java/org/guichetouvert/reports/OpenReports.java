package org.guichetouvert.reports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which services visitors have reported about, where nobody has decided yet. */
@Component
public class OpenReports {

	private final JdbcTemplate jdbc;

	OpenReports(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What waits about one service.
	 *
	 * @param first when the oldest of them came
	 */
	public record Open(int count, Instant first) {
	}

	public Map<UUID, Open> byService() {
		Map<UUID, Open> open = new HashMap<>();
		jdbc.query("""
				select service_id, count(*) as reports, min(received_at) as first from report where state in ('received', 'in_review')
				group by service_id""", row -> {
			open.put(row.getObject("service_id", UUID.class),
					new Open(row.getInt("reports"), row.getObject("first", OffsetDateTime.class).toInstant()));
		});
		return open;
	}

}
