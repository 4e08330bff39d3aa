package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A path as {@link Comparison} writes it, taken apart. */
record SnapshotPath(List<Step> steps) {

	private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[([^\\]]*)\\])?");

	/** @param key of the element of a list; null for a field */
	record Step(String field, @Nullable String key) {
	}

	static SnapshotPath of(String path) {
		return new SnapshotPath(STEP.matcher(path.replace(Comparison.ORDER, "")).results()
			.map(found -> new Step(found.group(1), found.group(2))).toList());
	}

	/** Fields without keys: {@code channels.periods.hours}; what only groups others is left out. */
	String label() {
		return steps.stream().map(Step::field).filter(field -> !field.equals("details")).collect(Collectors.joining("."));
	}

	Step last() {
		return steps.get(steps.size() - 1);
	}

	SnapshotPath parent() {
		return new SnapshotPath(steps.subList(0, steps.size() - 1));
	}

	/** The path to the element of a list at depth {@code number}, from 1. */
	SnapshotPath upToKey(int number) {
		var taken = new ArrayList<Step>();
		int keys = 0;
		for (Step step : steps) {
			if (keys < number) {
				taken.add(step);
				keys += step.key() == null ? 0 : 1;
			}
		}
		return new SnapshotPath(taken);
	}

	/** The key of the element of this list that the path passes; null for none. */
	@Nullable String keyIn(String list) {
		return steps.stream().filter(step -> step.field().equals(list)).map(Step::key).findFirst().orElse(null);
	}

	/** What stands there in a snapshot; a missing node for nothing. */
	JsonNode in(JsonNode snapshot) {
		JsonNode node = snapshot;
		for (Step step : steps) {
			node = node.path(step.field());
			String key = step.key();
			if (key != null) {
				node = node.isArray() ? node.valueStream().filter(one -> isAt(one, key)).findFirst().orElse(SnapshotTree.NOTHING)
						: SnapshotTree.NOTHING;
			}
		}
		return node;
	}

	private static boolean isAt(JsonNode element, String key) {
		return element.isObject() ? SnapshotTree.keyField(element).map(field -> element.get(field).stringValue())
				.filter(key::equals).isPresent()
				: element.asString("").equals(key);
	}

}
