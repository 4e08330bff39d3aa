package org.guichetouvert.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Conflict;
import org.guichetouvert.editing.Merge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one entry says made of what two say: what only one says is taken over, needs, languages and areas of both stand, and for
 * the rest somebody chooses. Parts of services are no part of it: they are moved. An address that either hides stays hidden. Pure.
 */
public final class Joining {

	/** Parts, and what an entry is rather than says. */
	private static final List<String> LEFT = List.of("places", "channels", "exceptions", "notices", "state", "endedOn", "public");

	/** Fields in which "unknown" says nothing. */
	private static final List<String> MAY_BE_UNKNOWN = List.of("wheelchair", "details.withoutPapers", "details.cost.fee");

	private static final String UNKNOWN = "unknown";

	private final EntryKind kind;

	private final JsonNode kept;

	private final ObjectNode keptSays;

	private final ObjectNode goneSays;

	private final Merge merge;

	private Joining(EntryKind kind, UUID keptId, JsonNode kept, UUID goneId, JsonNode gone) {
		this.kind = kind;
		this.kept = kept;
		this.keptSays = says(kept, gone, goneId);
		this.goneSays = says(gone, kept, keptId);
		this.merge = Merge.of(MissingNode.getInstance(), goneSays, keptSays);
	}

	/** @param kept what the one that stays says, as a tree @param gone what the other says */
	static Joining of(EntryKind kind, UUID keptId, JsonNode kept, UUID goneId, JsonNode gone) {
		return new Joining(kind, keptId, kept, goneId, gone);
	}

	private static ObjectNode says(JsonNode one, JsonNode other, UUID otherId) {
		ObjectNode says = (ObjectNode) one.deepCopy();
		says.remove(LEFT);
		MAY_BE_UNKNOWN.forEach(path -> {
			int last = path.lastIndexOf('.');
			JsonNode parent = last < 0 ? says : says.at("/" + path.substring(0, last).replace('.', '/'));
			if (parent instanceof ObjectNode object && object.path(path.substring(last + 1)).asString("").equals(UNKNOWN)) {
				object.remove(path.substring(last + 1));
			}
		});
		if (says.has("hidden")) {
			says.put("hidden", one.path("hidden").asBoolean() || other.path("hidden").asBoolean());
		}
		if (says.path("parentId").asString("").equals(otherId.toString())) {
			says.putNull("parentId");
		}
		return says;
	}

	/** What both say differently; "mine" is the one that goes. */
	public Merge merge() {
		return merge;
	}

	public JsonNode keptSays() {
		return keptSays;
	}

	public JsonNode goneSays() {
		return goneSays;
	}

	/** A side for each conflict: what was chosen, else the suggestion. */
	public Map<String, Merge.Side> sides(Map<String, Merge.Side> chosen, Merge.Side suggested) {
		var sides = new HashMap<String, Merge.Side>();
		for (Conflict conflict : merge.conflicts()) {
			sides.put(conflict.path(), chosen.getOrDefault(conflict.path(), suggested));
		}
		return sides;
	}

	/** The whole snapshot: with the parts of the one that stays. */
	JsonNode result(Map<String, Merge.Side> sides) {
		ObjectNode result = (ObjectNode) merge.result(sides).deepCopy();
		LEFT.forEach(field -> {
			if (kept.has(field)) {
				result.set(field, kept.path(field));
			}
		});
		MAY_BE_UNKNOWN.forEach(path -> {
			int last = path.lastIndexOf('.');
			JsonNode parent = last < 0 ? result : result.at("/" + path.substring(0, last).replace('.', '/'));
			boolean of = kind == EntryKind.SERVICE ? last >= 0 : kind == EntryKind.LOCATION && last < 0;
			if (of && parent instanceof ObjectNode object && object.path(path.substring(last + 1)).asString("").isEmpty()) {
				object.put(path.substring(last + 1), UNKNOWN);
			}
		});
		return result;
	}

}
