package org.guichetouvert.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Erasure;
import org.guichetouvert.directory.KeepsPeople;
import org.guichetouvert.directory.TextSweep;
import org.guichetouvert.shared.SecretWord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports as the database keeps them. Who may decide on them, and what follows, is {@link ReportDecisions}' affair. */
@Component
public class Reports implements KeepsPeople {

	private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

	private static final String WAITING = "state in ('received', 'in_review')";

	private final JdbcTemplate jdbc;

	private final TextSweep sweep;

	Reports(JdbcTemplate jdbc, TextSweep sweep) {
		this.jdbc = jdbc;
		this.sweep = sweep;
	}

	/** @return false where it is there already: a form that is sent twice makes one */
	boolean add(Report report, String token) {
		return jdbc.update("""
				insert into report (id, version, service_id, channel_id, kind, message, observed_on, received_at, state, contact, language,
					token_hash) values (?, 0, ?, ?, ?, ?, ?, ?, 'received', ?, ?, ?) on conflict do nothing""", report.id(), report.serviceId(),
				report.channelId(), report.kind().code(), report.message(), report.observedOn(), at(report.receivedAt()), report.contact(),
				report.language().getLanguage(), SecretWord.hash(token)) == 1;
	}

	/** The report that a link is about; empty for one that was withdrawn or forgotten, or never was. */
	public Optional<Report> find(String token) {
		return TOKEN.matcher(token).matches()
				? jdbc.query("select * from report where token_hash = ?", Reports::read, (Object) SecretWord.hash(token)).stream().findFirst()
				: Optional.empty();
	}

	/** Whoever reported takes it back: nothing of it is left. What was counted stays counted, and names nobody. */
	@Transactional
	public void withdraw(String token) {
		find(token).ifPresent(report -> jdbc.update("delete from report where id = ?", report.id()));
	}

	/** @return false where it is gone, or somebody looks into it already */
	boolean withdraw(UUID id) {
		return jdbc.update("delete from report where id = ? and state = 'received'", id) == 1;
	}

	/** All that wait, the oldest first. */
	public List<Report> listWaiting() {
		return jdbc.query("select * from report where " + WAITING + " order by received_at, id", Reports::read);
	}

	/** Those that wait about one service, the oldest first. */
	public List<Report> listWaiting(UUID serviceId) {
		return jdbc.query("select * from report where service_id = ? and " + WAITING + " order by received_at, id", Reports::read, serviceId);
	}

	/** Those of a service that the reader is correcting by a form, since then or later. */
	List<Report> listAtForms(SignedIn reader, UUID serviceId, Instant then) {
		return jdbc.query("select * from report where service_id = ? and form_account_id = ? and form_opened_at > ? and " + WAITING
				+ " order by received_at, id", Reports::read, serviceId, reader.accountId(), at(then));
	}

	/** Takes those of a service with these ids, so that two people never decide on one at once; decided ones are left out. */
	List<Report> take(UUID serviceId, Collection<UUID> ids) {
		return jdbc.query("select * from report where service_id = ? and id = any (?) and " + WAITING + " order by id for update",
				Reports::read, serviceId, ids.toArray(UUID[]::new));
	}

	/** @param formOpened when the reader went to correct the entry by a form; null where she does not */
	void review(Report report, SignedIn by, @Nullable Instant formOpened) {
		jdbc.update("""
				update report set state = 'in_review', reviewed_by = ?, form_account_id = ?, form_opened_at = ?, version = version + 1
				where id = ?""", by.function(), formOpened == null ? null : by.accountId(), formOpened == null ? null : at(formOpened),
				report.id());
	}

	/** What goes is the address for the answer: it is given now. */
	void accept(Report report, Outcome outcome, @Nullable String by, Instant now) {
		jdbc.update("""
				update report set state = 'accepted', outcome = ?, decided_by = ?, decided_at = ?, contact = null, form_account_id = null,
					version = version + 1 where id = ?""", outcome.code(), by, at(now), report.id());
	}

	/** As {@link #accept}; one of both reasons is given. */
	void decline(Report report, @Nullable DeclineReason code, String reason, String by, Instant now) {
		jdbc.update("""
				update report set state = 'declined', reason_code = ?, decision_reason = ?, decided_by = ?, decided_at = ?, contact = null,
					form_account_id = null, version = version + 1 where id = ?""", code == null ? null : code.code(), reason, by, at(now), report.id());
	}

	/** Texts of reports that were decided before then. */
	int forgetTextsDecidedBefore(Instant then) {
		return jdbc.update("update report set message = null, version = version + 1 where message is not null and decided_at < ?", at(then));
	}

	int forgetDecidedBefore(Instant then) {
		return jdbc.update("delete from report where decided_at < ?", at(then));
	}

	/** Takes what waits since before then out, for good. @return what that was */
	List<Report> removeWaitingSince(Instant then) {
		return jdbc.query("delete from report where " + WAITING + " and received_at < ? returning *", Reports::read, at(then));
	}

	@Override
	public int erase(Erasure erasure) {
		return sweep.redact(erasure, "report", "message", "decision_reason", "contact", "reviewed_by", "decided_by");
	}

	private static Report read(ResultSet row, int index) throws SQLException {
		OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
		String outcome = row.getString("outcome");
		return new Report(row.getObject("id", UUID.class), row.getObject("service_id", UUID.class), row.getObject("channel_id", UUID.class),
				ReportKind.find(row.getString("kind")).orElseThrow(), row.getString("message"), row.getObject("observed_on", LocalDate.class),
				row.getObject("received_at", OffsetDateTime.class).toInstant(), ReportState.of(row.getString("state")), row.getString("contact"),
				Locale.forLanguageTag(row.getString("language")), row.getString("reviewed_by"), row.getObject("form_account_id", UUID.class),
				outcome == null ? null : Outcome.of(outcome), decidedAt == null ? null : decision(row, decidedAt.toInstant()));
	}

	private static Report.Decision decision(ResultSet row, Instant at) throws SQLException {
		String code = row.getString("reason_code");
		DeclineReason known = code == null ? null : DeclineReason.find(code).orElse(null);
		String reason = row.getString("decision_reason");
		return new Report.Decision(at, row.getString("decided_by"), known, known != null && known.code().equals(reason) ? null : reason);
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
