package org.guichetouvert.editing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.guichetouvert.directory.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lays a draft over what was published since it was begun. */
@Component
class Meeting {

	private final Snapshots snapshots;

	private final JsonMapper json;

	Meeting(Snapshots snapshots, JsonMapper json) {
		this.snapshots = snapshots;
		this.json = json;
	}

	/**
	 * A draft and what stands now.
	 *
	 * @param now what stands; a missing node where there is nothing
	 * @param mine what the draft says; a missing node where the entry is to be taken out
	 * @param merge null where nothing was published since, or one of them is nothing
	 */
	record Met(Draft draft, JsonNode now, JsonNode mine, @Nullable Merge merge, boolean changedSince) {

		/** Whether the entry is gone that the draft changes, or there already though it is new. */
		boolean isMissed() {
			return now.isMissingNode() != draft.isNew();
		}

		/** What both changed, and nobody chose yet. */
		boolean isOpen(Map<String, Merge.Side> choices) {
			return merge != null && merge.conflicts().stream().anyMatch(conflict -> !choices.containsKey(conflict.path()));
		}

		/** What it comes to; where nobody chose, the draft holds. */
		JsonNode result(Map<String, Merge.Side> choices) {
			if (merge == null) {
				return mine;
			}
			Map<String, Merge.Side> all = new HashMap<>();
			merge.conflicts().forEach(conflict -> all.put(conflict.path(), choices.getOrDefault(conflict.path(), Merge.Side.MINE)));
			return merge.result(all);
		}
	}

	Met of(Draft draft) {
		Optional<Snapshots.Present> present = snapshots.find(draft.kind(), draft.entryId());
		JsonNode base = tree(draft.base());
		JsonNode mine = tree(draft.content());
		JsonNode now = tree(present.map(Snapshots.Present::snapshot).map(says -> snapshots.read(draft.kind(), snapshots.write(says))).orElse(null));
		boolean changed = !SnapshotTree.same(base, now);
		boolean mergeable = changed && !base.isMissingNode() && !mine.isMissingNode() && !now.isMissingNode();
		return new Met(draft, now, mine, mergeable ? Merge.of(base, mine, now) : null, changed);
	}

	private JsonNode tree(@Nullable Object snapshot) {
		return snapshot == null ? JsonNodeFactory.instance.missingNode() : json.readTree(snapshots.write(snapshot));
	}

}
