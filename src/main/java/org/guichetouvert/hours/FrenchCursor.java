package org.guichetouvert.hours;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichetouvert.hours.FrenchWord.Kind;

/** A place among the words of a text. The last word is always {@link Kind#END}, which is never passed. */
final class FrenchCursor {

	static final Set<Kind> DAYS = EnumSet.of(Kind.DAY, Kind.DAYS, Kind.RANK, Kind.PUBLIC_HOLIDAYS);

	/** What may stand before the first clause. */
	static final Set<Kind> START = EnumSet.of(Kind.COMMA, Kind.BAR, Kind.STOP, Kind.NEWLINE, Kind.DASH, Kind.COLON, Kind.HEADING);

	static final Set<Kind> BEFORE_HOURS = EnumSet.of(Kind.COLON, Kind.COMMA, Kind.BAR, Kind.NEWLINE, Kind.DASH, Kind.HEADING);

	private static final Set<Kind> LITTLE = EnumSet.of(Kind.FROM, Kind.ARTICLE, Kind.DURING, Kind.TO);

	private static final Set<Kind> ENDS = EnumSet.of(Kind.STOP, Kind.NEWLINE, Kind.CLOSE, Kind.END);

	private static final int MOST_LITTLE = 3;

	private final List<FrenchWord> words;

	private int at;

	FrenchCursor(List<FrenchWord> words) {
		this.words = words;
	}

	int mark() {
		return at;
	}

	void reset(int mark) {
		at = mark;
	}

	FrenchWord peek() {
		return peek(0);
	}

	FrenchWord peek(int ahead) {
		return words.get(Math.max(0, Math.min(at + ahead, words.size() - 1)));
	}

	boolean is(Kind kind) {
		return peek().kind() == kind;
	}

	boolean isAny(Set<Kind> kinds) {
		return kinds.contains(peek().kind());
	}

	boolean take(Kind kind) {
		if (!is(kind) || kind == Kind.END) {
			return false;
		}
		at++;
		return true;
	}

	boolean takeAny(Set<Kind> kinds) {
		return isAny(kinds) && take(peek().kind());
	}

	void skip(Set<Kind> kinds) {
		while (takeAny(kinds)) {
			// one after the other
		}
	}

	FrenchWord next() {
		FrenchWord word = peek();
		at = Math.min(at + 1, words.size() - 1);
		return word;
	}

	/** Whether nothing follows in the sentence or the brackets. */
	boolean isAtEnd() {
		return isAny(ENDS);
	}

	/** How many articles and prepositions stand there. */
	int littleWords(int ahead) {
		int count = 0;
		while (count < MOST_LITTLE && LITTLE.contains(peek(ahead + count).kind())) {
			count++;
		}
		return count;
	}

	void skipLittleWords() {
		at = Math.min(at + littleWords(0), words.size() - 1);
	}

	/** Whether days stand there, behind their little words; "le 1er janvier" is none. */
	boolean startsDays(int ahead) {
		int first = ahead + littleWords(ahead);
		Kind after = peek(first + 1).kind();
		boolean date = peek(first).kind() == Kind.RANK && after == Kind.MONTH;
		return DAYS.contains(peek(first).kind()) && !date;
	}

	/** Whether hours stand there; "de 9h", "le matin : 9h", "entre 9h". */
	boolean startsHours(int ahead) {
		int first = ahead;
		if (peek(first).kind() == Kind.ARTICLE && peek(first + 1).kind() == Kind.PART) {
			first++;
		}
		if (peek(first).kind() == Kind.PART) {
			first++;
			first += peek(first).kind() == Kind.COLON || peek(first).kind() == Kind.BAR ? 1 : 0;
		}
		if (peek(first).kind() == Kind.FROM || peek(first).kind() == Kind.TO) {
			first++;
		}
		Kind kind = peek(first).kind();
		boolean time = kind == Kind.TIME || kind == Kind.NUMBER;
		return time || (kind == Kind.BETWEEN || kind == Kind.FROM_ON || kind == Kind.SINCE) && peek(first + 1).kind() != Kind.RANK;
	}

	/** The words since a mark as they were written. */
	String since(int mark) {
		return words.subList(mark, Math.max(mark + 1, at)).stream().map(FrenchWord::text).collect(Collectors.joining(" ")).strip();
	}

	/** Names the words that are not known, or else the one that should not stand there. */
	HoursRefused unexpected() {
		int first = at;
		while (LITTLE.contains(peek().kind()) || is(Kind.HEADING) || is(Kind.OPEN)) {
			next();
		}
		if (is(Kind.UNKNOWN)) {
			int from = is(Kind.UNKNOWN) && peek(-1).kind() == Kind.OPEN ? at : first;
			while (is(Kind.UNKNOWN)) {
				next();
			}
			return FrenchReasons.notKnown(since(from), words.subList(at, Math.min(at + 3, words.size() - 1)));
		}
		at = first;
		String text = is(Kind.NEWLINE) ? "passage à la ligne" : peek().text();
		return new HoursRefused("« " + text + " » n’est pas attendu à cet endroit.");
	}

}
