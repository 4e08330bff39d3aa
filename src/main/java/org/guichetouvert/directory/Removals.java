package org.guichetouvert.directory;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person out of everything, once and for all: her row and lines, and wherever somebody wrote of her, in entries,
 * their revisions, and what other modules keep. What stays is the functions, and that somebody was removed on that day.
 * No import brings her back to where she was; a coordinator can, by hand, when she agrees anew.
 */
@Component
public class Removals {

	private final EntityManager entities;

	private final JdbcTemplate jdbc;

	private final Catalogue catalogue;

	private final DirectoryTraces traces;

	private final PersonRows rows;

	private final RefusedNames refused;

	private final List<KeepsPeople> keepers;

	Removals(EntityManager entities, JdbcTemplate jdbc, Catalogue catalogue, DirectoryTraces traces, PersonRows rows,
			RefusedNames refused, List<KeepsPeople> keepers) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.traces = traces;
		this.rows = rows;
		this.refused = refused;
		this.keepers = keepers;
	}

	/** Who asked for it. */
	public enum Way {

		/** The person herself, by the link that was mailed to her. */
		OWN_LINK,

		/** A coordinator. */
		COORDINATION;

		private String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Removes a person with all rows that are hers; all of it, or nothing.
	 *
	 * @param change its comment is kept without her, as any other text
	 * @throws NotInCatalogueException when there is no such person
	 */
	@Transactional
	public void erase(UUID personId, Way way, Change change) {
		entities.flush();
		entities.clear(); // the rows are changed beneath it
		Set<UUID> persons = rows.listAll(personId);
		String ids = PersonRows.array(persons);
		Set<UUID> contacts = new HashSet<>(jdbc.queryForList("""
				select id from contact where person_id = any(?::uuid[])
				union select contact_id from contact_means where person_id = any(?::uuid[])""", UUID.class, ids, ids));
		List<String> names = jdbc.queryForList("select name from person where id = any(?::uuid[])", String.class, ids);
		var erasure = new Erasure(persons, contacts, names, ownLines(ids));
		persons.forEach(refused::refuse);
		DirectoryTraces.Swept swept = traces.sweepEntries(erasure);
		int places = swept.places() + traces.sweepRest(erasure) + traces.sweepRevisions(erasure)
				+ keepers.stream().mapToInt(keeper -> keeper.erase(erasure)).sum();
		catalogue.change(redacted(change, erasure), session -> {
			swept.entries().forEach((kind, changed) -> changed.forEach(id -> session.renew(session.get(Snapshots.classOf(kind), id))));
			persons.forEach(person -> {
				contacts.forEach(id -> session.get(Contact.class, id).forget(person));
				session.forget(session.findPerson(person).orElseThrow());
			});
		});
		jdbc.update("insert into erasure (at, way, functions, places) values (?, ?, ?, ?)", change.at().atOffset(ZoneOffset.UTC), way.code(),
				contacts.size(), places);
	}

	/** A number that is also a way in of a service is the service's, and stays one. */
	private List<String> ownLines(String persons) {
		var own = new ArrayList<String>();
		for (String line : jdbc.queryForList("""
				select distinct m.value from contact_means m join contact c on c.id = m.contact_id
				where coalesce(m.person_id, c.person_id) = any(?::uuid[])""", String.class, persons)) {
			var sought = new Erasure(Set.of(), Set.of(), List.of(), List.of(line));
			boolean general = jdbc.queryForList("select address from access_channel where address ~* ?", String.class, sought.rough())
				.stream().anyMatch(sought::mentions);
			if (!general) {
				own.add(line);
			}
		}
		return own;
	}

	private static Change redacted(Change change, Erasure erasure) {
		return change.comment() == null ? change : change.withComment(erasure.redactNearbyText(change.comment()));
	}

}
