package org.guichetouvert.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One text in several languages, keyed by ISO 639-1 code. Blank texts are dropped, so that what is present can be shown.
 *
 * @param texts language code to text, by code, so that equal texts are written equally; may be empty
 */
public record LocalizedText(@JsonValue Map<String, String> texts) {

	/** Nothing known in any language. */
	public static final LocalizedText EMPTY = new LocalizedText(Map.of());

	private static final List<String> FALLBACK = List.of("fr", "nl", "en");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public LocalizedText {
		var kept = new TreeMap<String, String>();
		texts.forEach((language, text) -> {
			if (text != null && !text.isBlank()) {
				kept.put(language, text.strip());
			}
		});
		texts = Collections.unmodifiableMap(kept);
	}

	public static LocalizedText french(String text) {
		return new LocalizedText(Map.of("fr", text));
	}

	public boolean isEmpty() {
		return texts.isEmpty();
	}

	public Optional<String> findIn(String language) {
		return Optional.ofNullable(texts.get(language));
	}

	/**
	 * The text a reader of {@code language} sees: that language, else French, Dutch, English, else whichever there is.
	 *
	 * @return the text with the language it is really in, or empty where there is none at all
	 */
	public Optional<InLanguage> findBest(String language) {
		if (texts.containsKey(language)) {
			return Optional.of(new InLanguage(language, texts.get(language)));
		}
		return FALLBACK.stream().filter(texts::containsKey).findFirst()
			.or(() -> texts.keySet().stream().findFirst())
			.map(found -> new InLanguage(found, texts.get(found)));
	}

	/** As {@link #findBest}, the bare text; the empty string where there is none. */
	public String in(String language) {
		return findBest(language).map(InLanguage::text).orElse("");
	}

	/** A changed copy; a blank text removes that language. */
	public LocalizedText with(String language, String text) {
		var copy = new LinkedHashMap<>(texts);
		copy.put(language, text);
		return new LocalizedText(copy);
	}

	/** A text and the language it is really written in, for the {@code lang} attribute. */
	public record InLanguage(String language, String text) {
	}

}
