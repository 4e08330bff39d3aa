package org.guichetouvert.site.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.shared.Slugs;

/**
 * Where typed words stand in a text, whatever the case and accents: whole words, the beginning of a longer one, and a word
 * whose longer form was typed ("facture" of "factures"). Immutable.
 */
final class Highlight {

	static final Highlight NONE = new Highlight(Set.of());

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

	private static final int SHORTEST = 3;

	/** Of fewer letters a beginning says nothing. */
	private static final int BEGINNING = 4;

	/** A longer ending makes another word of it. */
	private static final int ENDING = 2;

	private static final Set<String> LITTLE = Set.of("les", "des", "une", "pour", "par", "sur", "avec", "dans", "pas", "que", "qui", "mon",
			"mes", "est", "sont", "plus", "sans", "van", "het", "een", "met", "voor", "niet", "the", "and", "for", "with");

	private final Set<String> typed;

	private Highlight(Set<String> typed) {
		this.typed = typed;
	}

	static Highlight of(String words) {
		var typed = new LinkedHashSet<String>();
		for (Matcher word = WORD.matcher(Slugs.fold(words)); word.find();) {
			if (word.group().length() >= SHORTEST && !LITTLE.contains(word.group())) {
				typed.add(word.group());
			}
		}
		return typed.isEmpty() ? NONE : new Highlight(typed);
	}

	/** The text in pieces: together they are the text again. */
	List<Piece> in(String text) {
		var pieces = new ArrayList<Piece>();
		int end = 0;
		for (Matcher word = WORD.matcher(text); !typed.isEmpty() && word.find();) {
			int marked = marked(word.group());
			if (marked > 0) {
				add(text.substring(end, word.start()), false, pieces);
				end = word.start() + marked;
				add(text.substring(word.start(), end), true, pieces);
			}
		}
		add(text.substring(end), false, pieces);
		return pieces;
	}

	static boolean isIn(List<Piece> pieces) {
		return pieces.stream().anyMatch(Piece::marked);
	}

	/** How many letters from its start. */
	private int marked(String word) {
		String folded = Slugs.fold(word);
		int most = 0;
		for (String one : typed) {
			if (one.equals(folded) || folded.length() >= BEGINNING && one.startsWith(folded) && one.length() - folded.length() <= ENDING) {
				return word.length();
			}
			if (one.length() >= BEGINNING && folded.startsWith(one)) {
				// folding may change the number of letters ("œ"): then the whole word
				most = folded.length() == word.length() ? Math.max(most, one.length()) : word.length();
			}
		}
		return most;
	}

	private static void add(String text, boolean marked, List<Piece> pieces) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, marked));
		}
	}

	/** @param marked whether it was typed */
	record Piece(String text, boolean marked) {
	}

}
