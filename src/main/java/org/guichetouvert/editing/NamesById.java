package org.guichetouvert.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ids in snapshots stand for, also of entries that are gone: those are named as they last were. Never of persons. */
@Component
class NamesById {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final List<EntryKind> NAMED = List.of(EntryKind.SERVICE, EntryKind.ORGANIZATION, EntryKind.LOCATION,
			EntryKind.CONTACT);

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final Revisions revisions;

	private final Drafts drafts;

	private final JsonMapper json;

	NamesById(Taxonomy taxonomy, AreaTree areas, Revisions revisions, Drafts drafts, JsonMapper json) {
		this.drafts = drafts;
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.revisions = revisions;
		this.json = json;
	}

	/** The names that these snapshots may need, in two queries: of what is or was in the catalogue, then of what is only drafted. */
	Names in(JsonNode... snapshots) {
		var ids = new HashSet<UUID>();
		Stream.of(snapshots).forEach(snapshot -> gather(snapshot, ids));
		ids.removeIf(id -> areas.findById(id).isPresent());
		var found = new HashMap<UUID, JsonNode>();
		latest(ids).forEach((id, revision) -> found.put(id, json.readTree(revision.snapshot())));
		ids.removeAll(found.keySet());
		drafts.listNew(ids).forEach(draft -> found.put(draft.entryId(), json.valueToTree(draft.says())));
		return new Known(taxonomy, areas, found);
	}

	private Map<UUID, Revision> latest(Set<UUID> ids) {
		return ids.isEmpty() ? Map.of() : revisions.latestOf(NAMED, ids);
	}

	private static void gather(JsonNode node, Collection<UUID> ids) {
		if (node.isString() && ID.matcher(node.stringValue()).matches()) {
			ids.add(UUID.fromString(node.stringValue()));
		}
		node.valueStream().forEach(inside -> gather(inside, ids));
	}

	/** Names by id, of what some snapshots speak of. */
	interface Names {

		Optional<LocalizedText> need(String id);

		Optional<LocalizedText> type(String id);

		Optional<LocalizedText> area(String id);

		/** What an entry last said; a missing node where nobody ever said anything. */
		JsonNode entry(String id);

	}

	private record Known(Taxonomy taxonomy, AreaTree areas, Map<UUID, JsonNode> entries) implements Names {

		@Override
		public Optional<LocalizedText> need(String id) {
			return taxonomy.findNeed(id).map(NeedTerm::label);
		}

		@Override
		public Optional<LocalizedText> type(String id) {
			return taxonomy.findServiceType(id).map(ServiceTypeTerm::label);
		}

		@Override
		public Optional<LocalizedText> area(String id) {
			return areas.findById(UUID.fromString(id)).map(AreaNode::name);
		}

		@Override
		public JsonNode entry(String id) {
			return entries.getOrDefault(UUID.fromString(id), SnapshotTree.NOTHING);
		}

	}

}
