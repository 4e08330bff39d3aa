package org.guichetouvert.colleagues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.platform.DataVersion;
import org.guichetouvert.search.TellingWords;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The functions of all published services, kept in memory while the catalogue is as it was: only what everybody may know of
 * them, and of persons nothing. Whoever is shown one is shown it from the database. Thread-safe.
 */
@Component
public class FunctionBook {

	/** Services that are read at once. */
	private static final int PART = 5_000;

	private final CatalogueReader catalogue;

	private final PeopleReader people;

	private final DataVersion version;

	private volatile @Nullable Edition edition;

	FunctionBook(CatalogueReader catalogue, PeopleReader people, DataVersion version) {
		this.catalogue = catalogue;
		this.people = people;
		this.version = version;
	}

	/**
	 * A function, for comparing.
	 *
	 * @param words of its name in all languages, see {@link TellingWords}
	 * @param needIds its own; empty where it deals with all that its services do
	 * @param areaIds its own; empty for where its services are
	 * @param serviceIds published ones only
	 */
	public record Row(UUID id, LocalizedText function, Set<String> words, Set<String> needIds, Set<UUID> areaIds, Set<UUID> serviceIds) {

		/** Letters that words of one family share: "médiateur", "médiatrice". */
		private static final int STEM = 6;

		private static final int SHORTEST = 4;

		/** For a steady order. */
		String name() {
			return function.in("fr");
		}

		/** Whether a word, or another form of it, stands in its name. */
		boolean isCalled(String word) {
			return words.stream().anyMatch(own -> own.startsWith(word) || own.length() >= SHORTEST && word.startsWith(own)
					|| own.length() >= STEM && word.length() >= STEM && own.startsWith(word.substring(0, STEM)));
		}

	}

	List<Row> rows(LocalDate today) {
		return List.copyOf(present(today).rows.values());
	}

	/** Those of these functions that are there, in their order. */
	public List<Row> find(List<UUID> contactIds, LocalDate today) {
		Map<UUID, Row> rows = present(today).rows;
		return contactIds.stream().distinct().filter(rows::containsKey).map(rows::get).toList();
	}

	/** Its version is read before its rows are, so that what was read before a change never counts as after it. */
	private Edition present(LocalDate today) {
		long now = version.current();
		Edition known = edition;
		if (known != null && known.version == now) {
			return known;
		}
		var next = new Edition(now, read(today));
		edition = next;
		return next;
	}

	private Map<UUID, Row> read(LocalDate today) {
		var published = new HashSet<>(catalogue.published());
		var ids = new ArrayList<>(published);
		var rows = new HashMap<UUID, Row>();
		for (int start = 0; start < ids.size(); start += PART) {
			people.contactsOf(ids.subList(start, Math.min(ids.size(), start + PART)), Circle.PUBLIC, today)
				.forEach(contact -> rows.computeIfAbsent(contact.id(), id -> row(contact, published)));
		}
		return rows;
	}

	private static Row row(ContactEntry contact, Set<UUID> published) {
		Set<String> words = contact.details().function().texts().values().stream().flatMap(name -> TellingWords.of(name).stream())
			.collect(Collectors.toSet());
		return new Row(contact.id(), contact.details().function(), words, contact.needIds(), contact.areaIds(),
				contact.serviceIds().stream().filter(published::contains).collect(Collectors.toSet()));
	}

	private record Edition(long version, Map<UUID, Row> rows) {
	}

}
