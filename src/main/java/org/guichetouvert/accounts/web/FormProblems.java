package org.guichetouvert.accounts.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is wrong in a form: a message key by field, in the order of the form; {@code form} is the form as a whole. */
public final class FormProblems {

	static final String WHOLE = "form";

	private final Map<String, String> byField = new LinkedHashMap<>();

	FormProblems add(String field, String messageKey) {
		byField.putIfAbsent(field, messageKey);
		return this;
	}

	public boolean isEmpty() {
		return byField.isEmpty();
	}

	public Map<String, String> all() {
		return byField;
	}

	/** Key of the message beside a field; null where all is well. */
	public @Nullable String of(String field) {
		return byField.get(field);
	}

}
