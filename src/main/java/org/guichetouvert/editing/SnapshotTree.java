package org.guichetouvert.editing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What snapshots of all kinds have in common as trees: which elements have a key, what is one leaf, what says nothing. */
final class SnapshotTree {

	/** What identifies an element of a list, by preference. */
	private static final List<String> KEYS = List.of("id", "needId", "language");

	/** Objects whose parts make sense only together. */
	private static final Set<String> WHOLE = Set.of("verification", "tickets", "point", "placement", "address", "from", "to");

	/** Fields of one object that must fit each other: changed on two sides, all of them are chosen anew. */
	private static final List<Set<String>> TIED = List.of(Set.of("hours", "hoursText", "effect"), Set.of("startsOn", "endsOn"),
			Set.of("startsAt", "endsAt"), Set.of("start", "end"));

	/** Written with a snapshot, and nothing of its own: it follows from other fields. */
	private static final Set<String> DERIVED = Set.of("public");

	static final JsonNode NOTHING = MissingNode.getInstance();

	private SnapshotTree() {
	}

	/** Missing, null, and a list or text in no language all say nothing. */
	static boolean isNothing(JsonNode node) {
		return node.isMissingNode() || node.isNull() || node.isContainer() && node.isEmpty();
	}

	/** Whether both say the same; scalars of a list stand in no order. */
	static boolean same(JsonNode one, JsonNode other) {
		if (isNothing(one) || isNothing(other)) {
			return isNothing(one) && isNothing(other);
		}
		if (one.isObject() && other.isObject()) {
			return fields(one, other).stream().allMatch(field -> same(one.path(field), other.path(field)));
		}
		if (one.isArray() && other.isArray()) {
			return isSet(one) && isSet(other) ? scalars(one).keySet().equals(scalars(other).keySet()) : sameInOrder(one, other);
		}
		return one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
	}

	private static boolean sameInOrder(JsonNode one, JsonNode other) {
		boolean same = one.size() == other.size();
		for (int at = 0; same && at < one.size(); at++) {
			same = same(one.get(at), other.get(at));
		}
		return same;
	}

	/** Whether an object in this field is one leaf. */
	static boolean isWhole(String field) {
		return WHOLE.contains(field);
	}

	/** Whether the sides can be compared field by field; what one of them does not have has no field. */
	static boolean areObjects(String field, JsonNode... sides) {
		return !isWhole(field) && Stream.of(sides).anyMatch(JsonNode::isObject)
				&& Stream.of(sides).allMatch(side -> side.isObject() || isNothing(side));
	}

	/** Whether the sides are lists of elements with a key. */
	static boolean areKeyed(JsonNode... sides) {
		return areLists(sides) && Stream.of(sides).filter(side -> !isNothing(side)).allMatch(SnapshotTree::isKeyed);
	}

	/** Whether the sides are lists of scalars. */
	static boolean areSets(JsonNode... sides) {
		return areLists(sides) && Stream.of(sides).filter(side -> !isNothing(side)).allMatch(SnapshotTree::isSet);
	}

	private static boolean areLists(JsonNode... sides) {
		return Stream.of(sides).anyMatch(side -> side.isArray() && !side.isEmpty())
				&& Stream.of(sides).allMatch(side -> side.isArray() || isNothing(side));
	}

	private static boolean isSet(JsonNode array) {
		return array.valueStream().noneMatch(JsonNode::isContainer);
	}

	private static boolean isKeyed(JsonNode array) {
		List<Optional<String>> keys = array.valueStream().map(SnapshotTree::findKey).toList();
		return keys.stream().allMatch(Optional::isPresent) && keys.size() == Set.copyOf(keys).size();
	}

	private static Optional<String> findKey(JsonNode element) {
		return keyField(element).map(field -> element.get(field).stringValue());
	}

	/** The field that identifies an element. */
	static Optional<String> keyField(JsonNode element) {
		return KEYS.stream().filter(field -> element.path(field).isString()).findFirst();
	}

	/** Elements by key, in their order. */
	static Map<String, JsonNode> elements(JsonNode keyed) {
		var elements = new LinkedHashMap<String, JsonNode>();
		keyed.valueStream().forEach(element -> elements.put(findKey(element).orElseThrow(), element));
		return elements;
	}

	/** Scalars by how they are written. */
	static Map<String, JsonNode> scalars(JsonNode set) {
		var scalars = new LinkedHashMap<String, JsonNode>();
		set.valueStream().forEach(scalar -> scalars.put(scalar.toString(), scalar));
		return scalars;
	}

	/** Names of fields on any side, in the order in which they first stand. */
	static Set<String> fields(JsonNode... sides) {
		return Stream.of(sides).flatMap(side -> side.propertyStream().map(Map.Entry::getKey)).filter(field -> !DERIVED.contains(field))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The fields that must fit this one, itself among them. */
	static Set<String> tiedTo(String field) {
		return TIED.stream().filter(tied -> tied.contains(field)).findFirst().map(TreeSet::new)
				.orElseGet(() -> new TreeSet<>(Set.of(field)));
	}

	static String field(String path, String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

	static String element(String path, String key) {
		return path + "[" + key + "]";
	}

	/** The field with which a path ends. */
	static String lastField(String path) {
		return path.substring(path.lastIndexOf('.') + 1);
	}

}
