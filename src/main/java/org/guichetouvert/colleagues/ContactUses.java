package org.guichetouvert.colleagues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.AccountClosed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log of what each professional took out of the site: for whoever did, to look back at, and for nobody else. Kept for a
 * year, or until the account is closed.
 */
@Component
public class ContactUses {

	static final int MONTHS = 12;

	private final JdbcClient jdbc;

	ContactUses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void add(UUID accountId, ContactUse use) {
		jdbc.sql("insert into contact_use (account_id, used_at, kind, amount, area_id, contact_ids) values (?, ?, ?, ?, ?, ?)")
			.params(accountId, use.at().atOffset(ZoneOffset.UTC), use.kind().code(), use.amount(), use.areaId(),
					use.contactIds().toArray(UUID[]::new)).update();
	}

	/** Of the twelve months before that day, the last first. */
	public List<ContactUse> list(UUID accountId, LocalDate today, ZoneId zone) {
		return jdbc.sql("select * from contact_use where account_id = ? and used_at >= ? order by used_at desc, id desc")
			.params(accountId, oldest(today, zone)).query(ContactUses::use).list();
	}

	/** Nobody else reads it. */
	@EventListener
	void onClosed(AccountClosed closed) {
		jdbc.sql("delete from contact_use where account_id = ?").param(closed.accountId()).update();
	}

	int removeOld(LocalDate today, ZoneId zone) {
		return jdbc.sql("delete from contact_use where used_at < ?").params(oldest(today, zone)).update();
	}

	private static OffsetDateTime oldest(LocalDate today, ZoneId zone) {
		return today.minusMonths(MONTHS).atStartOfDay(zone).toOffsetDateTime();
	}

	private static ContactUse use(ResultSet row, int number) throws SQLException {
		Instant at = row.getObject("used_at", OffsetDateTime.class).toInstant();
		return new ContactUse(ContactUse.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), at, row.getInt("amount"),
				row.getObject("area_id", UUID.class),
				Arrays.asList((UUID[]) row.getArray("contact_ids").getArray()));
	}

}
