package org.guichetouvert.hours;

import java.util.Locale;

/**
 * Hours as a sentence, in French, Dutch or English; other languages get English.
 * <p>
 * Says what holds in the end, not rule by rule: "Mo-Fr 09:00-17:00; We 09:00-12:00" tells Wednesday once. A value that can't
 * be told without losing something or saying too much comes back as it is written.
 */
public final class HoursWords {

	private HoursWords() {
	}

	public static String sentence(OpeningHours hours, Locale locale) {
		Phrases phrases = switch (locale.getLanguage()) {
			case "fr" -> new FrenchPhrases();
			case "nl" -> new DutchPhrases();
			default -> new EnglishPhrases();
		};
		return WeekDescription.of(hours).map(description -> description.in(phrases)).orElse(hours.value());
	}

}
