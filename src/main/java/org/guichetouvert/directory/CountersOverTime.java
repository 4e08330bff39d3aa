package org.guichetouvert.directory;

import java.time.LocalDate;

import org.guichetouvert.platform.DataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many services had a counter on a day of the past, and how many of the same services have one today. */
@Component
public class CountersOverTime {

	/** A start that nobody knows is not "always": a counter of that kind may have been there or not, so its service doesn't count. */
	private static final String QUERY = """
			select count(*) as services, count(*) filter (where had) as had, count(*) filter (where has) as has
			from (
				select bool_or(p.during @> ? and p.starts_on is not null)
						and not coalesce(bool_or(c.kind = 'counter' and p.during @> ? and p.starts_on is null), false) as known,
					coalesce(bool_or(c.kind = 'counter' and not p.suspended and p.during @> ? and p.starts_on is not null), false) as had,
					coalesce(bool_or(c.kind = 'counter' and not p.suspended and p.during @> ? and s.status = 'published'), false) as has
				from service s join access_channel c on c.service_id = s.id join access_period p on p.channel_id = c.id
				where s.status <> 'draft' and not p.professionals_only
				group by s.id) counted
			where known""";

	private final JdbcTemplate jdbc;

	private final DataVersion version;

	/** The last answer: it is asked for by each home page and differs with the day or the catalogue only. */
	private volatile @Nullable Answer last;

	CountersOverTime(JdbcTemplate jdbc, CatalogueVersion version) {
		this.jdbc = jdbc;
		this.version = version;
	}

	/** Counts only services of which it is known how one got in on that day. */
	public ThenAndNow compare(LocalDate then, LocalDate today) {
		long now = version.current();
		Answer known = last;
		if (known == null || known.version != now || !known.then.equals(then) || !known.today.equals(today)) {
			known = new Answer(now, then, today, count(then, today));
			last = known;
		}
		return known.counted;
	}

	private ThenAndNow count(LocalDate then, LocalDate today) {
		return jdbc.queryForObject(QUERY, (row, index) -> new ThenAndNow(row.getInt("services"), row.getInt("had"), row.getInt("has")),
				then, then, then, today);
	}

	private record Answer(long version, LocalDate then, LocalDate today, ThenAndNow counted) {
	}

	/**
	 * @param services all of which the past is known, those that ended since included
	 * @param had with a counter then
	 * @param has with a counter today
	 */
	public record ThenAndNow(int services, int had, int has) {
	}

}
