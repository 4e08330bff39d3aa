package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Map;

/**
 * What a form about ways in needs beside its fields.
 *
 * @param id of what it changes; empty for what is added
 * @param lists what there is to choose from, by field
 * @param read what was typed, read back in words, by field
 */
public record WayView(WayHead head, String id, Map<String, List<Option>> lists, Map<String, String> read) {

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
