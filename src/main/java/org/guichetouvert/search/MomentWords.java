package org.guichetouvert.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.shared.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * Reads when somebody wants to go, as it is typed in French, Dutch or English: "samedi 10h", "demain à 9h30",
 * "28/11 14:00", "zaterdag 10u", or {@code 2026-11-28T10:00}. A day alone or an hour alone is no moment: nothing is guessed.
 */
public final class MomentWords {

	private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"), Locale.ENGLISH);

	private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:h|u|:|heures?|uur)(\\d{2})?");

	private static final Pattern BARE_HOUR = Pattern.compile("\\d{1,2}");

	/** After one of these a number is an hour; elsewhere it may be the day of the month. */
	private static final List<String> BEFORE_HOURS = List.of("a", "om", "at", "vers");

	private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?|(\\d{4})-(\\d{2})-(\\d{2})");

	private static final List<String> LITTLE = List.of("a", "le", "de", "om", "op", "at", "on", "vers", "ce", "deze", "this", "h");

	private static final Map<String, Integer> DAYS_AHEAD = Map.of("aujourd'hui", 0, "vandaag", 0, "today", 0, "demain", 1, "morgen", 1,
			"tomorrow", 1, "apres-demain", 2, "overmorgen", 2);

	private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

	static {
		for (DayOfWeek day : DayOfWeek.values()) {
			for (Locale language : LANGUAGES) {
				WEEKDAYS.put(day.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT), day);
				WEEKDAYS.put(day.getDisplayName(TextStyle.SHORT, language).toLowerCase(Locale.ROOT).replace(".", ""), day);
			}
		}
	}

	private MomentWords() {
	}

	/**
	 * A weekday is the next one, today included; a date without a year is the next one too.
	 *
	 * @return empty when the words are not a day and an hour
	 */
	public static Optional<LocalDateTime> read(String words, LocalDate today) {
		LocalDate day = null;
		LocalTime time = null;
		String before = "";
		for (String word : tokens(words)) {
			boolean hour = BARE_HOUR.matcher(word).matches() && BEFORE_HOURS.contains(before);
			String token = hour ? word + "h" : word;
			LocalDate asDay = day == null ? day(token, today) : null;
			LocalTime asTime = asDay == null && time == null ? time(token) : null;
			if (asDay == null && asTime == null && !LITTLE.contains(token)) {
				return Optional.empty();
			}
			day = asDay == null ? day : asDay;
			time = asTime == null ? time : asTime;
			before = token;
		}
		return day == null || time == null ? Optional.empty() : Optional.of(day.atTime(time));
	}

	/** "10 h 30" is one word, as is a date and time of a computer two. */
	private static List<String> tokens(String words) {
		String folded = Slugs.fold(words).replace('\u2019', '\'').replaceAll("(\\d{4}-\\d{2}-\\d{2})t", "$1 ")
			.replaceAll("(\\d) ?(h|u|heures?|uur|:) ?(\\d{2})\\b", "$1$2$3").replaceAll("(\\d) (h|u|heures?|uur)\\b", "$1$2")
			.replace("apres demain", "apres-demain");
		return new ArrayList<>(Arrays.stream(folded.split("[\\s,]+")).filter(token -> !token.isEmpty()).toList());
	}

	private static @Nullable LocalDate day(String token, LocalDate today) {
		Integer ahead = DAYS_AHEAD.get(token);
		if (ahead != null) {
			return today.plusDays(ahead);
		}
		DayOfWeek weekday = WEEKDAYS.get(token);
		if (weekday != null) {
			return today.plusDays(Math.floorMod(weekday.getValue() - today.getDayOfWeek().getValue(), 7));
		}
		return date(token, today);
	}

	/** "28/11" or "2026-11-28"; null for anything else. */
	static @Nullable LocalDate date(String word, LocalDate today) {
		Matcher date = DATE.matcher(word);
		return date.matches() ? date(date, today) : null;
	}

	private static @Nullable LocalDate date(Matcher date, LocalDate today) {
		try {
			if (date.group(4) != null) {
				return LocalDate.parse(date.group());
			}
			int day = Integer.parseInt(date.group(1));
			int month = Integer.parseInt(date.group(2));
			if (date.group(3) != null) {
				return LocalDate.of(Integer.parseInt(date.group(3)), month, day);
			}
			LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
			return thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear;
		}
		catch (DateTimeException impossible) {
			return null;
		}
	}

	/** "10h30"; null for anything else. */
	static @Nullable LocalTime time(String token) {
		if (token.equals("midi") || token.equals("noon")) {
			return LocalTime.NOON;
		}
		Matcher clock = CLOCK.matcher(token);
		if (!clock.matches()) {
			return null;
		}
		int hour = Integer.parseInt(clock.group(1));
		int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
		return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
	}

}
