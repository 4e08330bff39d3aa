package org.guichetouvert.editing.ways;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.directory.DatePrecision;
import org.guichetouvert.directory.DatedPoint;
import org.jspecify.annotations.Nullable;

/**
 * A day, or only a month or a year, as somebody types it: "2026-11-03", "3/11/2026", "3 novembre 2026", "11/2026", "maart 2020",
 * "2020".
 *
 * @param point null where it can't be read, or nothing was typed
 * @param problem what is wrong; null where it can be read, or nothing was typed
 */
public record TypedDate(String typed, @Nullable DatedPoint point, @Nullable Problem problem) {

	/** Why a date is of no use. */
	public enum Problem {

		/** It is no date. */
		UNREADABLE,
		/** Nobody plans so far ahead, or remembers so far back: a slip. */
		FAR

	}

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");

	private static final Pattern DAY_FIRST = Pattern.compile("(?:(?:(\\d{1,2})[-/. ])?(\\d{1,2})[-/. ])(\\d{4})");

	private static final Pattern WORDS = Pattern.compile("(?:(\\d{1,2})(?:er|e|de|ste)? )?(\\p{L}{3,10})\\.? (\\d{4})");

	private static final int FIRST_YEAR = 1900;

	private static final int YEARS_AHEAD = 5;

	public static TypedDate read(@Nullable String typed, LocalDate today) {
		String text = typed == null ? "" : typed.strip();
		if (text.isEmpty()) {
			return new TypedDate("", null, null);
		}
		try {
			DatedPoint point = point(text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", " "));
			if (point == null) {
				return new TypedDate(text, null, Problem.UNREADABLE);
			}
			boolean far = point.date().getYear() < FIRST_YEAR || point.date().isAfter(today.plusYears(YEARS_AHEAD));
			return new TypedDate(text, far ? null : point, far ? Problem.FAR : null);
		}
		catch (DateTimeException impossible) {
			return new TypedDate(text, null, Problem.UNREADABLE);
		}
	}

	private static @Nullable DatedPoint point(String text) {
		Matcher yearFirst = YEAR_FIRST.matcher(text);
		if (yearFirst.matches()) {
			return point(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
		}
		Matcher dayFirst = DAY_FIRST.matcher(text);
		if (dayFirst.matches()) {
			return point(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
		}
		Matcher words = WORDS.matcher(text);
		Integer month = words.matches() ? month(words.group(2)) : null;
		return month == null ? null : point(words.group(3), month.toString(), words.group(1));
	}

	private static DatedPoint point(String year, @Nullable String month, @Nullable String day) {
		int number = Integer.parseInt(year);
		if (month == null) {
			return new DatedPoint(LocalDate.of(number, 1, 1), DatePrecision.YEAR);
		}
		YearMonth known = YearMonth.of(number, Integer.parseInt(month));
		return day == null ? new DatedPoint(known.atDay(1), DatePrecision.MONTH) : DatedPoint.day(known.atDay(Integer.parseInt(day)));
	}

	/** The month of a name or of the letters that it begins with, where only one does. */
	private static @Nullable Integer month(String name) {
		Integer found = null;
		for (Month month : Month.values()) {
			for (Locale locale : new Locale[] { Locale.FRENCH, Locale.forLanguageTag("nl"), Locale.ENGLISH }) {
				if (plain(month.getDisplayName(TextStyle.FULL, locale)).startsWith(plain(name))) {
					if (found != null && found != month.getValue()) {
						return null;
					}
					found = month.getValue();
				}
			}
		}
		return found;
	}

	private static String plain(String name) {
		return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
	}

	/** "mardi 3 novembre 2026", "novembre 2026", "2026": so that whoever typed a date sees what was understood. */
	public static String words(DatedPoint point, Locale locale) {
		String words = DateTimeFormatter.ofPattern(switch (point.precision()) {
			case DAY -> "EEEE d MMMM yyyy";
			case MONTH -> "MMMM yyyy";
			case YEAR -> "yyyy";
		}, locale).format(point.date());
		boolean first = point.precision() == DatePrecision.DAY && point.date().getDayOfMonth() == 1;
		return first && locale.getLanguage().equals("fr") ? words.replace(" 1 ", " 1er ") : words;
	}

}
