package org.guichetouvert.hours;

import java.util.List;

/** What all readers of a text share: where they are in it, what was said so far, and each other. */
final class FrenchGrammar {

	final FrenchCursor words;

	final FrenchYear year = new FrenchYear();

	final FrenchSentence sentence = new FrenchSentence();

	final FrenchDayReader days;

	final FrenchTimeReader times;

	final FrenchSeasonReader seasons;

	final FrenchClosingReader closings;

	final FrenchLabels labels;

	FrenchGrammar(List<FrenchWord> text) {
		words = new FrenchCursor(text);
		days = new FrenchDayReader(words);
		times = new FrenchTimeReader(words, days);
		seasons = new FrenchSeasonReader(words);
		closings = new FrenchClosingReader(words, days, times, seasons, year);
		labels = new FrenchLabels(words, year);
	}

}
