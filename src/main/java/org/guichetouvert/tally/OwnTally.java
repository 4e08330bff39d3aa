package org.guichetouvert.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.AccountClosed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a professional noted and can still correct: until {@link #GRACE} days after its month. Then all of the month is cut loose at
 * once: of accounts nothing is left, of days the month, and the month is shown; so at once when the account is closed.
 */
@Component
public class OwnTally {

	/** Days after a month in which it can still be noted, corrected and deleted. */
	public static final int GRACE = 10;

	/** After which not even numbers are kept. */
	static final int YEARS = 5;

	private static final String LOOSE = "account_id = null, noted_at = null, day = date_trunc('month', day)::date";

	private final JdbcClient jdbc;

	private final Institutions institutions;

	private final Clock clock;

	OwnTally(JdbcClient jdbc, Institutions institutions, Clock clock) {
		this.jdbc = jdbc;
		this.institutions = institutions;
		this.clock = clock;
	}

	/** The first day about which something can be noted or corrected: what is before it never changes again. */
	public static LocalDate openFrom(LocalDate today) {
		return today.minusDays(GRACE).withDayOfMonth(1);
	}

	/** @param newId of the entry; a form that is sent twice makes one */
	@Transactional
	public void note(UUID accountId, UUID newId, Noted noted, Instant now) {
		jdbc.sql("""
				insert into tally_entry (id, account_id, noted_at, hand, day, area_id, institution_kind, organization_id, act, minutes,
				outcome)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""").params(Arrays.asList(newId, accountId, now.atOffset(ZoneOffset.UTC),
				hand(accountId, noted.day()), noted.day(), noted.areaId(), kind(noted), organization(noted), noted.act().code(), noted.minutes(),
				noted.outcome().code())).update();
	}

	/** Does nothing where it is gone, somebody else's or cut loose. */
	@Transactional
	public void correct(UUID accountId, UUID id, Noted noted) {
		if (find(accountId, id).isPresent()) {
			jdbc.sql("""
					update tally_entry set hand = ?, day = ?, area_id = ?, institution_kind = ?, organization_id = ?, act = ?, minutes = ?,
					outcome = ? where id = ? and account_id = ?""").params(Arrays.asList(hand(accountId, noted.day()), noted.day(),
					noted.areaId(), kind(noted), organization(noted), noted.act().code(), noted.minutes(), noted.outcome().code(), id,
					accountId)).update();
		}
	}

	public void remove(UUID accountId, UUID id) {
		jdbc.sql("delete from tally_entry where id = ? and account_id = ? and day >= ?").params(id, accountId, openFrom()).update();
	}

	public Optional<Line> find(UUID accountId, UUID id) {
		return jdbc.sql("select * from tally_entry where id = ? and account_id = ? and day >= ?").params(id, accountId, openFrom())
			.query(OwnTally::line).optional();
	}

	/** What can be corrected, noted last first. */
	public List<Line> list(UUID accountId) {
		return jdbc.sql("select * from tally_entry where account_id = ? and day >= ? order by noted_at desc, id").params(accountId, openFrom())
			.query(OwnTally::line).list();
	}

	/** Institutions that many note much for, the most frequent first: of the last month that never changes, those that enough people named. */
	public List<String> frequent(int most) {
		return jdbc.sql("""
				select coalesce(institution_kind, organization_id::text) from tally_entry where day >= ? and day < ? and not demo
				group by 1 having count(*) >= ? and count(distinct hand) >= ? order by count(*) desc, 1 limit ?""")
			.params(openFrom().minusMonths(1), openFrom(), ShownCells.LEAST_ENTRIES, ShownCells.LEAST_HANDS, most).query(String.class).list();
	}

	/** The quartier or municipality of the places where somebody works; not of places whose address is protected. */
	public List<UUID> workplaces(UUID accountId) {
		return jdbc.sql("""
				select distinct coalesce(l.neighbourhood_id, l.municipality_id) from membership m
				join service_at_location p on p.service_id = m.service_id join location l on l.id = p.location_id
				where m.account_id = ? and not l.hidden and coalesce(l.neighbourhood_id, l.municipality_id) is not null""")
			.param(accountId).query(UUID.class).list();
	}

	@EventListener
	@Transactional
	public void onClosed(AccountClosed closed) {
		jdbc.sql("update tally_entry set " + LOOSE + " where account_id = ?").param(closed.accountId()).update();
		jdbc.sql("delete from tally_hand where account_id = ?").param(closed.accountId()).update();
	}

	@Transactional
	void cutLoose(LocalDate today) {
		LocalDate open = openFrom(today);
		jdbc.sql("update tally_entry set " + LOOSE + " where account_id is not null and day < ?").param(open).update();
		jdbc.sql("delete from tally_hand where month < ?").param(open).update();
		jdbc.sql("delete from tally_entry where day < ?").param(today.minusYears(YEARS).withDayOfMonth(1)).update();
	}

	private LocalDate openFrom() {
		return openFrom(LocalDate.now(clock));
	}

	/** Two requests at once get the same. */
	private UUID hand(UUID accountId, LocalDate day) {
		return jdbc.sql("""
				insert into tally_hand (account_id, month, hand) values (?, ?, gen_random_uuid())
				on conflict (account_id, month) do update set month = excluded.month returning hand""")
			.params(accountId, day.withDayOfMonth(1)).query(UUID.class).single();
	}

	private @Nullable String kind(Noted noted) {
		return institutions.isKind(noted.institution()) ? noted.institution() : null;
	}

	private @Nullable UUID organization(Noted noted) {
		return institutions.isKind(noted.institution()) ? null : UUID.fromString(noted.institution());
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		String kind = row.getString("institution_kind");
		return new Line(row.getObject("id", UUID.class), new Noted(kind == null ? row.getString("organization_id") : kind,
				Act.find(row.getString("act")).orElseThrow(), row.getInt("minutes"), Outcome.find(row.getString("outcome")).orElseThrow(),
				row.getObject("day", LocalDate.class), row.getObject("area_id", UUID.class)));
	}

	public record Line(UUID id, Noted noted) {
	}

}
