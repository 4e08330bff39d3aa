package org.guichetouvert.exchange.upload;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.exchange.spreadsheet.ImportDecisions;
import org.guichetouvert.exchange.spreadsheet.ImportDecisions.Decided;
import org.guichetouvert.exchange.spreadsheet.ImportDecisions.Side;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody decided of the lines of her file, one by one or all of a kind at once. Decisions stay when the file is read again. */
@Component
public class LineDecisions {

	/** Of a decision on the line as a whole. */
	public static final String LINE = "line";

	/** Of a decision on which entry a doubtful line means. */
	public static final String SAME = "same";

	/** Before the mark of an organization; its line is 0, for it is the same in all lines. */
	static final String ORGANIZATION = "organization:";

	private static final String LEAVE = "leave";

	private static final String NEW = "new";

	private static final String CHOOSE = """
			insert into import_decision (import_id, line, what, choice, decided_at) %s
			on conflict (import_id, line, what) do update set choice = excluded.choice, decided_at = excluded.decided_at""";

	private static final String SETTLE = """
			insert into import_decision (import_id, line, what, choice, decided_at, here) %s
			on conflict (import_id, line, what) do update set choice = excluded.choice, decided_at = excluded.decided_at, here = excluded.here""";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	LineDecisions(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Leaves a line out, or takes it in again. */
	public void take(UUID id, long line, boolean taken) {
		if (taken) {
			forget(id, line, LINE);
		}
		else {
			choose(id, line, LINE, LEAVE);
		}
	}

	/** Says whose value holds where both are new; only of what was told as such a conflict, and as long as it is that one. */
	public void settle(UUID id, long line, String column, Side side) {
		jdbc.update(SETTLE.formatted("""
				select import_id, line, column_id, ?, ?, here from import_line_remark
				where import_id = ? and line = ? and column_id = ? and kind = 'conflict' and here is not null limit 1"""), side.name(), now(), id,
				line, column);
	}

	/** Says that a doubtful line is a new entry; only of what was told as doubtful. */
	public void isNew(UUID id, long line) {
		jdbc.update(CHOOSE.formatted("""
				select import_id, case when mark = '' then line else 0 end, case when mark = '' then 'same' else 'organization:' || mark end, 'new', ?
				from import_line_remark where import_id = ? and line = ? and kind = 'doubtful' and column_id = 'service' limit 1"""), now(), id,
				line);
	}

	/** Says which entry a doubtful line means; only one of those that were offered. */
	public void isSame(UUID id, long line, UUID entry) {
		jdbc.update(CHOOSE.formatted("""
				select import_id, case when mark = '' then line else 0 end, case when mark = '' then 'same' else 'organization:' || mark end, ?, ?
				from import_line_remark where import_id = ? and line = ? and kind = 'doubtful' and candidates @> jsonb_build_array(
					jsonb_build_object('id', ?::text)) limit 1"""), entry.toString(), now(), id, line, entry.toString());
	}

	/** A doubtful line is left as it is again. */
	@Transactional
	public void isOpen(UUID id, long line) {
		forget(id, line, SAME);
		jdbc.update("""
				delete from import_decision d using import_line_remark m where d.import_id = ? and m.import_id = d.import_id and m.line = ?
				and m.mark <> '' and d.line = 0 and d.what = 'organization:' || m.mark""", id, line);
	}

	/** Leaves out all lines of these, or takes them in again. */
	public void takeAll(UUID id, LineKind kind, boolean taken) {
		if (taken) {
			jdbc.update("delete from import_decision d where d.import_id = ? and d.what = 'line' and d.line in (" + kind.lines() + ")", id, id);
		}
		else {
			jdbc.update(CHOOSE.formatted("select ?, line, 'line', 'leave', ? from (" + kind.lines() + ") l"), id, now(), id);
		}
	}

	public void settleAll(UUID id, Side side) {
		jdbc.update(SETTLE.formatted("""
				select distinct on (line, column_id) import_id, line, column_id, ?, ?::timestamptz, here from import_line_remark
				where import_id = ? and kind = 'conflict' and here is not null order by line, column_id, id"""), side.name(), now(), id);
	}

	/** All doubtful ones are new entries. */
	public void areNew(UUID id) {
		jdbc.update(CHOOSE.formatted("""
				select distinct import_id, case when mark = '' then line else 0 end, case when mark = '' then 'same' else 'organization:' || mark end,
					'new', ?::timestamptz from import_line_remark where import_id = ? and kind = 'doubtful' and column_id = 'service'"""), now(), id);
	}

	/** Those that may be one entry only are that one. */
	public void areSame(UUID id) {
		jdbc.update(CHOOSE.formatted("""
				select distinct import_id, case when mark = '' then line else 0 end, case when mark = '' then 'same' else 'organization:' || mark end,
					candidates -> 0 ->> 'id', ?::timestamptz from import_line_remark
				where import_id = ? and kind = 'doubtful' and jsonb_array_length(candidates) = 1"""), now(), id);
	}

	/** How many were made since the file was read last, and so are not in what is shown. */
	public long countSince(UUID id, Instant read) {
		Long count = jdbc.queryForObject("select count(*) from import_decision where import_id = ? and decided_at >= ?", Long.class, id,
				read.atOffset(ZoneOffset.UTC));
		return count == null ? 0 : count;
	}

	ImportDecisions of(UUID id) {
		var leftOut = new HashSet<Long>();
		var conflicts = new HashMap<String, Decided>();
		var services = new HashMap<Long, Optional<UUID>>();
		var organizations = new HashMap<String, Optional<UUID>>();
		jdbc.query("select line, what, choice, here from import_decision where import_id = ?", row -> {
			long line = row.getLong(1);
			String what = row.getString(2);
			String choice = row.getString(3);
			if (what.equals(LINE)) {
				leftOut.add(line);
			}
			else if (what.equals(SAME)) {
				services.put(line, entry(choice));
			}
			else if (what.startsWith(ORGANIZATION)) {
				organizations.put(what.substring(ORGANIZATION.length()), entry(choice));
			}
			else {
				conflicts.put(ImportDecisions.cell(line, what), new Decided(Side.valueOf(choice), String.valueOf(row.getString(4))));
			}
		}, id);
		return new ImportDecisions(leftOut, conflicts, services, organizations);
	}

	/** What was decided of some lines, and still is of what stands there: by line, then by what it is about. */
	Map<Long, Map<String, String>> of(UUID id, Long[] lines) {
		var found = new HashMap<Long, Map<String, String>>();
		jdbc.query("""
				select line, what, choice from import_decision d where import_id = ? and line = any (? || array[0::bigint])
				and (here is null or exists (select from import_line_remark r where r.import_id = d.import_id and r.line = d.line
					and r.kind = 'conflict' and r.column_id = d.what and r.here = d.here))""", row -> {
			found.computeIfAbsent(row.getLong(1), line -> new HashMap<>()).put(row.getString(2), row.getString(3));
		}, id, lines);
		return found;
	}

	private static Optional<UUID> entry(String choice) {
		return choice.equals(NEW) ? Optional.empty() : Optional.of(UUID.fromString(choice));
	}

	private void choose(UUID id, long line, String what, String choice) {
		jdbc.update(CHOOSE.formatted("select ?, ?, ?, ?, ? where exists (select from import_line where import_id = ? and line = ?)"), id, line, what,
				choice, now(), id, line);
	}

	private void forget(UUID id, long line, String what) {
		jdbc.update("delete from import_decision where import_id = ? and line = ? and what = ?", id, line, what);
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

}
