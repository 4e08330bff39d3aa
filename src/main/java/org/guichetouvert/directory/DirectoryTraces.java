package org.guichetouvert.directory;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.TextSweep.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where somebody may have written of a person in the catalogue itself. Names of organizations, services and places are facts
 * of theirs, stand in addresses of pages, and stay; so do the ways in.
 */
@Component
class DirectoryTraces {

	private static final Map<EntryKind, Map<String, List<String>>> TEXTS = Map.of(
			EntryKind.ORGANIZATION, Map.of("organization", List.of("description")),
			EntryKind.LOCATION, Map.of("location", List.of("entrance", "transit")),
			EntryKind.SERVICE, Map.of(
					"service", List.of("description", "audience_note", "conditions", "documents", "fee_note", "warning"),
					"service_need", List.of("sentence"), "access_channel", List.of("label"),
					"access_period", List.of("hours_text", "note", "end_reason", "replaced_by", "source", "verified_by"),
					"schedule_exception", List.of("message", "source"), "intake_notice", List.of("message", "source")),
			EntryKind.CONTACT, Map.of("contact", List.of("function", "note")),
			EntryKind.PARTNERSHIP, Map.of("partnership", List.of("to_words", "sentence", "relay_limit", "source")),
			EntryKind.DISRUPTION, Map.of("disruption", List.of("statement", "source")),
			EntryKind.GAP_STATEMENT, Map.of("gap_statement", List.of("sentence", "source")));

	private static final Map<String, String> OWNERS = Map.of("service_need", "t.service_id", "access_channel", "t.service_id",
			"access_period", "select c.service_id from access_channel c where c.id = t.channel_id",
			"schedule_exception", "t.service_id", "intake_notice", "t.service_id");

	/** Opening hours, in whose comments anything may stand. */
	private static final Map<EntryKind, Map<String, String>> HOURS = Map.of(
			EntryKind.SERVICE, Map.of("access_period", "hours", "schedule_exception", "hours"),
			EntryKind.CONTACT, Map.of("contact", "office_hours"));

	private final JdbcTemplate jdbc;

	private final TextSweep sweep;

	DirectoryTraces(JdbcTemplate jdbc, TextSweep sweep) {
		this.jdbc = jdbc;
		this.sweep = sweep;
	}

	/** Takes her out of what the entries say now. */
	Swept sweepEntries(Erasure erasure) {
		var swept = new Swept(new LinkedHashMap<>());
		TEXTS.forEach((kind, tables) -> tables.forEach((table, columns) -> columns.forEach(column -> {
			String owner = OWNERS.getOrDefault(table, "t.id");
			swept.add(kind, sweep.redact(new Place(table, column, "true", owner), erasure.rough(), sweep.redaction(erasure, table, column)));
		})));
		HOURS.forEach((kind, columns) -> columns.forEach((table, column) -> swept.add(kind,
				sweep.redact(new Place(table, column, "true", OWNERS.getOrDefault(table, "t.id")), erasure.rough(), erasure::redactHours))));
		swept.add(EntryKind.CONTACT, sweep.redact(new Place("contact", "office_hours", within("t.id", erasure), "t.id"),
				erasure.roughNearby(), erasure::redactHoursNearby));
		for (String column : List.of("function", "note")) {
			swept.add(EntryKind.CONTACT, sweep.redact(new Place("contact", column, within("t.id", erasure), "t.id"), erasure.roughNearby(),
					erasure::redactNearby));
		}
		swept.add(EntryKind.SERVICE, jdbc.queryForList("""
				update access_period p set verified_by_person_id = null from access_channel c
				where c.id = p.channel_id and p.verified_by_person_id = any(?::uuid[]) returning c.service_id::text""", String.class,
				PersonRows.array(erasure.personIds())));
		return swept;
	}

	/** Takes her out of what has no revision: agreements of others that passed through her, functions of accounts. */
	int sweepRest(Erasure erasure) {
		return sweep.redact(erasure, "person", "consent_by") + sweep.redact(erasure, "contact_means", "consent_by")
				+ sweep.redact(erasure, "account", "function");
	}

	/** The one thing that may change a revision: the database lets it pass while {@code guichet.erasing} says so. */
	int sweepRevisions(Erasure erasure) {
		jdbc.queryForObject("select set_config('guichet.erasing', 'yes', true)", String.class);
		String near = "t.kind = 'contact' and " + within("t.entry_id", erasure);
		int places = sweep.redact(new Place("revision", "snapshot", near, "null"), erasure.roughNearby(), erasure::redactNearby).size()
				+ sweep.redact(new Place("revision", "comment", near, "null"), erasure.roughNearby(),
						erasure::redactNearbyText).size()
				+ sweep.redact(erasure, "revision", "snapshot", "comment", "author");
		jdbc.queryForObject("select set_config('guichet.erasing', '', true)", String.class);
		return places;
	}

	private static String within(String id, Erasure erasure) {
		return erasure.contactIds().isEmpty() ? "false"
				: id + " in (" + String.join(", ", erasure.contactIds().stream().map(one -> "'" + one + "'::uuid").toList()) + ")";
	}

	/** @param entries those whose words are different now */
	record Swept(Map<EntryKind, Set<UUID>> entries) {

		private void add(EntryKind kind, List<String> ids) {
			ids.forEach(id -> entries.computeIfAbsent(kind, one -> new LinkedHashSet<>()).add(UUID.fromString(id)));
		}

		int places() {
			return entries.values().stream().mapToInt(Set::size).sum();
		}

	}

}
