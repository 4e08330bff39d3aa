package org.guichetouvert.exchange.upload;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.editing.SaidElsewhere;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the last applied table of each source says otherwise than the catalogue, where whoever imported it decided nothing: then the
 * entry stays as it is. As long as the lines are kept. A table that is still being read over is not asked: it may be dropped.
 */
@Component
class OpenConflicts implements SaidElsewhere {

	private final JdbcTemplate jdbc;

	OpenConflicts(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UUID, LocalDate> openOf(UUID[] serviceIds) {
		Map<UUID, LocalDate> open = new HashMap<>();
		jdbc.query("""
				select l.service_id, min(u.changed_at at time zone 'Europe/Brussels')::date as day
				from (select distinct on (source) id, changed_at from import_upload where state = 'applied' order by source, uploaded_at desc) u
				join import_line_remark m on m.import_id = u.id and m.kind = 'conflict'
				join import_line l on l.import_id = u.id and l.line = m.line and l.fate <> 'left'
				where l.service_id in (select unnest(?::uuid[])) and not exists (select from import_decision d
					where d.import_id = u.id and d.line = m.line and d.what = m.column_id and d.here is not distinct from m.here)
				group by l.service_id""", row -> {
			open.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
		}, (Object) serviceIds);
		return open;
	}

}
