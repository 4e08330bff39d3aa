package org.guichetouvert.rounds.web;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursWords;
import org.guichetouvert.hours.OpeningHours;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How one page of a round says things: in the reader's language, at its instant. Dates bear their year: paper stays. */
record RoundWords(MessageSource messages, Locale locale, ZonedDateTime now) {

	private static final int MINUTES_AN_HOUR = 60;

	private static final int METRES_A_KILOMETRE = 1_000;

	private static final int STEP_METRES = 50;

	String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	LocalDate today() {
		return now.toLocalDate();
	}

	LocalDate day(Instant instant) {
		return instant.atZone(now.getZone()).toLocalDate();
	}

	@Nullable RoundText text(LocalizedText text) {
		return text.findBest(locale.getLanguage())
			.map(best -> new RoundText(best.text(), best.language().equals(locale.getLanguage()) ? null : best.language())).orElse(null);
	}

	RoundText name(LocalizedText text) {
		return Objects.requireNonNull(text(text), "a name is never empty");
	}

	String bare(LocalizedText text) {
		return text.in(locale.getLanguage());
	}

	Collator alphabet() {
		return Collator.getInstance(locale);
	}

	/** "mardi 24 novembre 2026". */
	String date(LocalDate date) {
		return weekday(date) + " " + day(date);
	}

	/** "24 novembre 2026". */
	String day(LocalDate date) {
		String number = date.getDayOfMonth() == 1 ? say("site.date.first") : String.valueOf(date.getDayOfMonth());
		return number + " " + DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(date);
	}

	String weekday(LocalDate date) {
		return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
	}

	/** "9h", "13h30". */
	String time(LocalTime time) {
		return time.getMinute() == 0 ? say("site.time.hour", String.valueOf(time.getHour()))
				: say("site.time.minutes", String.valueOf(time.getHour()), "%02d".formatted(time.getMinute()));
	}

	String time(ZonedDateTime instant) {
		return time(instant.toLocalTime());
	}

	/** "9h–12h, 13h30–16h". */
	String spans(List<HoursInterval> intervals) {
		return intervals.stream().map(one -> time(one.start()) + "–" + (one.end().toLocalTime().equals(LocalTime.MIDNIGHT)
				? say("site.time.hour", "24") : time(one.end()))).collect(Collectors.joining(", "));
	}

	/** "du lundi au vendredi de 9h à 12h". */
	String hours(OpeningHours hours) {
		String sentences = HoursWords.sentence(hours, locale);
		if (sentences.equals(hours.value()) || sentences.isEmpty()) {
			return sentences;
		}
		String bare = sentences.endsWith(".") ? sentences.substring(0, sentences.length() - 1) : sentences;
		return bare.substring(0, 1).toLowerCase(locale) + bare.substring(1);
	}

	/** "1 h 30", "45 min", to five minutes. */
	String about(Duration time) {
		long minutes = Math.max(5, Math.round(time.toMinutes() / 5.0) * 5);
		if (minutes < MINUTES_AN_HOUR) {
			return say("rounds.time.minutes", String.valueOf(minutes));
		}
		String hours = String.valueOf(minutes / MINUTES_AN_HOUR);
		return minutes % MINUTES_AN_HOUR == 0 ? say("rounds.time.hours", hours)
				: say("rounds.time.both", hours, "%02d".formatted(minutes % MINUTES_AN_HOUR));
	}

	/** "350 m", "1,2 km": rounded as an estimate is. */
	String far(int metres) {
		long rounded = Math.max(STEP_METRES, Math.round(metres / (double) STEP_METRES) * STEP_METRES);
		return rounded < METRES_A_KILOMETRE ? say("site.distance.metres", String.valueOf(rounded))
				: say("site.distance.kilometres", String.format(locale, "%.1f", rounded / (double) METRES_A_KILOMETRE));
	}

}
