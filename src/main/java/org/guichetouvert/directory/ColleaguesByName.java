package org.guichetouvert.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.shared.Circle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who holds a function by name, for readers who may read that name. A query each time: names stand in no index and in no
 * memory of ours.
 */
@Component
public class ColleaguesByName {

	/** Of more nobody was meant. */
	private static final int MOST = 200;

	private final JdbcTemplate jdbc;

	private final PeopleReader people;

	ColleaguesByName(JdbcTemplate jdbc, PeopleReader people) {
		this.jdbc = jdbc;
		this.people = people;
	}

	/**
	 * @param words beginnings of a name's words in any order, whatever the case and the accents
	 * @return contacts whose person's name was agreed for this reader and holds all the words; empty where no word is longer than
	 * an initial
	 */
	@Transactional(readOnly = true)
	public List<ContactEntry> find(String words, Circle reader, LocalDate today) {
		List<String> sought = SoughtText.wordsOf(words);
		if (sought.isEmpty()) {
			return List.of();
		}
		Set<UUID> contacts = new HashSet<>();
		Set<UUID> services = new HashSet<>();
		var parameters = new ArrayList<Object>(sought.stream().map(word -> "\\m" + word).toList());
		parameters.add(MOST);
		jdbc.query("""
				select c.id, s.service_id from contact c join person p on p.id = c.person_id join contact_service s on s.contact_id = c.id
				where %s limit ?""".formatted(String.join(" and ", sought.stream().map(word -> "p.name ~* ?").toList())), row -> {
					contacts.add(row.getObject(1, UUID.class));
					services.add(row.getObject(2, UUID.class));
				}, parameters.toArray());
		return people.contactsOf(services, reader, today).stream()
			.filter(contact -> contacts.contains(contact.id()) && contact.name().isPresent()).toList();
	}

}
