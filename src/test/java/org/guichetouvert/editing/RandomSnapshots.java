package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees that look like snapshots, and changed copies of them; the same for the same seed. */
final class RandomSnapshots {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private static final List<String> FIELDS = List.of("name", "details", "hours", "startsOn", "endsOn", "verification",
			"kind", "note");

	private static final List<String> LISTS = List.of("channels", "places", "needs", "exceptions");

	private final Random random;

	RandomSnapshots(long seed) {
		random = new Random(seed);
	}

	ObjectNode next() {
		return object(3);
	}

	private ObjectNode object(int depth) {
		ObjectNode object = JSON.objectNode();
		FIELDS.forEach(field -> {
			if (random.nextInt(3) > 0) {
				object.set(field, depth > 0 && random.nextInt(3) == 0 ? object(depth - 1) : scalar());
			}
		});
		if (depth > 0) {
			LISTS.forEach(list -> object.set(list, keyed(list.equals("needs") ? "needId" : "id", depth - 1)));
		}
		object.set("areas", set());
		return object;
	}

	private JsonNode scalar() {
		return switch (random.nextInt(5)) {
			case 0 -> JSON.nullNode();
			case 1 -> JSON.numberNode(random.nextInt(4));
			case 2 -> JSON.booleanNode(random.nextBoolean());
			default -> JSON.stringNode("w" + random.nextInt(6));
		};
	}

	private ArrayNode set() {
		ArrayNode set = JSON.arrayNode();
		for (int one = 0; one < 5; one++) {
			if (random.nextBoolean()) {
				set.add("s" + one);
			}
		}
		return set;
	}

	private ArrayNode keyed(String key, int depth) {
		var elements = new ArrayList<JsonNode>();
		for (int one = 0; one < 4; one++) {
			if (random.nextInt(3) > 0) {
				elements.add(element(key, "k" + one, depth));
			}
		}
		return JSON.arrayNode().addAll(elements);
	}

	private ObjectNode element(String key, String value, int depth) {
		ObjectNode element = object(Math.min(depth, 1));
		element.put(key, value);
		return element;
	}

	/** A copy with a few things said differently. */
	ObjectNode changed(ObjectNode tree) {
		ObjectNode copy = tree.deepCopy();
		int changes = 1 + random.nextInt(4);
		for (int change = 0; change < changes; change++) {
			change(copy);
		}
		return copy;
	}

	private void change(ObjectNode object) {
		List<String> names = object.propertyStream().map(Map.Entry::getKey)
			.filter(name -> !List.of("id", "needId").contains(name)).toList();
		if (names.isEmpty()) {
			return;
		}
		String name = names.get(random.nextInt(names.size()));
		JsonNode value = object.get(name);
		if (value instanceof ObjectNode inner && random.nextInt(4) > 0) {
			change(inner);
		}
		else if (value instanceof ArrayNode array) {
			changeList(object, name, array);
		}
		else {
			object.set(name, random.nextInt(8) == 0 ? JSON.nullNode() : scalar());
		}
	}

	private void changeList(ObjectNode object, String name, ArrayNode array) {
		if (name.equals("areas")) {
			object.set(name, set());
			return;
		}
		var elements = new ArrayList<JsonNode>(array.valueStream().toList());
		switch (random.nextInt(4)) {
			case 0 -> Collections.shuffle(elements, random);
			case 1 -> elements.add(random.nextInt(elements.size() + 1), element(name.equals("needs") ? "needId" : "id",
					"n" + random.nextInt(1000), 0));
			case 2 -> {
				if (!elements.isEmpty()) {
					elements.remove(random.nextInt(elements.size()));
				}
			}
			default -> {
				if (!elements.isEmpty()) {
					change((ObjectNode) elements.get(random.nextInt(elements.size())));
				}
			}
		}
		object.set(name, JSON.arrayNode().addAll(elements));
	}

}
