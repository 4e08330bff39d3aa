package org.guichetouvert.hours;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.guichetouvert.hours.FrenchWord.Kind;

/** What a service calls itself or its sessions: said once before the hours, it is left out. */
final class FrenchLabels {

	private final FrenchCursor words;

	private final FrenchYear year;

	private final Set<String> labels = new HashSet<>();

	FrenchLabels(FrenchCursor words, FrenchYear year) {
		this.words = words;
		this.year = year;
	}

	boolean isHere() {
		return words.peek(words.littleWords(0)).kind() == Kind.LABEL;
	}

	/** The name of a service or of its sessions, once; another one may be another door. */
	void read() throws HoursRefused {
		int start = words.mark();
		for (int ahead = toLabel(); ahead > 0; ahead = toLabel()) {
			words.reset(words.mark() + ahead);
		}
		String label = new FrenchText(words.since(start)).folded();
		if (labels.add(label) && year.isOpen()) {
			throw new HoursRefused("« " + words.since(start) + " » : le même accueil, ou un autre ?");
		}
		words.skip(EnumSet.of(Kind.HEADING));
		words.take(Kind.COLON);
		words.skip(FrenchCursor.START);
	}

	private int toLabel() {
		int ahead = words.littleWords(0);
		ahead += ahead == 0 && (words.is(Kind.AND) || words.is(Kind.DASH)) ? 1 : 0;
		FrenchWord word = words.peek(ahead);
		boolean name = word.kind() == Kind.UNKNOWN && FrenchReasons.isName(word.text());
		return word.kind() == Kind.LABEL || name ? ahead + 1 : 0;
	}

}
