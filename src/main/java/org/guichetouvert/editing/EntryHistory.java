package org.guichetouvert.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The story of an entry, each change with what stood before it. It is read here and never written: what is taken back becomes
 * a new change.
 */
@Component
public class EntryHistory {

	/** Changes on one page. */
	public static final int PAGE = 50;

	private final Revisions revisions;

	private final Snapshots snapshots;

	private final JsonMapper json;

	private final Clock clock;

	EntryHistory(Revisions revisions, Snapshots snapshots, JsonMapper json, Clock clock) {
		this.revisions = revisions;
		this.snapshots = snapshots;
		this.json = json;
		this.clock = clock;
	}

	/** @param number from 1; a page that is too high is empty */
	public Page list(EntryKind kind, UUID id, int number) {
		List<Revision> found = revisions.listOf(kind, id, number, PAGE);
		var steps = new ArrayList<Step>();
		for (int at = 0; at < Math.min(PAGE, found.size()); at++) {
			steps.add(new Step(found.get(at), at + 1 < found.size() ? found.get(at + 1) : null));
		}
		return new Page(steps, number, found.size() > PAGE);
	}

	/** @param version of the catalogue */
	public Optional<Step> find(EntryKind kind, UUID id, long version) {
		return revisions.find(kind, id, version).map(found -> new Step(found, revisions.findBefore(found).orElse(null)));
	}

	/** The last change of an entry, present or not; empty where there never was one. */
	public Optional<Revision> findLatest(EntryKind kind, UUID id) {
		return revisions.findLatest(kind, id);
	}

	/** The change after which an entry stood as it did at the end of a day; empty where it was not in the catalogue yet. */
	public Optional<Revision> findAsOf(EntryKind kind, UUID id, LocalDate day) {
		return revisions.findAsOf(kind, id, day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1));
	}

	/** What an entry said after a change, in the form of today; a missing node for none. */
	public JsonNode says(@Nullable Revision revision) {
		return revision == null ? SnapshotTree.NOTHING : tree(snapshots.read(revision));
	}

	/** A snapshot as a tree that can be compared. */
	public JsonNode tree(Object snapshot) {
		return json.readTree(snapshots.write(snapshot));
	}

	/** @throws tools.jackson.core.JacksonException when it contradicts itself */
	public Object snapshot(EntryKind kind, JsonNode tree) {
		return snapshots.read(kind, tree.toString());
	}

	/** One change. @param before the change before it; null for the first */
	public record Step(Revision revision, @Nullable Revision before) {

		/** Whether the entry was there before. */
		public boolean isChange() {
			return before != null && before.action() != Revision.Action.REMOVED && revision.action() == Revision.Action.CHANGED;
		}
	}

	/** @param steps the latest first */
	public record Page(List<Step> steps, int number, boolean hasOlder) {
	}

}
