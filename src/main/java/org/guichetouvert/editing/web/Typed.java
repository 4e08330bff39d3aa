package org.guichetouvert.editing.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form: what the entry says, or what was typed. Only the fields that a form reads count;
 * whatever else was sent changes nothing. A text in several languages has one field each, {@code name.fr}, {@code name.nl}.
 */
public final class Typed {

	/** Longer texts are cut: no field of ours needs more. */
	static final int LONGEST = 4_000;

	private static final List<String> LANGUAGES = List.of("fr", "nl");

	private final Map<String, List<String>> values;

	private final @Nullable Instant keptAt;

	private Typed(Map<String, List<String>> values, @Nullable Instant keptAt) {
		this.values = values;
		this.keptAt = keptAt;
	}

	/** An empty form. */
	static final Typed NOTHING = new Typed(Map.of(), null);

	/** As a form sends it. */
	static Typed of(Map<String, List<String>> values) {
		return new Typed(values, null);
	}

	/** Typed before, not sent, and found again. */
	static Typed kept(Map<String, List<String>> values, Instant at) {
		return new Typed(values, at);
	}

	/** Fields filled from an entry, one after the other. */
	public static final class Filling {

		private final Map<String, List<String>> values = new LinkedHashMap<>();

		public Filling put(String field, @Nullable Object value) {
			values.put(field, value == null ? List.of() : List.of(value.toString()));
			return this;
		}

		public Filling put(String field, LocalizedText text) {
			LANGUAGES.forEach(language -> put(field + "." + language, text.findIn(language).orElse("")));
			return this;
		}

		public Filling putAll(String field, Iterable<?> several) {
			var all = new java.util.ArrayList<String>();
			several.forEach(one -> all.add(one.toString()));
			values.put(field, all);
			return this;
		}

		/** A box that is ticked or not. */
		public Filling tick(String field, boolean ticked) {
			return put(field, ticked ? "on" : null);
		}

		public Typed done() {
			return new Typed(values, null);
		}

	}

	/** The same with other values in one field. */
	Typed with(String field, List<String> changed) {
		var all = new LinkedHashMap<>(values);
		all.put(field, changed);
		return new Typed(all, keptAt);
	}

	Typed with(String field, String changed) {
		return with(field, List.of(changed));
	}

	/** Without what stands around it; the empty string where nothing was typed. */
	public String text(String field) {
		List<String> all = values.getOrDefault(field, List.of());
		String text = all.isEmpty() || all.get(0) == null ? "" : all.get(0).replace("\u0000", "").replace("\r\n", "\n").strip();
		return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
	}

	/** Null where nothing was typed. */
	public @Nullable String textOrNull(String field) {
		String text = text(field);
		return text.isEmpty() ? null : text;
	}

	public List<String> all(String field) {
		return values.getOrDefault(field, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
	}

	public boolean isTicked(String field) {
		return !all(field).isEmpty();
	}

	/** Whether one of the values of a field is that one. */
	public boolean has(String field, String value) {
		return all(field).contains(value);
	}

	/** What was typed in the languages of the form, over what there was in others. */
	public LocalizedText localized(String field, LocalizedText before) {
		LocalizedText changed = before;
		for (String language : LANGUAGES) {
			if (values.containsKey(field + "." + language)) {
				changed = changed.with(language, text(field + "." + language));
			}
		}
		return changed;
	}

	/** A date as people type it; empty where nothing was typed, or nothing that is a date. */
	public Optional<DatedPoint> date(String field) {
		return DatedPoint.find(text(field));
	}

	/** Whether something was typed that is no date. */
	public boolean isNoDate(String field) {
		return !text(field).isEmpty() && date(field).isEmpty();
	}

	/** When it was typed, if it was found again; null else. */
	public @Nullable Instant keptAt() {
		return keptAt;
	}

}
