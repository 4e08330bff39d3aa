package org.guichetouvert.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody noted, added up by month. Only months in which nothing changes any more: of one that does, two looks would tell
 * single entries. Invented months are there only while there is no true one.
 */
@Component
@Transactional(readOnly = true)
public class MonthlyLoad {

	private final JdbcClient jdbc;

	private final AreaTree areas;

	MonthlyLoad(JdbcClient jdbc, AreaTree areas) {
		this.jdbc = jdbc;
		this.areas = areas;
	}

	/** Months for which something was noted and that never change again, the last first. */
	public List<YearMonth> months(LocalDate today) {
		return jdbc.sql("select distinct date_trunc('month', day)::date from tally_entry where day < ? and demo = ? order by 1 desc")
			.params(OwnTally.openFrom(today), isInvented(today)).query(LocalDate.class).list().stream().map(YearMonth::from).toList();
	}

	public boolean isInvented(LocalDate today) {
		return jdbc.sql("""
				select not exists (select from tally_entry where day < ? and not demo) and exists (select from tally_entry where demo)""")
			.param(OwnTally.openFrom(today)).query(Boolean.class).single();
	}

	/** @param first inclusive @param last inclusive; months that can still change are left out */
	public ShownCells between(YearMonth first, YearMonth last, LocalDate today) {
		LocalDate open = OwnTally.openFrom(today);
		LocalDate end = last.plusMonths(1).atDay(1);
		List<Counted> counted = jdbc.sql("""
				select date_trunc('month', day)::date as month, area_id, coalesce(institution_kind, organization_id::text) as institution,
				act, outcome, count(*) as entries, sum(minutes) as minutes, array_agg(distinct hand) as hands
				from tally_entry where day >= ? and day < ? and demo = ? group by 1, 2, 3, 4, 5""")
			.params(first.atDay(1), end.isBefore(open) ? end : open, isInvented(today)).query(MonthlyLoad::counted).list();
		return new ShownCells(counted, this::around);
	}

	private Optional<UUID> around(UUID area) {
		return areas.findById(area).map(AreaNode::parentId);
	}

	private static Counted counted(ResultSet row, int number) throws SQLException {
		return new Counted(YearMonth.from(row.getObject("month", LocalDate.class)), row.getObject("area_id", UUID.class),
				row.getString("institution"), Act.find(row.getString("act")).orElseThrow(),
				Outcome.find(row.getString("outcome")).orElseThrow(),
				row.getInt("entries"), row.getInt("minutes"), Set.of((UUID[]) row.getArray("hands").getArray()));
	}

}
