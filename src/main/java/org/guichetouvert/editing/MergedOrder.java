package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * In which order elements of a list stand that two sides changed. Whoever moved some decides; what one side added stands
 * behind what it stood behind there.
 */
record MergedOrder(List<String> base, List<String> mine, List<String> theirs) {

	List<String> of(Set<String> keys, String path, Function<Conflict, JsonNode> resolver) {
		boolean mineMoved = !common(base, mine).equals(common(mine, base));
		boolean theirsMoved = !common(base, theirs).equals(common(theirs, base));
		boolean agree = common(mine, theirs).equals(common(theirs, mine));
		boolean minesHolds = mineMoved;
		if (mineMoved && theirsMoved && !agree) {
			JsonNode own = keys(mine);
			minesHolds = resolver.apply(new Conflict(path, keys(base), own, keys(theirs))) == own;
		}
		return minesHolds ? woven(mine, theirs, keys) : woven(theirs, mine, keys);
	}

	private static List<String> woven(List<String> first, List<String> second, Set<String> keys) {
		var order = new ArrayList<>(common(first, keys));
		String behind = null;
		for (String key : common(second, keys)) {
			if (!order.contains(key)) {
				order.add(behind == null ? 0 : order.indexOf(behind) + 1, key);
			}
			behind = key;
		}
		keys.stream().filter(key -> !order.contains(key)).forEach(order::add);
		return order;
	}

	private static List<String> common(List<String> order, Collection<String> others) {
		return order.stream().filter(others::contains).toList();
	}

	private static ArrayNode keys(List<String> order) {
		ArrayNode keys = JsonNodeFactory.instance.arrayNode();
		order.forEach(keys::add);
		return keys;
	}

}
