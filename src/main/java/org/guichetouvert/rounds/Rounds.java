package org.guichetouvert.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.guichetouvert.accounts.AccountClosed;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds as they are kept. They are there for whoever made them and for those who opened their link; for nobody else. */
@Component
public class Rounds {

	private static final String WALKS = "(r.account_id = ? or exists (select from round_companion c where c.round_id = r.id and c.account_id = ?))";

	/** A stop counts as answered when all its services are. */
	private static final String COUNTS = """
			(select count(distinct v.stop) from round_visit v where v.round_id = r.id) as stops,
			(select count(*) from (select from round_visit v where v.round_id = r.id group by v.stop having bool_and(v.answer is not null)) done)
				as answered""";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Rounds(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What a new round is to be.
	 *
	 * @param startWords null for the middle of the area
	 * @param stops in walking order
	 */
	public record Plan(UUID areaId, List<String> needIds, boolean onlyToCheck, Instant startsAt, @Nullable String startWords,
			@Nullable GeoPoint start, List<List<At>> stops) {
	}

	/** A service at a place. */
	public record At(UUID serviceId, UUID locationId) {
	}

	/** One line in the list of somebody's rounds. */
	public record Summary(UUID id, boolean mine, UUID areaId, Instant startsAt, int stops, int answered) {
	}

	@Transactional
	public UUID make(SignedIn reader, Plan plan) {
		UUID id = UUID.randomUUID();
		jdbc.update("""
				insert into round (id, account_id, area_id, need_ids, only_to_check, starts_at, start_words, start_latitude, start_longitude, made_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", id, reader.accountId(), plan.areaId(), plan.needIds().toArray(String[]::new),
				plan.onlyToCheck(), at(plan.startsAt()), plan.startWords(), plan.start() == null ? null : plan.start().latitude(),
				plan.start() == null ? null : plan.start().longitude(), at(clock.instant()));
		for (int stop = 0; stop < plan.stops().size(); stop++) {
			for (At at : plan.stops().get(stop)) {
				jdbc.update("insert into round_visit (round_id, stop, service_id, location_id) values (?, ?, ?, ?)", id, stop + 1, at.serviceId(),
						at.locationId());
			}
		}
		return id;
	}

	/** Empty where there is no such round, or it is not for the reader. */
	@Transactional(readOnly = true)
	public Optional<Round> find(SignedIn reader, UUID id) {
		return jdbc.query("select r.* from round r where r.id = ? and " + WALKS, (row, index) -> read(row, reader), id, reader.accountId(),
				reader.accountId()).stream().findFirst();
	}

	/** Own rounds and those she joined, the latest first. */
	public List<Summary> list(SignedIn reader) {
		return jdbc.query("select r.id, r.account_id, r.area_id, r.starts_at, " + COUNTS + " from round r where " + WALKS
				+ " order by r.starts_at desc, r.id", (row, index) -> summary(row, reader), reader.accountId(), reader.accountId());
	}

	private static Summary summary(ResultSet row, SignedIn reader) throws SQLException {
		return new Summary(row.getObject("id", UUID.class), reader.accountId().equals(row.getObject("account_id", UUID.class)),
				row.getObject("area_id", UUID.class), instant(row, "starts_at"), row.getInt("stops"), row.getInt("answered"));
	}

	/** Of her own, the round; of another's, that she walks it. What was confirmed and proposed on the way stays. */
	@Transactional
	public void leave(SignedIn reader, UUID id) {
		jdbc.update("delete from round_companion where round_id = ? and account_id = ?", id, reader.accountId());
		jdbc.update("delete from round where id = ? and account_id = ?", id, reader.accountId());
	}

	/** A colleague walks it too. */
	@Transactional
	public void join(SignedIn reader, UUID id) {
		jdbc.update("""
				insert into round_companion (round_id, account_id, since) select r.id, a.id, ? from round r, account a
				where r.id = ? and a.id = ? and r.account_id <> a.id on conflict do nothing""", at(clock.instant()), id, reader.accountId());
	}

	/** What stands in an invitation: whoever has the link sees no more. */
	public Optional<Summary> findInvited(SignedIn reader, UUID id) {
		return jdbc.query("select r.id, r.account_id, r.area_id, r.starts_at, " + COUNTS + " from round r where r.id = ?",
				(row, index) -> summary(row, reader), id).stream().findFirst();
	}

	/**
	 * Writes an answer where there is none yet; what it makes of the catalogue comes after, in the same transaction.
	 *
	 * @return false when somebody answered already
	 */
	boolean claim(UUID id, int stop, UUID serviceId, Round.Said said) {
		return jdbc.update("""
				update round_visit set answer = ?, what = ?, note = ?, answered_at = ?, turn = ?, answered_by = (select a.id from account a where a.id = ?)
				where round_id = ? and stop = ? and service_id = ? and answer is null""", said.answer().code(),
				said.what() == null ? null : said.what().code(), said.note(), at(said.at()), said.turn(), said.by(), id, stop, serviceId) == 1;
	}

	/**
	 * Writes beside an answer what somebody else answered to the same.
	 *
	 * @param words of the answer, where it is another one
	 * @return false when it is the same, with nothing more
	 */
	boolean keepBeside(UUID id, int stop, UUID serviceId, Round.Said said, String words) {
		String what = said.what() == null ? "" : said.what().code();
		String note = said.note() == null ? "" : said.note();
		return jdbc.query("""
				select answer = ? and coalesce(what, '') = ? as same, coalesce(note, '') as note from round_visit
				where round_id = ? and stop = ? and service_id = ? and answer is not null for update""", (row, index) -> {
			String more = row.getBoolean("same") ? note : note.isEmpty() ? words : words + ": " + note;
			return row.getString("note").contains(more) ? "" : more;
		}, said.answer().code(), what, id, stop, serviceId).stream().filter(more -> !more.isEmpty()).findFirst()
			.map(more -> jdbc.update("update round_visit set note = concat_ws(' · ', note, ?) where round_id = ? and stop = ? and service_id = ?",
					more, id, stop, serviceId) == 1).orElse(false);
	}

	void became(UUID id, int stop, UUID serviceId, Answer.Outcome outcome, @Nullable Long revision, @Nullable UUID draftId) {
		jdbc.update("update round_visit set outcome = ?, revision = ?, draft_id = ? where round_id = ? and stop = ? and service_id = ?",
				outcome.code(), revision, draftId, id, stop, serviceId);
	}

	/** The number of what is answered next. */
	int nextTurn(UUID id) {
		Integer last = jdbc.queryForObject("select max(turn) from round_visit where round_id = ?", Integer.class, id);
		return last == null ? 1 : last + 1;
	}

	/** As if nobody had answered. @return false where nobody had */
	boolean forget(UUID id, int stop, UUID serviceId, int turn) {
		return jdbc.update("""
				update round_visit set answer = null, what = null, note = null, answered_at = null, turn = null, answered_by = null, outcome = null,
				revision = null, draft_id = null where round_id = ? and stop = ? and service_id = ? and turn = ?""", id, stop, serviceId, turn) == 1;
	}

	/** The row of a closed account stays, so that nothing goes with it by itself. */
	@EventListener
	void onClosed(AccountClosed closed) {
		jdbc.update("delete from round_companion where account_id = ?", closed.accountId());
		jdbc.update("delete from round where account_id = ?", closed.accountId());
	}

	/** Takes away what was planned for before that instant. */
	int forgetBefore(Instant instant) {
		return jdbc.update("delete from round where starts_at < ? and made_at < ?", at(instant), at(instant));
	}

	private Round read(ResultSet row, SignedIn reader) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Double latitude = row.getObject("start_latitude", Double.class);
		Double longitude = row.getObject("start_longitude", Double.class);
		return new Round(id, reader.accountId().equals(row.getObject("account_id", UUID.class)), row.getObject("area_id", UUID.class),
				Arrays.asList((String[]) row.getArray("need_ids").getArray()), row.getBoolean("only_to_check"), instant(row, "starts_at"),
				row.getString("start_words"), latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude), stops(id));
	}

	private List<Round.Stop> stops(UUID id) {
		Map<Integer, List<Round.Visit>> stops = new TreeMap<>();
		jdbc.query("select * from round_visit where round_id = ? order by stop, service_id", row -> {
			stops.computeIfAbsent(row.getInt("stop"), number -> new ArrayList<>()).add(new Round.Visit(row.getObject("service_id", UUID.class),
					row.getObject("location_id", UUID.class), said(row)));
		}, id);
		return stops.entrySet().stream().map(stop -> new Round.Stop(stop.getKey(), stop.getValue())).toList();
	}

	private static Round.@Nullable Said said(ResultSet row) throws SQLException {
		String answer = row.getString("answer");
		if (answer == null) {
			return null;
		}
		String what = row.getString("what");
		String outcome = row.getString("outcome");
		return new Round.Said(Answer.valueOf(upper(answer)), what == null ? null : Answer.What.valueOf(upper(what)), row.getString("note"),
				instant(row, "answered_at"), row.getInt("turn"), row.getObject("answered_by", UUID.class),
				outcome == null ? null : Answer.Outcome.valueOf(upper(outcome)), row.getObject("revision", Long.class),
				row.getObject("draft_id", UUID.class));
	}

	private static String upper(String code) {
		return code.toUpperCase(Locale.ROOT);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
