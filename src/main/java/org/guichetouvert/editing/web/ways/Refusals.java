package org.guichetouvert.editing.web.ways;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Why a form can't be kept: a sentence by field, in the order in which they were found. */
public final class Refusals {

	private final Map<String, String> byField = new LinkedHashMap<>();

	Refusals add(String field, String sentence) {
		byField.putIfAbsent(field, sentence);
		return this;
	}

	public boolean isEmpty() {
		return byField.isEmpty();
	}

	public Map<String, String> all() {
		return byField;
	}

	/** The sentence beside a field; null where all is well. */
	public @Nullable String of(String field) {
		return byField.get(field);
	}

}
