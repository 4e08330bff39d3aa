package org.guichetouvert.exchange.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.editing.DifferenceWords;
import org.guichetouvert.editing.EntryHistory;
import org.guichetouvert.editing.EntryNames;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an import did to the catalogue, and what stays of it: entries that somebody changed or used since. */
@Component
public class ImportEffects {

	private static final Map<EntryKind, String> WORDS = new EnumMap<>(Map.of(EntryKind.SERVICE, "services", EntryKind.ORGANIZATION,
			"organisations", EntryKind.LOCATION, "lieux", EntryKind.CONTACT, "contacts"));

	/**
	 * Entries of an import that did not go back, each with what stands on it apart from what goes back too; those that would stay
	 * stay for one of four reasons. Takes the id of the import, and what it is undone by.
	 */
	private static final String JUDGED = """
			with touched as materialized (select kind, entry_id, import_id, min(catalogue_version) as first, max(catalogue_version) as last
				from revision where import_id = ? group by 1, 2, 3),
			free as materialized (select m.*, %s as changed, %s as newer, %s as brought from touched m where not exists (
				select from revision u where u.kind = m.kind and u.entry_id = m.entry_id and u.import_id = ?)),
			contacts as materialized (select m.entry_id from free m where m.kind = 'contact' and not changed and newer is null
				and not (brought and %s)),
			services as materialized (select m.entry_id from free m where m.kind = 'service' and not changed and newer is null
				and not (brought and %s)),
			judged as (select m.*, brought and case m.kind when 'contact' then %s when 'service' then %s when 'location' then %s
				when 'organization' then %s else false end as used from free m)
			""".formatted(EntryUse.CHANGED, EntryUse.NEWER, EntryUse.BROUGHT, used(EntryKind.CONTACT), used(EntryKind.SERVICE),
			used(EntryKind.CONTACT), used(EntryKind.SERVICE), used(EntryKind.LOCATION), used(EntryKind.ORGANIZATION));

	private static final String STAYS = "changed or newer is not null or used";

	private static String used(EntryKind kind) {
		return EntryUse.of(kind, "select entry_id from services", "select entry_id from contacts");
	}

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
		return jdbc.query("select m.kind, " + EntryUse.BROUGHT + """
				 as brought, count(*) from (select kind, entry_id, min(catalogue_version) as first from revision where import_id = ?
					group by kind, entry_id) m group by 1, 2
				order by array_position(array['service', 'organization', 'location', 'contact'], m.kind), 2 desc""",
				(row, index) -> new Effect(ImportUndo.kind(row.getString(1)), row.getBoolean(2), row.getLong(3)), importId);
	}

	/** How many stay, or would stay where it is not taken back yet. */
	public long countStaying(Upload upload) {
		Long count = jdbc.queryForObject(JUDGED + "select count(*) from judged where " + staying(upload), Long.class, upload.id(), upload.undoId());
		return count == null ? 0 : count;
	}

	/** These, one page of them. @param page from 1; one more than its size where there are further ones */
	public List<Stays> staying(Upload upload, int page, int size, Locale locale) {
		return jdbc.query(JUDGED + "select kind, entry_id, last, changed, newer, used from judged where " + staying(upload)
				+ " order by kind desc, entry_id limit ? offset ?", (row, index) -> stays(row, upload.id(), locale), upload.id(), upload.undoId(), size + 1,
				(page - 1) * size);
	}

	/** Once it is done, whatever is left did not go back; one that she may not write is told from the others by having no reason. */
	private static String staying(Upload upload) {
		return upload.state() == UploadState.UNDONE ? "true" : STAYS;
	}

	private Stays stays(ResultSet row, UUID importId, Locale locale) throws SQLException {
		EntryKind kind = ImportUndo.kind(row.getString("kind"));
		UUID id = row.getObject("entry_id", UUID.class);
		long last = row.getLong("last");
		UUID newer = row.getObject("newer", UUID.class);
		Revision latest = revisions.findLatest(kind, id).orElseThrow();
		String name = names.of(kind, history.snapshot(kind, history.says(latest)), locale);
		var entry = new Entry(kind.code(), name, path(kind, id), path(kind, id) + "/historique/" + last);
		Optional<String> merged = mergedWith(latest, importId, locale);
		if (merged.isPresent()) {
			return new Stays(latest.action() == Revision.Action.REMOVED ? into(entry, kind, id) : entry, Reason.MERGED, List.of(merged.get()), List.of());
		}
		if (row.getBoolean("changed")) {
			return new Stays(entry, Reason.CHANGED, List.of(latest.author(), moment(latest.at(), locale)), what(latest, last, locale));
		}
		return newer != null ? new Stays(entry, Reason.NEWER, run(newer, locale), List.of())
				: new Stays(entry, row.getBoolean("used") ? Reason.USED : Reason.ELSEWHERE, List.of(), List.of());
	}

	/**
	 * Name of the entry that it went into since the import began, or of the one that came into it last, where nothing changed it
	 * later: an older merge is no reason, nor is one after which somebody wrote something else.
	 */
	private Optional<String> mergedWith(Revision latest, UUID importId, Locale locale) {
		EntryKind kind = latest.kind();
		UUID id = latest.entryId();
		return jdbc.queryForList("""
				select case gone_id when ? then kept_id else gone_id end from entry_merge
				where kind = ? and (gone_id = ? or kept_id = ? and merged_at >= ?) and undone_at is null
				and merged_at >= (select started_at from import_run where id = ?) order by gone_id = ? desc, merged_at desc limit 1""",
				UUID.class, id, kind.code(), id, id, latest.at().atOffset(ZoneOffset.UTC), importId, id).stream().findFirst().flatMap(other -> revisions.findLatest(kind, other))
			.map(other -> names.of(kind, history.snapshot(kind, history.says(other)), locale));
	}

	/** It is read where it went; what the import did to it, in its own story. */
	private Entry into(Entry gone, EntryKind kind, UUID id) {
		UUID kept = jdbc.queryForObject("select kept_id from entry_merge where kind = ? and gone_id = ? and undone_at is null", UUID.class,
				kind.code(), id);
		return new Entry(gone.kind, gone.name, path(kind, kept), gone.change);
	}

	private List<String> what(Revision latest, long last, Locale locale) {
		if (latest.action() == Revision.Action.REMOVED) {
			return List.of();
		}
		EntryKind kind = latest.kind();
		Revision ours = revisions.find(kind, latest.entryId(), last).orElseThrow();
		List<String> lines = words.lines(words.of(kind, history.says(ours), history.says(latest), locale), locale);
		return new ArrayList<>(lines).subList(0, Math.min(6, lines.size()));
	}

	private List<String> run(UUID importId, Locale locale) {
		return jdbc.queryForObject("select file, source, started_at from import_run where id = ?", (row, index) -> List.of(row.getString(1),
				row.getString(2), moment(row.getObject(3, OffsetDateTime.class).toInstant(), locale)), importId);
	}

	private String moment(Instant instant, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).format(instant.atZone(clock.getZone()));
	}

	/** @param brought else changed */
	public record Effect(EntryKind kind, boolean brought, long count) {
	}

	/** Why an entry stays. */
	public enum Reason {

		/** It was merged with another since, and nobody wrote in it later. */
		MERGED,

		/** Somebody changed it since. */
		CHANGED,

		/** A newer import counts on it. */
		NEWER,

		/** Something else stands on it. */
		USED,

		/** It is not for whoever wanted the import taken back. */
		ELSEWHERE;

		/** In message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** @param change page of what the import changed, where one may take it back all the same */
	public record Entry(String kind, String name, String path, String change) {
	}

	/**
	 * An entry that stays.
	 *
	 * @param by who changed it, a function, and when; of a merge the name of the other; or of the newer import the file, the source, and
	 * when
	 * @param what was changed, in words
	 */
	public record Stays(Entry entry, Reason reason, List<String> by, List<String> what) {
	}

}
