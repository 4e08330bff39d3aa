package org.guichetouvert.exchange.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.DifferenceView;
import org.guichetouvert.editing.DifferenceWords;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.exchange.spreadsheet.ImportWatcher.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of an import as a page shows them: what would become of each, or became, and what was decided. */
@Component
public class PreviewLines {

	public static final int PAGE = 25;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final LineDecisions decisions;

	private final Snapshots snapshots;

	private final EntryHistory history;

	private final EntryNames names;

	private final DifferenceWords words;

	PreviewLines(JdbcTemplate jdbc, JsonMapper json, LineDecisions decisions, Snapshots snapshots, EntryHistory history, EntryNames names,
			DifferenceWords words) {
		this.jdbc = jdbc;
		this.json = json;
		this.decisions = decisions;
		this.snapshots = snapshots;
		this.history = history;
		this.names = names;
		this.words = words;
	}

	/** How many lines there are of each kind; those of which there is none are left out. */
	public Map<LineKind, Long> counts(UUID id) {
		var counts = new EnumMap<LineKind, Long>(LineKind.class);
		for (LineKind kind : LineKind.values()) {
			Long count = jdbc.queryForObject("select count(*) from (" + kind.lines() + ") l", Long.class, id);
			if (count != null && count > 0) {
				counts.put(kind, count);
			}
		}
		return counts;
	}

	/** @param number from 1 @return one page of lines, and one more where there are further ones */
	public List<Line> list(Upload upload, LineKind kind, int number, Locale locale) {
		List<Long> lines = jdbc.queryForList("select line from (" + kind.lines() + ") l order by line limit ? offset ?", Long.class, upload.id(),
				PAGE + 1, (number - 1L) * PAGE);
		Long[] shown = lines.toArray(Long[]::new);
		Map<Long, List<Remark>> remarks = remarks(upload.id(), shown);
		Map<Long, List<Change>> changes = changes(upload, shown, locale);
		Map<Long, Map<String, String>> decided = decisions.of(upload.id(), shown);
		var found = new HashMap<Long, Line>();
		jdbc.query("select line, fate, name, service_id from import_line where import_id = ? and line = any (?)", row -> {
			long line = row.getLong(1);
			UUID service = row.getObject(4, UUID.class);
			found.put(line, new Line(line, row.getString(2), row.getString(3), service == null ? null : ImportEffects.path(EntryKind.SERVICE, service),
					changes.getOrDefault(line, List.of()), remarks.getOrDefault(line, List.of()).stream()
						.map(remark -> remark.with(choice(remark, line, decided))).toList(),
					decided.getOrDefault(line, Map.of()).containsKey(LineDecisions.LINE)));
		}, upload.id(), shown);
		return lines.stream().map(line -> Optional.ofNullable(found.get(line)).orElseGet(() -> new Line(line, "", "", null, List.of(),
				remarks.getOrDefault(line, List.of()), false))).toList();
	}

	private static @Nullable String choice(Remark remark, long line, Map<Long, Map<String, String>> decided) {
		if (remark.kind().equals("conflict")) {
			return decided.getOrDefault(line, Map.of()).get(remark.column());
		}
		return remark.mark().isEmpty() ? decided.getOrDefault(line, Map.of()).get(LineDecisions.SAME)
				: decided.getOrDefault(0L, Map.of()).get(LineDecisions.ORGANIZATION + remark.mark());
	}

	private Map<Long, List<Remark>> remarks(UUID id, Long[] lines) {
		var found = new HashMap<Long, List<Remark>>();
		jdbc.query("""
				select line, kind, column_id, column_name, value, here, reason, candidates, mark from import_line_remark
				where import_id = ? and line = any (?) order by array_position(array['conflict', 'doubtful', 'refused', 'unread_hours', 'note'], kind), id""",
				row -> {
					found.computeIfAbsent(row.getLong(1), line -> new ArrayList<>()).add(new Remark(row.getString(2), row.getString(3), row.getString(4),
							row.getString(5), row.getString(6), row.getString(7), json.readValue(row.getString(8), new TypeReference<List<Candidate>>() {
							}), row.getString(9), null));
				}, id, lines);
		return found;
	}

	private Map<Long, List<Change>> changes(Upload upload, Long[] lines, Locale locale) {
		var found = new HashMap<Long, List<Change>>();
		jdbc.query("""
				select c.line, c.kind, c.entry_id, c.snapshot, (select max(catalogue_version) from revision r where r.import_id = c.import_id
					and r.kind = c.kind and r.entry_id = c.entry_id) from import_line_change c
				where c.import_id = ? and c.line = any (?) order by c.line, c.kind desc""", row -> {
			EntryKind kind = ImportUndo.kind(row.getString(2));
			UUID id = row.getObject(3, UUID.class);
			long version = row.getLong(5);
			List<DifferenceView> differences = version > 0 ? done(kind, id, version, locale) : wouldBe(kind, id, row.getString(4), locale);
			if (!differences.isEmpty()) {
				found.computeIfAbsent(row.getLong(1), line -> new ArrayList<>()).add(new Change(kind.code(), kind == EntryKind.SERVICE ? ""
						: names.of(kind, id, locale), differences, words.lines(differences, locale)));
			}
		}, upload.id(), lines);
		return found;
	}

	/** Beside what the entry says at this moment, which may be another than when the file was read. */
	private List<DifferenceView> wouldBe(EntryKind kind, UUID id, @Nullable String snapshot, Locale locale) {
		if (snapshot == null) {
			return List.of();
		}
		JsonNode now = snapshots.find(kind, id).map(present -> history.tree(present.snapshot())).orElseGet(() -> history.says(null));
		return words.of(kind, now, history.tree(snapshots.read(kind, snapshot)), locale);
	}

	private List<DifferenceView> done(EntryKind kind, UUID id, long version, Locale locale) {
		return history.find(kind, id, version).map(step -> words.of(kind, history.says(step.before()), history.says(step.revision()), locale))
			.orElse(List.of());
	}

	/**
	 * @param href of the entry; null where there is none yet
	 * @param leftOut whether somebody decided so
	 */
	public record Line(long line, String fate, String name, @Nullable String href, List<Change> changes, List<Remark> remarks, boolean leftOut) {
	}

	/** @param name of the entry where it is not the service @param lines the same as plain text */
	public record Change(String kind, String name, List<DifferenceView> differences, List<String> lines) {
	}

	/** @param here what stands here, for a conflict that can be decided @param choice what was decided; null for nothing */
	public record Remark(String kind, String column, String label, String value, @Nullable String here, String reason, List<Candidate> candidates,
			String mark, @Nullable String choice) {

		public boolean isDecidable() {
			return kind.equals("conflict") && here != null || kind.equals("doubtful") && column.equals("service");
		}

		Remark with(@Nullable String decided) {
			return new Remark(kind, column, label, value, here, reason, candidates, mark, decided);
		}
	}

}
