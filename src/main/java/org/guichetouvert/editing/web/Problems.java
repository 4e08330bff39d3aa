package org.guichetouvert.editing.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a form: a sentence by field, in the order of the form, said in the reader's language. {@link #WHOLE} stands
 * for the form as a whole. The id of a field is its name.
 */
public final class Problems {

	/** The form as a whole. */
	public static final String WHOLE = "form";

	private final Words words;

	private final Map<String, String> byField = new LinkedHashMap<>();

	Problems(Words words) {
		this.words = words;
	}

	public Problems add(String field, String messageKey, Object... arguments) {
		byField.putIfAbsent(field, words.say(messageKey, arguments));
		return this;
	}

	/** A sentence that is said already. */
	Problems say(String field, String sentence) {
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
