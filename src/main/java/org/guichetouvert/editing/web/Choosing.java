package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.EntrySearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries to choose from, found by words of their name. */
@Component
class Choosing {

	/** The field that holds the choice. */
	static final String FIELD = "chosen";

	/** The choice of none. */
	static final String NONE = "none";

	/** The choice of a new one. */
	static final String NEW = "new";

	private static final int MOST = 15;

	private final EntrySearch search;

	private final EntryNames names;

	private final Snapshots snapshots;

	private final CatalogueReader catalogue;

	Choosing(EntrySearch search, EntryNames names, Snapshots snapshots, CatalogueReader catalogue) {
		this.search = search;
		this.names = names;
		this.snapshots = snapshots;
		this.catalogue = catalogue;
	}

	/** By their names; none for blank words. */
	List<Options.Option> find(EntryKind kind, String typed, Words words) {
		return search.find(kind, typed, MOST).stream().map(id -> option(kind, id, words)).toList();
	}

	/** An entry by its name; a place with the services that receive there. */
	Options.Option option(EntryKind kind, UUID id, Words words) {
		return new Options.Option(id.toString(), names.of(kind, id, words.locale()), kind == EntryKind.LOCATION ? there(id, null, words) : null);
	}

	/** Names of the services at a place, but one; null where there are none. */
	@Nullable String there(UUID locationId, @Nullable UUID exceptServiceId, Words words) {
		List<String> there = servicesAt(locationId).stream().filter(id -> !id.equals(exceptServiceId))
			.map(id -> names.of(EntryKind.SERVICE, id, words.locale())).sorted().toList();
		return there.isEmpty() ? null : words.say("editing.place.there", there.size(), String.join(", ", there));
	}

	List<UUID> servicesAt(UUID locationId) {
		return catalogue.servicesTouching(List.of(), List.of(locationId)).stream().distinct().toList();
	}

	/** The entry of the catalogue that was chosen; empty for anything else. */
	Optional<UUID> chosen(EntryKind kind, String typed) {
		return id(typed).filter(id -> snapshots.find(kind, id).isPresent());
	}

	static Optional<UUID> id(String typed) {
		return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
	}

	/** What is chosen now, what was found, and none. */
	static Options options(Options.@Nullable Option present, List<Options.Option> found, Options.@Nullable Option none) {
		return Options.of(Stream.of(Stream.ofNullable(present), found.stream(), Stream.ofNullable(none)).flatMap(one -> one).toList());
	}

}
