package org.guichetouvert.editing.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;

/** Where the pages of an entry are: {@code /coordination/fiches/services/{id}}. */
public final class EntryPath {

	/** Where entries are found. */
	static final String ROOT = "/coordination/fiches";

	private static final Map<EntryKind, String> WORDS = new EnumMap<>(Map.of(EntryKind.SERVICE, "services", EntryKind.ORGANIZATION,
			"organisations", EntryKind.LOCATION, "lieux", EntryKind.CONTACT, "contacts", EntryKind.PARTNERSHIP, "partenariats",
			EntryKind.DISRUPTION, "perturbations", EntryKind.GAP_STATEMENT, "manques"));

	private EntryPath() {
	}

	/** The kind that a word of an address means. */
	static Optional<EntryKind> findKind(String word) {
		return WORDS.entrySet().stream().filter(one -> one.getValue().equals(word)).map(Map.Entry::getKey).findFirst();
	}

	/** The page from which all sections of an entry are reached. */
	public static String of(EntryKind kind, UUID id) {
		return ROOT + "/" + WORDS.get(kind) + "/" + id;
	}

	/** Where all entries of a kind, and new ones, begin. */
	public static String of(EntryKind kind) {
		return ROOT + "/" + WORDS.get(kind);
	}

	/** Where a draft is read over and published. */
	public static String review(EntryKind kind, UUID id) {
		return of(kind, id) + "/relire";
	}

}
