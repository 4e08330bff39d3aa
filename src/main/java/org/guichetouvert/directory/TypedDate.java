package org.guichetouvert.directory;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.shared.Slugs;
import org.jspecify.annotations.Nullable;

/** Reads dates the Belgian way (16/03/2020), in words of French, Dutch and English, or ISO 8601. */
final class TypedDate {

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00.*)?");

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

	private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

	private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");

	private static final Pattern WORDS = Pattern.compile("(?:(?:le|de|on|the)-)?(?:(\\d{1,2})(?:er|st|nd|rd|th)?-)?([a-z]+)-(\\d{4})");

	private static final Pattern WEEKDAY = Pattern.compile("^(?:le-)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|"
			+ "vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)-");

	private static final List<List<String>> MONTHS = List.of(
			List.of("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
			List.of("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"),
			List.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"));

	private TypedDate() {
	}

	static Optional<DatedPoint> find(String typed) {
		try {
			return Optional.ofNullable(read(typed.strip()));
		}
		catch (DateTimeException e) {
			return Optional.empty(); // 31 February
		}
	}

	private static @Nullable DatedPoint read(String typed) {
		Matcher iso = ISO.matcher(typed);
		Matcher day = DAY_FIRST.matcher(typed);
		Matcher month = MONTH_FIRST.matcher(typed);
		Matcher isoMonth = ISO_MONTH.matcher(typed);
		if (iso.matches()) {
			return point(iso.group(1), iso.group(2), iso.group(3));
		}
		if (day.matches()) {
			return point(day.group(3), day.group(2), day.group(1));
		}
		if (month.matches()) {
			return point(month.group(2), month.group(1), null);
		}
		if (isoMonth.matches()) {
			return point(isoMonth.group(1), isoMonth.group(2), null);
		}
		return typed.matches("\\d{4}(\\.0)?") ? DatedPoint.parse(typed.substring(0, 4)) : words(Slugs.of(typed));
	}

	private static @Nullable DatedPoint words(String slug) {
		Matcher matcher = WORDS.matcher(WEEKDAY.matcher(slug).replaceFirst(""));
		if (!matcher.matches()) {
			return null;
		}
		int month = MONTHS.stream().mapToInt(names -> names.indexOf(matcher.group(2)) + 1).max().orElse(0);
		return month == 0 ? null : point(matcher.group(3), String.valueOf(month), matcher.group(1));
	}

	private static DatedPoint point(String year, String month, @Nullable String day) {
		String text = "%04d-%02d".formatted(Integer.parseInt(year), Integer.parseInt(month));
		return DatedPoint.parse(day == null ? text : text + "-%02d".formatted(Integer.parseInt(day)));
	}

}
