package org.guichetouvert.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Base;
import org.guichetouvert.exchange.spreadsheet.ImportBases.Level;
import org.guichetouvert.exchange.spreadsheet.ImportBases.WayBase;
import org.guichetouvert.exchange.spreadsheet.ImportDecisions.Decided;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.Fate;
import org.jspecify.annotations.Nullable;

/** What one batch did, collected while it runs and written at its end. */
final class BatchOutcome {

	final List<Remark> remarks = new ArrayList<>();

	final Map<Level, Map<String, Base>> bases = new EnumMap<>(Level.class);

	final List<WayBase> ways = new ArrayList<>();

	/** Seen to in this batch; true of the import once it is committed. */
	final Map<String, UUID> organizations = new HashMap<>();

	final Map<String, UUID> locations = new HashMap<>();

	/** Service keys whose ways in are forgotten: the key means another service from now on. */
	final List<String> forgotten = new ArrayList<>();

	/** Under which identifiers the source knows services from now on. */
	final Map<String, UUID> identified = new HashMap<>();

	/** Which line tells of an entry that may be different now. */
	final List<Touch> touches = new ArrayList<>();

	/** Conflicts that somebody decided. */
	final List<Remark> decided = new ArrayList<>();

	private final ImportDecisions decisions;

	private final Map<Long, Fate> fates = new HashMap<>();

	private int namesLeftOut;

	BatchOutcome(ImportDecisions decisions) {
		this.decisions = decisions;
	}

	record Touch(long line, EntryKind kind, UUID id) {
	}

	void remark(Remark remark) {
		remarks.add(remark);
	}

	void conflict(long line, Merge.Conflict conflict) {
		(conflict.decided() == null ? remarks : decided).add(Conflicts.of(line, conflict));
	}

	/** What somebody decided of a cell; null where nobody did. */
	@Nullable Decided decision(long line, String column) {
		return decisions.conflicts().get(ImportDecisions.cell(line, column));
	}

	void touch(long line, EntryKind kind, UUID id) {
		touches.add(new Touch(line, kind, id));
	}

	void keep(Level level, String key, Base base) {
		bases.computeIfAbsent(level, one -> new HashMap<>()).put(key, base);
	}

	boolean isKept(Level level, String key) {
		return bases.getOrDefault(level, Map.of()).containsKey(key);
	}

	void read(Collection<StagedRow> rows) {
		rows.forEach(row -> raise(row.line(), Fate.UNCHANGED));
	}

	void leftOutName() {
		namesLeftOut++;
	}

	void changed(long line) {
		raise(line, Fate.CHANGED);
	}

	void added(long line) {
		raise(line, Fate.ADDED);
	}

	void doubtful(Collection<StagedRow> rows) {
		rows.forEach(row -> raise(row.line(), Fate.DOUBTFUL));
	}

	void elsewhere(Collection<StagedRow> rows) {
		rows.forEach(row -> raise(row.line(), Fate.ELSEWHERE));
	}

	Map<Long, Fate> fates() {
		return fates;
	}

	private void raise(long line, Fate fate) {
		fates.merge(line, fate, (had, more) -> had.compareTo(more) < 0 ? more : had);
	}

	ImportCounts counts() {
		return new ImportCounts(fates.size(), count(Fate.ADDED), count(Fate.CHANGED), count(Fate.UNCHANGED), 0, count(Fate.DOUBTFUL),
				count(Remark.Kind.REFUSED), count(Remark.Kind.CONFLICT), 0, namesLeftOut);
	}

	private long count(Fate fate) {
		return fates.values().stream().filter(fate::equals).count();
	}

	private long count(Remark.Kind kind) {
		return remarks.stream().filter(remark -> remark.kind() == kind).count();
	}

}
