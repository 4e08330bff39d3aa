package org.guichetouvert.hours;

import java.util.Locale;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Hours as a sentence, in French, Dutch or English; other languages get English.
 * <p>
 * Says what holds in the end, not rule by rule: "Mo-Fr 09:00-17:00; We 09:00-12:00" tells Wednesday once. A value that can't
 * be told without losing something or saying too much comes back as it is written.
 */
public final class HoursWords {

	/** Looking for words takes far longer than saying them. */
	private static final Cache<String, Optional<Description>> KNOWN = Caffeine.newBuilder().maximumSize(10_000).build();

	private HoursWords() {
	}

	public static String sentence(OpeningHours hours, Locale locale) {
		Phrases phrases = Phrases.in(locale);
		Optional<Description> description = KNOWN.get(hours.value(), value -> Describing.of(hours));
		return description.map(known -> Telling.of(known, phrases)).orElse(hours.value());
	}

}
