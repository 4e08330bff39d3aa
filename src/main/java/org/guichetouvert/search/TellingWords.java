package org.guichetouvert.search;

import java.util.List;

/** Words of a text that say something, to compare with texts that stand in no index. */
public final class TellingWords {

	private TellingWords() {
	}

	/** In order, without case, accents and the little words of any language ("qui", "de", "je cherche"). */
	public static List<String> of(String text) {
		return Words.tokens(text).stream().filter(word -> !SmallWords.isSmall(word)).toList();
	}

}
