package org.guichetouvert.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Phrases to be found by the start of any of their words: all their ends, from each word on, in one sorted array. Immutable.
 */
final class SuggestionIndex {

	/** Of each kind, so that two hundred houses don't hide the need that was meant. */
	static final int MOST_OF_A_KIND = 3;

	/** Costs of what fits less well; nothing for the whole phrase in the reader's language. */
	private static final int NOT_WHOLE = 1;

	private static final int SYNONYM = 1;

	private static final int INSIDE = 3;

	private static final int OTHER_LANGUAGE = 6;

	private static final char AFTER_ALL = Character.MAX_VALUE;

	/** Ends that are looked at for one start; the shortest stand first, so that a whole name is always among them. */
	private static final int ENOUGH = 2000;

	/** Whole phrases. */
	private final End[] phrases;

	/** Phrases from a later word on. */
	private final End[] ends;

	/** Every letter that occurs, for the one that was typed wrong. */
	private final char[] alphabet;

	private SuggestionIndex(List<End> all) {
		this.phrases = all.stream().filter(end -> end.start == 0).sorted().toArray(End[]::new);
		this.ends = all.stream().filter(end -> end.start > 0).sorted().toArray(End[]::new);
		this.alphabet = alphabet(phrases);
	}

	/** The earlier of equally good ones is offered first. */
	static SuggestionIndex of(List<Phrase> phrases) {
		var ends = new ArrayList<End>();
		for (Phrase phrase : phrases) {
			int at = 0;
			while (at < phrase.folded.length()) {
				ends.add(new End(phrase, at));
				int space = phrase.folded.indexOf(' ', at);
				at = space < 0 ? phrase.folded.length() : space + 1;
			}
		}
		return new SuggestionIndex(ends);
	}

	/** The best of each kind, best first. */
	Map<Suggestion.Kind, List<Found>> startingWith(String typed, String language) {
		var best = new Best(language, false);
		collect(typed, best);
		return best.byKind();
	}

	/** As if one letter were wrong, missing, too many, or two swapped. */
	Map<Suggestion.Kind, List<Found>> nearly(String typed, String language) {
		var best = new Best(language, true);
		for (int at = 0; at < typed.length() && isKnown(typed.substring(0, at)); at++) {
			String before = typed.substring(0, at);
			String after = typed.substring(at + 1);
			collect(before + after, best);
			if (!after.isEmpty()) {
				collect(before + after.charAt(0) + typed.charAt(at) + after.substring(1), best);
			}
			for (char letter : alphabet) {
				if (isKnown(before + letter)) {
					collect(before + letter + after, best);
					collect(before + letter + typed.charAt(at) + after, best);
				}
			}
		}
		return best.byKind();
	}

	private void collect(String typed, Best best) {
		collect(typed, phrases, best);
		collect(typed, ends, best);
	}

	private static void collect(String typed, End[] among, Best best) {
		int from = firstFrom(typed, among);
		int to = Math.min(firstFrom(typed + AFTER_ALL, among), from + ENOUGH);
		for (int at = from; at < to; at++) {
			best.offer(among[at], typed);
		}
	}

	private boolean isKnown(String start) {
		return isIn(start, phrases) || isIn(start, ends);
	}

	private static boolean isIn(String start, End[] among) {
		int at = firstFrom(start, among);
		return at < among.length && among[at].startsWith(start);
	}

	private static int firstFrom(String text, End[] among) {
		int low = 0;
		int high = among.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (among[middle].compareTo(text) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private static char[] alphabet(End[] phrases) {
		var seen = new boolean[Character.MAX_VALUE + 1];
		for (End phrase : phrases) {
			phrase.phrase.folded.chars().forEach(letter -> seen[letter] = true);
		}
		var letters = new StringBuilder();
		for (char letter = 0; letter < AFTER_ALL; letter++) {
			if (seen[letter]) {
				letters.append(letter);
			}
		}
		return letters.toString().toCharArray();
	}

	/** What is offered. */
	record Entry(Suggestion.Kind kind, String key, LocalizedText label, LocalizedText detail) {
	}

	/**
	 * Words under which an entry is found.
	 *
	 * @param language null where they are a name, the same for every reader
	 * @param synonym whether it is called otherwise
	 */
	record Phrase(Entry entry, String text, @Nullable String language, boolean synonym, String folded) {

		static Phrase of(Entry entry, String text, @Nullable String language, boolean synonym) {
			return new Phrase(entry, text, language, synonym, SuggestionWords.phrase(text));
		}

	}

	/** @param cost the less, the better; 0 for the whole name in the reader's language */
	record Found(Phrase phrase, int cost) {

		private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::cost)
			.thenComparing(found -> found.phrase.folded.length());

		/** Whether the phrase itself begins so, as the reader calls it. */
		boolean begins() {
			return cost < INSIDE;
		}

		boolean isWorseThan(int otherCost, Phrase other) {
			return cost > otherCost || cost == otherCost && phrase.folded.length() > other.folded.length();
		}

		boolean isWhole() {
			return cost == 0;
		}

		Suggestion suggestion() {
			Entry entry = phrase.entry;
			return new Suggestion(entry.kind, entry.key, entry.label, entry.detail, phrase.text);
		}

	}

	/** A phrase from one of its words on. */
	private record End(Phrase phrase, int start) implements Comparable<End> {

		@Override
		public int compareTo(End other) {
			return compare(phrase.folded, start, other.phrase.folded, other.start);
		}

		int compareTo(String text) {
			return compare(phrase.folded, start, text, 0);
		}

		boolean startsWith(String text) {
			return phrase.folded.startsWith(text, start);
		}

		private static int compare(String one, int from, String other, int otherFrom) {
			int length = Math.min(one.length() - from, other.length() - otherFrom);
			for (int at = 0; at < length; at++) {
				int difference = one.charAt(from + at) - other.charAt(otherFrom + at);
				if (difference != 0) {
					return difference;
				}
			}
			return one.length() - from - (other.length() - otherFrom);
		}

	}

	/** The best few of each kind, each entry once. */
	private static final class Best {

		private final Map<Suggestion.Kind, List<Found>> byKind = new EnumMap<>(Suggestion.Kind.class);

		private final String language;

		private final boolean corrected;

		Best(String language, boolean corrected) {
			this.language = language;
			this.corrected = corrected;
		}

		void offer(End end, String typed) {
			Phrase phrase = end.phrase;
			List<Found> best = byKind.computeIfAbsent(phrase.entry.kind, kind -> new ArrayList<>(MOST_OF_A_KIND + 1));
			int cost = cost(end, typed);
			if (best.size() < MOST_OF_A_KIND || best.get(MOST_OF_A_KIND - 1).isWorseThan(cost, phrase)) {
				insert(best, new Found(phrase, cost));
			}
		}

		/** Words of another language only where the reader's own say nothing. */
		Map<Suggestion.Kind, List<Found>> byKind() {
			byKind.values().stream().filter(best -> best.get(0).cost < OTHER_LANGUAGE)
				.forEach(best -> best.removeIf(found -> found.cost >= OTHER_LANGUAGE));
			return byKind;
		}

		private static void insert(List<Found> best, Found found) {
			int at = 0;
			while (at < best.size() && Found.ORDER.compare(best.get(at), found) <= 0) {
				if (best.get(at).phrase.entry == found.phrase.entry) {
					return;
				}
				at++;
			}
			best.add(at, found);
			for (int later = best.size() - 1; later > at; later--) {
				if (best.get(later).phrase.entry == found.phrase.entry) {
					best.remove(later);
				}
			}
			if (best.size() > MOST_OF_A_KIND) {
				best.remove(MOST_OF_A_KIND);
			}
		}

		private int cost(End end, String typed) {
			Phrase phrase = end.phrase;
			boolean whole = !corrected && phrase.folded.length() == typed.length();
			int where = whole ? 0 : end.start == 0 ? NOT_WHOLE : NOT_WHOLE + INSIDE;
			int foreign = phrase.language == null || phrase.language.equals(language) ? 0 : OTHER_LANGUAGE;
			return where + foreign + (phrase.synonym && !whole ? SYNONYM : 0);
		}

	}

}
