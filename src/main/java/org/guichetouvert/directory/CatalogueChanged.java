package org.guichetouvert.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A write is about to commit: which entries it changed. Published inside the transaction; listen after its commit.
 *
 * @param version number of the change
 * @param imported whether it is a part of an import, of which others follow
 * @param entries those that have a revision of it; none where only what is said of persons changed
 */
public record CatalogueChanged(long version, boolean imported, Map<EntryKind, Set<UUID>> entries) {

	static CatalogueChanged of(long version, boolean imported, Collection<Entry> entries) {
		return new CatalogueChanged(version, imported, entries.stream()
			.collect(Collectors.groupingBy(Entry::kind, Collectors.mapping(Entry::id, Collectors.toUnmodifiableSet()))));
	}

	/** Ids of the changed entries of a kind; empty when there is none. */
	public Set<UUID> idsOf(EntryKind kind) {
		return entries.getOrDefault(kind, Set.of());
	}

}
