package org.guichetouvert.directory;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

	private final RefusedNames refused;

	private final List<KeepsPeople> keepers;

	Removals(EntityManager entities, JdbcTemplate jdbc, Catalogue catalogue, DirectoryTraces traces, RefusedNames refused,
			List<KeepsPeople> keepers) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.traces = traces;
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
	 * Removes a person; all of it, or nothing.
	 *
	 * @param change its comment is kept without her, as any other text
	 * @throws NotInCatalogueException when there is no such person
	 */
	@Transactional
	public void erase(UUID personId, Way way, Change change) {
		entities.flush();
		entities.clear(); // the rows are changed beneath it
		String name = jdbc.queryForList("select name from person where id = ?", String.class, personId).stream().findFirst()
			.orElseThrow(() -> new NotInCatalogueException(Person.class, personId));
		Set<UUID> contacts = new HashSet<>(jdbc.queryForList("""
				select id from contact where person_id = ? union select contact_id from contact_means where person_id = ?""", UUID.class,
				personId, personId));
		var erasure = new Erasure(personId, contacts, name, ownLines(personId));
		refused.refuse(personId);
		DirectoryTraces.Swept swept = traces.sweepEntries(erasure);
		int places = swept.places() + traces.sweepRest(erasure) + traces.sweepRevisions(erasure)
				+ keepers.stream().mapToInt(keeper -> keeper.erase(erasure)).sum();
		catalogue.change(redacted(change, erasure), session -> {
			swept.entries().forEach((kind, ids) -> ids.forEach(id -> session.renew(session.get(type(kind), id))));
			contacts.forEach(id -> session.get(Contact.class, id).forget(personId));
			session.forget(session.findPerson(personId).orElseThrow());
		});
		jdbc.update("insert into erasure (at, way, functions, places) values (?, ?, ?, ?)", change.at().atOffset(ZoneOffset.UTC), way.code(),
				contacts.size(), places);
	}

	/** A number that is also a way in of a service is the service's, and stays one. */
	private List<String> ownLines(UUID personId) {
		var own = new ArrayList<String>();
		for (String line : jdbc.queryForList("""
				select distinct m.value from contact_means m join contact c on c.id = m.contact_id
				where coalesce(m.person_id, c.person_id) = ?""", String.class, personId)) {
			var sought = new Erasure(personId, Set.of(), "", List.of(line));
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

	private static Class<? extends Entry> type(EntryKind kind) {
		return Map.of(EntryKind.ORGANIZATION, Organization.class, EntryKind.LOCATION, Location.class, EntryKind.SERVICE, Service.class,
				EntryKind.CONTACT, Contact.class, EntryKind.PARTNERSHIP, Partnership.class, EntryKind.DISRUPTION, Disruption.class,
				EntryKind.GAP_STATEMENT, GapStatement.class).get(kind);
	}

}
