package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * Compares two snapshots of one entry, of any kind, leaf by leaf.
 * <p>
 * A path names fields with dots. An element of a list stands in brackets by its {@code id}, {@code needId} or
 * {@code language}, a scalar of a set by itself; {@code channels#order} is the order of elements. Texts are compared in each
 * language; a verification, a limit of tickets, a point, an address and an end of a partnership are one leaf each.
 * What says nothing (missing, null, empty) is nothing, so that a snapshot of a form without a field can be compared too.
 */
public final class Comparison {

	static final String ORDER = "#order";

	private Comparison() {
	}

	/** What is different, in the order of the snapshot; empty exactly when both say the same. */
	public static List<Difference> between(JsonNode before, JsonNode after) {
		return between("", before, after);
	}

	/** As {@link #between(JsonNode, JsonNode)}, of what stands at a path. */
	static List<Difference> between(String path, JsonNode before, JsonNode after) {
		var found = new ArrayList<Difference>();
		compare(path, before, after, found);
		return List.copyOf(found);
	}

	private static void compare(String path, JsonNode before, JsonNode after, List<Difference> found) {
		if (SnapshotTree.same(before, after)) {
			return;
		}
		if (SnapshotTree.areObjects(SnapshotTree.lastField(path), before, after)) {
			int until = found.size();
			SnapshotTree.fields(before, after)
				.forEach(field -> compare(SnapshotTree.field(path, field), before.path(field), after.path(field), found));
			if (found.size() > until) {
				return;
			}
		}
		else if (SnapshotTree.areKeyed(before, after)) {
			compareElements(path, SnapshotTree.elements(before), SnapshotTree.elements(after), found);
			return;
		}
		else if (SnapshotTree.areSets(before, after)) {
			compareScalars(path, SnapshotTree.scalars(before), SnapshotTree.scalars(after), found);
			return;
		}
		found.add(new Difference(path, Difference.Kind.CHANGED, before, after));
	}

	private static void compareElements(String path, Map<String, JsonNode> before, Map<String, JsonNode> after,
			List<Difference> found) {
		before.forEach((key, element) -> {
			String here = SnapshotTree.element(path, key);
			if (after.containsKey(key)) {
				compare(here, element, after.get(key), found);
			}
			else {
				found.add(new Difference(here, Difference.Kind.REMOVED, element, SnapshotTree.NOTHING));
			}
		});
		added(path, before, after, found);
		List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
		List<String> now = after.keySet().stream().filter(before::containsKey).toList();
		if (!kept.equals(now)) {
			found.add(new Difference(path + ORDER, Difference.Kind.ORDER, keys(kept), keys(now)));
		}
	}

	private static void compareScalars(String path, Map<String, JsonNode> before, Map<String, JsonNode> after,
			List<Difference> found) {
		Set<String> gone = new TreeSet<>(before.keySet());
		gone.removeAll(after.keySet());
		gone.forEach(key -> found.add(new Difference(SnapshotTree.element(path, before.get(key).asString()), Difference.Kind.REMOVED,
				before.get(key), SnapshotTree.NOTHING)));
		var byText = new LinkedHashMap<String, JsonNode>();
		after.forEach((key, scalar) -> {
			if (!before.containsKey(key)) {
				byText.put(scalar.asString(), scalar);
			}
		});
		added(path, Map.of(), byText, found);
	}

	private static void added(String path, Map<String, JsonNode> before, Map<String, JsonNode> after, List<Difference> found) {
		after.forEach((key, element) -> {
			if (!before.containsKey(key)) {
				found.add(new Difference(SnapshotTree.element(path, key), Difference.Kind.ADDED, SnapshotTree.NOTHING, element));
			}
		});
	}

	private static ArrayNode keys(List<String> keys) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		keys.forEach(key -> array.add(StringNode.valueOf(key)));
		return array;
	}

}
