package org.guichetouvert.exchange.demonstration;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the demonstration somebody else made theirs; they are left as they are.
 *
 * @param entries ids of those whose last change is not the demonstration's
 * @param gone those among them that were taken out, so that nothing may refer to them
 */
record Touched(Set<UUID> entries, Set<UUID> gone) {

	/** @param latest the last revision of every entry that the demonstration ever wrote */
	static Touched of(Collection<Revision> latest) {
		return new Touched(ids(latest, null), ids(latest, Revision.Action.REMOVED));
	}

	private static Set<UUID> ids(Collection<Revision> latest, Revision.@Nullable Action action) {
		return latest.stream().filter(revision -> revision.origin() != Origin.DEMONSTRATION)
			.filter(revision -> action == null || revision.action() == action)
			.map(Revision::entryId).collect(Collectors.toUnmodifiableSet());
	}

	boolean isGone(Partnership.End end) {
		return end.serviceId() != null && gone.contains(end.serviceId())
				|| end.organizationId() != null && gone.contains(end.organizationId());
	}

	/** The id, or null where nothing is there any more. */
	@Nullable UUID orNull(UUID id) {
		return gone.contains(id) ? null : id;
	}

}
