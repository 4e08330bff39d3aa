package org.guichetouvert.hours;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The few turns of phrase that hours need in a language. */
abstract class Phrases {

	private final Locale locale;

	private final String and;

	Phrases(Locale locale, String and) {
		this.locale = locale;
		this.and = and;
	}

	/** "le lundi", "op maandag", "Monday". */
	abstract String day(String name);

	/** "du lundi au vendredi". */
	abstract String days(String first, String last);

	abstract String everyDay();

	abstract String dayAndNight();

	/** "de 9h à 12h". */
	abstract String hours(int start, int end);

	/** "en juillet". */
	abstract String month(String name);

	abstract String months(String first, String last);

	/** "le 1er mardi du mois"; the last one is -1. */
	abstract String nth(int nth, String day);

	abstract String publicHolidays();

	abstract String schoolHolidays();

	abstract String closed(String when);

	abstract String otherwise(String comment);

	/** The words of a value's own comment; those that {@link FrenchHours} writes are said in this language. */
	String comment(String comment) {
		return comment;
	}

	/** "du lundi au mercredi et le vendredi". */
	String days(int bits) {
		return list(dayParts(bits));
	}

	/** The parts of such a list. */
	List<String> dayParts(int bits) {
		if (bits == 0b111_1111) {
			return List.of(everyDay());
		}
		List<String> parts = new ArrayList<>();
		for (int day = 0; day < 7; day++) {
			int last = day;
			while (last < 6 && (bits >> day & 1) == 1 && (bits >> last + 1 & 1) == 1) {
				last++;
			}
			if (last > day + 1) {
				parts.add(days(name(day), name(last)));
				day = last;
			}
			else if ((bits >> day & 1) == 1) {
				parts.add(day(name(day)));
			}
		}
		return parts;
	}

	String months(int bits) {
		List<String> parts = new ArrayList<>();
		for (int month = 0; month < 12; month++) {
			int last = month;
			while (isIn(bits, month) && !isIn(bits, month + 11) && isIn(bits, last + 1)) {
				last++;
			}
			if (last > month + 1) {
				parts.add(months(monthName(month), monthName(last)));
			}
			else if (last > month) {
				parts.add(month(monthName(month) + " " + and + " " + monthName(last)));
			}
			else if (isIn(bits, month) && !isIn(bits, month + 11)) {
				parts.add(month(monthName(month)));
			}
		}
		return list(parts);
	}

	private static boolean isIn(int bits, int month) {
		return (bits >> month % 12 & 1) == 1;
	}

	String list(List<String> parts) {
		int last = parts.size() - 1;
		return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " " + and + " " + parts.get(last);
	}

	String name(int day) {
		return DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, locale);
	}

	private String monthName(int month) {
		return Month.of(month % 12 + 1).getDisplayName(TextStyle.FULL_STANDALONE, locale);
	}

}
