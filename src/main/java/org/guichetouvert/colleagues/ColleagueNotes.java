package org.guichetouvert.colleagues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes of professionals for each other. They live half a year from the day they were written or last confirmed, stand in no
 * revision, no index and no kept page, and are for professionals only: the caller sees to that.
 */
@Component
public class ColleagueNotes implements KeepsPeople {

	/** How long a note holds unless somebody says that it is still true. */
	static final int MONTHS = 6;

	private final JdbcClient jdbc;

	ColleagueNotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes of each of these services that hold on that day; services without any are absent. */
	public Map<UUID, Integer> counts(Collection<UUID> serviceIds, LocalDate today) {
		var counts = new HashMap<UUID, Integer>();
		jdbc.sql("select service_id, count(*) from note where service_id = any (?) and expires_on > ? group by service_id")
			.param(serviceIds.toArray(UUID[]::new)).param(today)
			.query((row, number) -> counts.put(row.getObject(1, UUID.class), row.getInt(2))).list();
		return counts;
	}

	/** Those of a service that hold on that day, the newest first. */
	public List<ColleagueNote> list(UUID serviceId, LocalDate today) {
		return jdbc.sql("""
				select * from note where service_id = ? and expires_on > ?
				order by coalesce(renewed_on, written_on) desc, written_on desc, id""")
			.param(serviceId).param(today).query(ColleagueNotes::note).list();
	}

	/** The newest of all that hold on that day and stand at a published service. */
	public List<ColleagueNote> latest(int limit, LocalDate today) {
		return jdbc.sql("""
				select n.* from note n join service s on s.id = n.service_id and s.status = 'published' where n.expires_on > ?
				order by n.written_on desc, n.id limit ?""")
			.param(today).param(limit).query(ColleagueNotes::note).list();
	}

	Optional<ColleagueNote> find(UUID id, UUID serviceId, LocalDate today) {
		return list(serviceId, today).stream().filter(note -> note.id().equals(id)).findFirst();
	}

	/** @param text that {@link NoteText} lets pass */
	public UUID write(UUID serviceId, @Nullable String needId, String text, SignedIn by, LocalDate today) {
		UUID id = UUID.randomUUID();
		jdbc.sql("""
				insert into note (id, service_id, need_id, text, written_on, expires_on, signed_function, account_id)
				values (:id, :service, :need, :text, :today, :expires, :function, :account)""")
			.param("id", id).param("service", serviceId).param("need", needId).param("text", text.strip()).param("today", today)
			.param("expires", today.plusMonths(MONTHS)).param("function", by.function()).param("account", by.accountId()).update();
		return id;
	}

	/** Half a year more from that day; false where it is gone. Any professional may say so. */
	public boolean renew(UUID id, UUID serviceId, LocalDate today) {
		return jdbc.sql("""
				update note set renewed_on = :today, expires_on = :expires
				where id = :id and service_id = :service and expires_on > :today""")
			.param("today", today).param("expires", today.plusMonths(MONTHS)).param("id", id).param("service", serviceId).update() > 0;
	}

	/** @return false where it is gone, or where the reader may not, see {@link ColleagueNote#canBeRemovedBy} */
	@Transactional
	public boolean remove(UUID id, UUID serviceId, SignedIn reader, LocalDate today) {
		return find(id, serviceId, today).filter(note -> note.canBeRemovedBy(reader))
			.map(note -> jdbc.sql("delete from note where id = ?").param(id).update() > 0).orElse(false);
	}

	int removeExpired(LocalDate today) {
		return jdbc.sql("delete from note where expires_on <= ?").param(today).update();
	}

	/** A note that speaks of the person goes as a whole: what is left of it might still tell who it was. */
	@Override
	public int erase(Erasure erasure) {
		List<UUID> found = jdbc.sql("select id, text || ' / ' || signed_function as words from note where text || ' / ' || signed_function ~* ?")
			.param(erasure.rough())
			.query((row, number) -> erasure.mentions(row.getString("words")) ? Optional.of(row.getObject("id", UUID.class))
					: Optional.<UUID>empty()).list().stream().flatMap(Optional::stream).toList();
		found.forEach(id -> jdbc.sql("delete from note where id = ?").param(id).update());
		return found.size();
	}

	private static ColleagueNote note(ResultSet row, int number) throws SQLException {
		return new ColleagueNote(row.getObject("id", UUID.class), row.getObject("service_id", UUID.class), row.getString("need_id"),
				row.getString("text"), row.getObject("written_on", LocalDate.class), row.getString("signed_function"),
				row.getObject("account_id", UUID.class), row.getObject("renewed_on", LocalDate.class),
				row.getObject("expires_on", LocalDate.class));
	}

}
