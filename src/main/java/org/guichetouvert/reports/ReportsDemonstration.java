package org.guichetouvert.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.guichetouvert.shared.ReferenceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invented reports and counts of refusals, {@code db/demo/signalements.csv} and {@code refus.csv}. Nobody can be answered about
 * them, and no link leads to one. What somebody looked into or decided on, to try it, stays as she left it.
 */
@Component
public class ReportsDemonstration {

	private static final LocalTime RECEIVED = LocalTime.of(14, 20);

	private static final int DECIDED_AFTER_DAYS = 2;

	private final JdbcTemplate jdbc;

	private final ZoneId zone;

	ReportsDemonstration(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.zone = clock.getZone();
	}

	/** What the words of the files stand for; what is not known is an {@link IllegalArgumentException}. */
	public interface Words {

		UUID service(String key);

		UUID organization(String key);

		LocalDate day(String text);
	}

	/** Those of today, instead of those that were there; about entries that somebody took out nothing is said. */
	@Transactional
	public void write(Words words, LocalDate today) {
		jdbc.update("delete from report where demo and version = 0");
		jdbc.update("delete from refusal_count where demo and reports = written");
		jdbc.update("update refusal_count set reports = reports - written, written = 0 where written > 0");
		rows("signalements.csv").forEach(row -> writeReport(row, words));
		rows("refus.csv").forEach(row -> writeCount(row, words, today));
	}

	@Transactional
	public void remove() {
		jdbc.update("delete from report where demo");
		jdbc.update("delete from refusal_count where demo");
	}

	private void writeReport(NamedCsvRecord row, Words words) {
		UUID service = words.service(row.getField("fiche"));
		LocalDate received = words.day(row.getField("recu"));
		String state = row.getField("etat");
		boolean decided = state.equals("accepted") || state.equals("declined");
		String follows = text(row, "suite");
		jdbc.update("""
				insert into report (id, version, service_id, channel_id, kind, message, observed_on, received_at, state, reviewed_by, outcome,
					reason_code, decision_reason, decided_by, decided_at, demo)
				select ?, 0, s.id, (select c.id from access_channel c where c.service_id = s.id and c.kind = ? order by c.id limit 1), ?, ?, ?, ?,
					?, ?, ?, ?, ?, ?, ?, true from service s where s.id = ? on conflict do nothing""", id(row), row.getField("acces"),
				ReportKind.find(row.getField("genre")).orElseThrow().code(), text(row, "texte"),
				row.getField("vu").isEmpty() ? null : words.day(row.getField("vu")), at(received), ReportState.of(state).code(),
				state.equals("in_review") ? text(row, "par") : null, state.equals("accepted") ? follows : null,
				state.equals("declined") ? follows : null, state.equals("declined") ? follows : null, decided ? text(row, "par") : null,
				decided ? at(received.plusDays(DECIDED_AFTER_DAYS)) : null, service);
	}

	private void writeCount(NamedCsvRecord row, Words words, LocalDate today) {
		jdbc.update("""
				insert into refusal_count (organization_id, month, kind, reports, written, demo)
				select o.id, ?, ?, c.times, c.times, true from organization o, (select ?::integer as times) c where o.id = ? and o.demo
				on conflict (organization_id, month, kind) do update set reports = refusal_count.reports + excluded.reports,
					written = excluded.written where refusal_count.demo""", today.withDayOfMonth(1).minusMonths(Integer.parseInt(row.getField("mois"))), row.getField("genre"),
				Integer.valueOf(row.getField("fois")), words.organization(row.getField("institution")));
	}

	/** The same line is the same report on each day. */
	private static UUID id(NamedCsvRecord row) {
		return UUID.nameUUIDFromBytes(("guichet-ouvert/demonstration/report/" + row.getFields()).getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable String text(NamedCsvRecord row, String column) {
		String text = row.getField(column);
		return text.isEmpty() ? null : text;
	}

	private OffsetDateTime at(LocalDate day) {
		return day.atTime(RECEIVED).atZone(zone).toOffsetDateTime();
	}

	private static Iterable<NamedCsvRecord> rows(String name) {
		try (InputStream in = ReportsDemonstration.class.getResourceAsStream("/db/demo/" + name)) {
			if (in == null) {
				throw new IllegalStateException("Not on the classpath: db/demo/" + name);
			}
			return new ReferenceFile(name, in.readAllBytes()).rows();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
