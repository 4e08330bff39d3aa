package org.guichetouvert.exchange.upload;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.editing.DifferenceWords;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.EntryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an import did to the catalogue, and what stays of it: entries that somebody changed or used since. */
@Component
public class ImportEffects {

	private static final Map<EntryKind, String> WORDS = new EnumMap<>(Map.of(EntryKind.SERVICE, "services", EntryKind.ORGANIZATION,
			"organisations", EntryKind.LOCATION, "lieux", EntryKind.CONTACT, "contacts"));

	/** Entries of an import that went not back: with the import, and what it is undone by. */
	private static final String STAYS = """
			(select kind, entry_id, min(catalogue_version) as first, max(catalogue_version) as last from revision where import_id = ?
				group by kind, entry_id) m
			where not exists (select from revision u where u.kind = m.kind and u.entry_id = m.entry_id and u.import_id = ?)""";

	private static final String CHANGED_SINCE = """
			exists (select from revision r where r.kind = m.kind and r.entry_id = m.entry_id and r.catalogue_version > m.first
				and r.import_id is distinct from ?)""";

	private final JdbcTemplate jdbc;

	private final Revisions revisions;

	private final EntryHistory history;

	private final EntryNames names;

	private final DifferenceWords words;

	private final Clock clock;

	ImportEffects(JdbcTemplate jdbc, Revisions revisions, EntryHistory history, EntryNames names, DifferenceWords words, Clock clock) {
		this.jdbc = jdbc;
		this.revisions = revisions;
		this.history = history;
		this.names = names;
		this.words = words;
		this.clock = clock;
	}

	/** Where the desk shows an entry. */
	public static String path(EntryKind kind, UUID id) {
		return "/coordination/fiches/" + WORDS.getOrDefault(kind, "services") + "/" + id;
	}

	/** Entries by kind that it brought or changed. */
	public List<Effect> effects(UUID importId) {
		return jdbc.query("select m.kind, " + ImportUndo.BROUGHT + """
				 as brought, count(*) from (select kind, entry_id, min(catalogue_version) as first from revision where import_id = ?
					group by kind, entry_id) m group by 1, 2
				order by array_position(array['service', 'organization', 'location', 'contact'], m.kind), 2 desc""",
				(row, index) -> new Effect(ImportUndo.kind(row.getString(1)), row.getBoolean(2), row.getLong(3)), importId);
	}

	/** How many would not go back, as it is now. */
	public long countStaying(Upload upload) {
		Long count = jdbc.queryForObject("select count(*) from " + STAYS + " and (" + CHANGED_SINCE + " or " + EntryUse.IN_USE + " and "
				+ ImportUndo.BROUGHT + " and m.kind = 'service')", Long.class, upload.id(), upload.undoId(), upload.id());
		return count == null ? 0 : count;
	}

	/** Entries that stay though it was taken back. @param page from 1; one more than its size where there are further ones */
	public List<Stays> staying(Upload upload, int page, int size, Locale locale) {
		return jdbc.query("select m.kind, m.entry_id, m.last, " + CHANGED_SINCE + " from " + STAYS + " order by m.kind desc, m.entry_id limit ? offset ?",
				(row, index) -> stays(ImportUndo.kind(row.getString(1)), row.getObject(2, UUID.class), row.getLong(3), row.getBoolean(4), locale),
				upload.id(), upload.id(), upload.undoId(), size + 1, (page - 1) * size);
	}

	public long countStays(Upload upload) {
		Long count = jdbc.queryForObject("select count(*) from " + STAYS, Long.class, upload.id(), upload.undoId());
		return count == null ? 0 : count;
	}

	private Stays stays(EntryKind kind, UUID id, long last, boolean changed, Locale locale) {
		Revision ours = revisions.find(kind, id, last).orElseThrow();
		Revision latest = revisions.findLatest(kind, id).orElseThrow();
		String path = path(kind, id);
		String name = names.of(kind, history.snapshot(kind, history.says(latest)), locale);
		if (!changed) {
			return new Stays(kind.code(), name, path, path + "/historique/" + last, null, null, List.of());
		}
		List<String> what = latest.action() == Revision.Action.REMOVED ? List.of()
				: words.lines(words.of(kind, history.says(ours), history.says(latest), locale), locale);
		String at = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).format(latest.at().atZone(clock.getZone()));
		return new Stays(kind.code(), name, path, path + "/historique/" + last, latest.author(), at, new ArrayList<>(what).subList(0,
				Math.min(6, what.size())));
	}

	/** @param brought else changed */
	public record Effect(EntryKind kind, boolean brought, long count) {
	}

	/**
	 * An entry that stays.
	 *
	 * @param change page of what the import changed, where one may take it back all the same
	 * @param author who changed it since, a function; null where nobody did, and something else stands on it
	 * @param what she changed, in words
	 */
	public record Stays(String kind, String name, String path, String change, @Nullable String author, @Nullable String at, List<String> what) {
	}

}
