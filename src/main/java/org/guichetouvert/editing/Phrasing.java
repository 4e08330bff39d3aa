package org.guichetouvert.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.editing.DifferenceView.Said;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** How dates, times and texts are said in a language, on pages and in letters of this module. */
record Phrasing(MessageSource messages, Locale locale, ZoneId zone) {

	/** The message with that key. */
	String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	Optional<String> find(String key, Object... arguments) {
		return Optional.ofNullable(messages.getMessage(key, arguments, null, locale));
	}

	/** "16 mars 2020": always with the year. */
	String date(LocalDate date) {
		String day = date.getDayOfMonth() == 1 ? say("site.date.first") : String.valueOf(date.getDayOfMonth());
		return day + " " + month(date) + " " + date.getYear();
	}

	/** "2020", "mars 2020", "16 mars 2020". */
	String point(DatedPoint point) {
		LocalDate date = point.date();
		return switch (point.precision()) {
			case YEAR -> String.valueOf(date.getYear());
			case MONTH -> month(date) + " " + date.getYear();
			case DAY -> date(date);
		};
	}

	private String month(LocalDate date) {
		return date.getMonth().getDisplayName(TextStyle.FULL, locale);
	}

	/** "5 novembre 2026, 10h31". */
	String moment(Instant instant) {
		ZonedDateTime at = instant.atZone(zone);
		return say("editing.difference.moment", date(at.toLocalDate()), time(at.toLocalTime()));
	}

	/** "9h", "13h30". */
	String time(LocalTime time) {
		return time.getMinute() == 0 ? say("site.time.hour", String.valueOf(time.getHour()))
				: say("site.time.minutes", String.valueOf(time.getHour()), "%02d".formatted(time.getMinute()));
	}

	/** "9h–12h"; minutes of a day, where the last may be 24h. */
	String span(int from, int to) {
		return time(from) + "–" + time(to);
	}

	private String time(int minute) {
		return minute == 24 * 60 ? say("site.time.hour", "24") : time(LocalTime.of(minute / 60, minute % 60));
	}

	/** The best text for this reader; null where there is none. */
	@Nullable Said text(LocalizedText text) {
		return text.findBest(locale.getLanguage()).map(best -> new Said(best.text(), foreign(best.language()))).orElse(null);
	}

	/** The language of a text, where it is not the reader's. */
	@Nullable String foreign(String language) {
		return language.equals(locale.getLanguage()) ? null : language;
	}

	/** As {@link #text}, of a text as snapshots keep it. */
	@Nullable Said text(JsonNode texts) {
		return texts.isObject() ? text(localized(texts)) : null;
	}

	static LocalizedText localized(JsonNode texts) {
		var byLanguage = new TreeMap<String, String>();
		texts.propertyStream().filter(one -> one.getValue().isString()).forEach(one ->
				byLanguage.put(one.getKey(), one.getValue().stringValue()));
		return new LocalizedText(byLanguage);
	}

	/** "néerlandais". */
	String language(String code) {
		return Locale.forLanguageTag(code).getDisplayLanguage(locale);
	}

}
