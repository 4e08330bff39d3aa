package org.guichetouvert.search;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Which words may be kept in plain once they came up on three days: none that may be somebody's own, such as an address of a
 * mail, a number or a story. Rather too few than one too many.
 */
final class PlainWords {

	/** So many digits are a telephone, a letter or a register; a postcode has four. */
	private static final int DIGITS = 5;

	private static final int MOST_WORDS = 8;

	/** Some languages write without spaces. */
	private static final int LONGEST = 80;

	private PlainWords() {
	}

	/** @return without case and accents; empty where they are not to be kept, or nothing is said */
	static Optional<String> of(String typed) {
		String whole = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
		boolean personal = whole.indexOf('@') >= 0 || whole.codePoints().filter(Character::isDigit).count() >= DIGITS
				|| whole.split("\\s+").length > MOST_WORDS;
		String words = Words.phrase(whole);
		boolean usable = !personal && !words.isEmpty() && words.length() <= LONGEST && words.split(" ").length <= MOST_WORDS;
		return usable ? Optional.of(words) : Optional.empty();
	}

}
