package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.DatedPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings two changed states of one entry together, both of which began with the same one. What only one side changed is taken
 * over, the same change on both sides too; for the rest somebody chooses a side.
 * <p>
 * An element that one side removed and the other changed is one conflict, and so are all periods of a way in when both sides
 * added some that overlap, or when they overlap once merged. What only whole entries can tell (a way in at a place that the
 * other side removed) shows when the result is applied. Immutable.
 */
public final class Merge {

	private static final String PERIODS = "periods";

	private final JsonNode base;

	private final JsonNode mine;

	private final JsonNode theirs;

	private final List<Conflict> conflicts;

	private Merge(JsonNode base, JsonNode mine, JsonNode theirs) {
		this.base = base;
		this.mine = mine;
		this.theirs = theirs;
		this.conflicts = conflictsOf(resolver -> merge("", base, mine, theirs, resolver));
	}

	public enum Side {

		MINE, THEIRS

	}

	public static Merge of(JsonNode base, JsonNode mine, JsonNode theirs) {
		return new Merge(base, mine, theirs);
	}

	/** Takes one change back and keeps what came later; where that touched the same, "mine" is what was before the change. */
	public static Merge undo(JsonNode before, JsonNode after, JsonNode now) {
		return new Merge(after, before, now);
	}

	public List<Conflict> conflicts() {
		return conflicts;
	}

	public boolean isClean() {
		return conflicts.isEmpty();
	}

	/** @throws IllegalStateException when there are conflicts */
	public JsonNode result() {
		return result(Map.of());
	}

	/**
	 * @param choices for each conflict, by its path; others are passed over
	 * @throws IllegalStateException when a conflict has no choice
	 */
	public JsonNode result(Map<String, Side> choices) {
		return merge("", base, mine, theirs, conflict -> {
			Side side = choices.get(conflict.path());
			if (side == null) {
				throw new IllegalStateException("Nobody chose what holds for " + conflict.path());
			}
			return conflict.of(side);
		});
	}

	private static List<Conflict> conflictsOf(Function<Function<Conflict, JsonNode>, JsonNode> merging) {
		var found = new ArrayList<Conflict>();
		merging.apply(conflict -> {
			found.add(conflict);
			return conflict.mine();
		});
		return List.copyOf(found);
	}

	private static JsonNode merge(String path, JsonNode base, JsonNode mine, JsonNode theirs,
			Function<Conflict, JsonNode> resolver) {
		if (SnapshotTree.same(base, mine) || SnapshotTree.same(mine, theirs)) {
			return theirs;
		}
		if (SnapshotTree.same(base, theirs)) {
			return mine;
		}
		String field = SnapshotTree.lastField(path);
		if (mine.isObject() && theirs.isObject() && SnapshotTree.areObjects(field, base, mine, theirs)) {
			return fields(path, base, mine, theirs, resolver);
		}
		if (SnapshotTree.areSets(base, mine, theirs)) {
			return scalars(SnapshotTree.scalars(base), SnapshotTree.scalars(mine), SnapshotTree.scalars(theirs));
		}
		if (SnapshotTree.areKeyed(base, mine, theirs) && !(field.equals(PERIODS) && overlapOnceMerged(path, base, mine, theirs))) {
			return elements(path, base, mine, theirs, resolver);
		}
		return resolver.apply(new Conflict(path, base, mine, theirs));
	}

	private static ObjectNode fields(String path, JsonNode base, JsonNode mine, JsonNode theirs,
			Function<Conflict, JsonNode> resolver) {
		ObjectNode merged = JsonNodeFactory.instance.objectNode();
		Set<String> all = SnapshotTree.fields(base, mine, theirs);
		var done = new LinkedHashSet<String>();
		for (String field : all) {
			Set<String> tied = SnapshotTree.tiedTo(field);
			tied.retainAll(all);
			if (done.contains(field)) {
				continue;
			}
			if (tied.size() > 1 && clash(base, mine, theirs, tied)) {
				done.addAll(tied);
				tied(path, tied, new Conflict(path, base, mine, theirs), resolver, merged);
			}
			else {
				put(merged, field, merge(SnapshotTree.field(path, field), base.path(field), mine.path(field), theirs.path(field), resolver));
			}
		}
		return merged;
	}

	/** Whether both sides changed fields that must fit each other, and not to the same. */
	private static boolean clash(JsonNode base, JsonNode mine, JsonNode theirs, Set<String> tied) {
		return differ(base, mine, tied) && differ(base, theirs, tied) && differ(mine, theirs, tied);
	}

	private static boolean differ(JsonNode one, JsonNode other, Set<String> fields) {
		return fields.stream().anyMatch(field -> !SnapshotTree.same(one.path(field), other.path(field)));
	}

	private static void tied(String path, Set<String> tied, Conflict sides, Function<Conflict, JsonNode> resolver,
			ObjectNode merged) {
		Set<String> open = new TreeSet<>(tied);
		open.removeIf(field -> SnapshotTree.same(sides.mine().path(field), sides.theirs().path(field)));
		tied.stream().filter(field -> !open.contains(field)).forEach(field -> put(merged, field, sides.theirs().path(field)));
		String where = SnapshotTree.field(path, String.join("+", open));
		if (open.size() == 1) {
			String field = open.iterator().next();
			put(merged, field, resolver.apply(new Conflict(where, sides.base().path(field), sides.mine().path(field),
					sides.theirs().path(field))));
			return;
		}
		JsonNode chosen = resolver.apply(new Conflict(where, only(open, sides.base()), only(open, sides.mine()),
				only(open, sides.theirs())));
		open.forEach(field -> put(merged, field, chosen.path(field)));
	}

	private static ObjectNode only(Set<String> fields, JsonNode object) {
		ObjectNode part = JsonNodeFactory.instance.objectNode();
		fields.forEach(field -> put(part, field, object.path(field)));
		return part;
	}

	private static void put(ObjectNode object, String field, JsonNode value) {
		if (!value.isMissingNode()) {
			object.set(field, value);
		}
	}

	private static ArrayNode scalars(Map<String, JsonNode> base, Map<String, JsonNode> mine, Map<String, JsonNode> theirs) {
		var all = new LinkedHashMap<>(base);
		Stream.of(mine, theirs).flatMap(side -> side.entrySet().stream()).filter(one -> !base.containsKey(one.getKey()))
			.sorted(Map.Entry.comparingByKey()).forEach(one -> all.put(one.getKey(), one.getValue()));
		ArrayNode merged = JsonNodeFactory.instance.arrayNode();
		all.forEach((key, scalar) -> {
			boolean kept = mine.containsKey(key) && theirs.containsKey(key);
			boolean added = !base.containsKey(key);
			if (kept || added) {
				merged.add(scalar);
			}
		});
		return merged;
	}

	private static ArrayNode elements(String path, JsonNode base, JsonNode mine, JsonNode theirs,
			Function<Conflict, JsonNode> resolver) {
		Map<String, JsonNode> before = SnapshotTree.elements(base);
		Map<String, JsonNode> own = SnapshotTree.elements(mine);
		Map<String, JsonNode> others = SnapshotTree.elements(theirs);
		var merged = new LinkedHashMap<String, JsonNode>();
		Stream.of(before, own, others).flatMap(side -> side.keySet().stream()).distinct().forEach(key -> {
			JsonNode element = merge(SnapshotTree.element(path, key), at(before, key), at(own, key), at(others, key), resolver);
			if (!SnapshotTree.isNothing(element)) {
				merged.put(key, element);
			}
		});
		var order = new MergedOrder(List.copyOf(before.keySet()), List.copyOf(own.keySet()), List.copyOf(others.keySet()));
		ArrayNode result = JsonNodeFactory.instance.arrayNode();
		order.of(merged.keySet(), path + Comparison.ORDER, resolver).forEach(key -> result.add(merged.get(key)));
		return result;
	}

	private static JsonNode at(Map<String, JsonNode> side, String key) {
		return side.getOrDefault(key, SnapshotTree.NOTHING);
	}

	/** Looked at whatever is chosen elsewhere, so that a conflict never comes or goes with a choice. */
	private static boolean overlapOnceMerged(String path, JsonNode base, JsonNode mine, JsonNode theirs) {
		Set<String> known = SnapshotTree.elements(base).keySet();
		List<JsonNode> own = added(mine, known, theirs);
		List<JsonNode> others = added(theirs, known, mine);
		if (own.stream().anyMatch(one -> others.stream().anyMatch(other -> overlap(one, other)))) {
			return true;
		}
		var inside = new ArrayList<Conflict>();
		List<JsonNode> merged = elements(path, base, mine, theirs, conflict -> {
			inside.add(conflict);
			return conflict.mine();
		}).valueStream().collect(Collectors.toList());
		return inside.isEmpty() && merged.stream()
			.anyMatch(one -> merged.stream().anyMatch(other -> one != other && overlap(one, other)));
	}

	/** Elements that only this side has. */
	private static List<JsonNode> added(JsonNode side, Set<String> known, JsonNode other) {
		Set<String> there = SnapshotTree.elements(other).keySet();
		return SnapshotTree.elements(side).entrySet().stream()
			.filter(one -> !known.contains(one.getKey()) && !there.contains(one.getKey())).map(Map.Entry::getValue).toList();
	}

	private static boolean overlap(JsonNode one, JsonNode other) {
		return !endsBefore(one, other) && !endsBefore(other, one);
	}

	private static boolean endsBefore(JsonNode one, JsonNode other) {
		DatedPoint end = point(one.path("end"));
		DatedPoint start = point(other.path("start"));
		return end != null && start != null && !end.date().isAfter(start.date());
	}

	private static @Nullable DatedPoint point(JsonNode node) {
		return node.isString() ? DatedPoint.parse(node.stringValue()) : null;
	}

}
