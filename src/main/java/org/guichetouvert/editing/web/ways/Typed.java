package org.guichetouvert.editing.web.ways;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.MultiValueMap;

/** What stands in the fields of a form, by name, as it was typed. */
public record Typed(Map<String, List<String>> values) {

	static final Typed NOTHING = new Typed(Map.of());

	public Typed {
		values = Map.copyOf(values);
	}

	static Typed of(MultiValueMap<String, String> parameters) {
		return new Typed(parameters);
	}

	/** Without the blanks around it; empty where nothing was typed. */
	public String of(String name) {
		List<String> typed = values.getOrDefault(name, List.of());
		return typed.isEmpty() || typed.get(0) == null ? "" : typed.get(0).strip();
	}

	/** Whether a choice is made, of one or of several. */
	public boolean is(String name, String value) {
		return values.getOrDefault(name, List.of()).contains(value);
	}

	List<String> all(String name) {
		return values.getOrDefault(name, List.of());
	}

	Typed with(String name, String value) {
		return with(name, List.of(value));
	}

	Typed with(String name, List<String> chosen) {
		Map<String, List<String>> more = new LinkedHashMap<>(values);
		more.put(name, chosen);
		return new Typed(more);
	}

}
