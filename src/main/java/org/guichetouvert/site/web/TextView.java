package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A text for the screen, with the language it is written in.
 *
 * @param lang ISO 639-1 code, or null where the text is in the page's own language
 */
record TextView(String text, @Nullable String lang) {

	private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur");

	/** A text in the language of the page. */
	static TextView of(String text) {
		return new TextView(text, null);
	}

	/** Pieces to stand side by side, with those that follow each other in one language put together. */
	static List<TextView> joined(List<TextView> pieces) {
		var joined = new ArrayList<TextView>();
		for (TextView piece : pieces) {
			TextView last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && Objects.equals(last.lang, piece.lang)) {
				joined.set(joined.size() - 1, new TextView(last.text + piece.text, piece.lang));
			}
			else {
				joined.add(piece);
			}
		}
		return joined;
	}

	/** Value of the {@code dir} attribute; null where the text goes with the page. */
	public @Nullable String dir() {
		if (lang == null) {
			return null;
		}
		return RIGHT_TO_LEFT.contains(lang) ? "rtl" : "ltr";
	}

}
