package org.guichetouvert.editing.web.ways;

import java.util.List;
import java.util.Map;

/**
 * A form of a way in, but for that of its hours.
 *
 * @param typed what stands in its fields
 * @param lists what there is to choose from, by field
 * @param read dates in words, by field
 */
public record WayView(WayHead head, Typed typed, Map<String, List<Option>> lists, Map<String, String> read, Refusals refusals) {

	/** @param value what is sent @param label what is read */
	public record Option(String value, String label) {
	}

	public List<Option> list(String field) {
		return lists.getOrDefault(field, List.of());
	}

	public String words(String field) {
		return read.getOrDefault(field, "");
	}

}
