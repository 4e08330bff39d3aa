package org.guichetouvert.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
		return description(hours).map(description -> Telling.of(description, phrases)).orElse(hours.value());
	}

	static Optional<Description> description(OpeningHours hours) {
		return KNOWN.get(hours.value(), value -> Describing.of(hours));
	}

	/**
	 * What intervals make of one day, as it is read out: "de 9h à 12h, puis de 13h30 à 16h", or "fermé".
	 *
	 * @param intervals in order; what lies outside the day is cut off
	 */
	public static String ofDay(List<HoursInterval> intervals, LocalDate day, Locale locale) {
		List<DayHours.Span> spans = new ArrayList<>();
		for (HoursInterval interval : intervals) {
			int start = interval.start().toLocalDate().isBefore(day) ? 0 : LocalClock.minuteOfDay(interval.start().toLocalDateTime());
			int end = interval.end().toLocalDate().isAfter(day) ? Piece.DAY : LocalClock.minuteOfDay(interval.end().toLocalDateTime());
			TimeSpan time = new TimeSpan(new TimeSpec(null, start), new TimeSpec(null, end), false);
			spans.add(new DayHours.Span(time, new Outcome(interval.state(), interval.comment())));
		}
		Phrases phrases = Phrases.in(locale);
		return spans.isEmpty() ? phrases.closed() : new DayHours(spans, null).spelled(phrases);
	}

}
