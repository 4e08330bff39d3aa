package org.guichetouvert.exchange.comparison;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.directory.Community;
import org.guichetouvert.hours.HolidayCalendar;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** The fields of a question, read strictly. */
record Question(JsonNode fields) {

	static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final int LONGEST_YEARS = 10;

	boolean has(String name) {
		return fields.hasNonNull(name);
	}

	String text(String name) throws QuestionRefused {
		JsonNode field = fields.get(name);
		if (field == null || field.isNull()) {
			throw QuestionRefused.of("exchange.comparison.missing", name);
		}
		if (!field.isString()) {
			throw QuestionRefused.of("exchange.comparison.notText", name);
		}
		return field.asString();
	}

	/** With an offset, or the clock in Brussels without one. */
	ZonedDateTime instant(String name) throws QuestionRefused {
		String text = text(name);
		try {
			TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
			ZonedDateTime instant = read instanceof ZonedDateTime zoned ? zoned.withZoneSameInstant(BRUSSELS)
					: LocalDateTime.from(read).atZone(BRUSSELS);
			if (1 <= instant.getYear() && instant.getYear() <= 9999) {
				return instant;
			}
		}
		catch (DateTimeException notAnInstant) {
			// said below
		}
		throw QuestionRefused.of("exchange.comparison.instant", name, excerpt(text));
	}

	/** @throws QuestionRefused when {@code to} is not after {@code from}, or years after it */
	Range range() throws QuestionRefused {
		ZonedDateTime from = instant("from");
		ZonedDateTime to = instant("to");
		if (!from.isBefore(to)) {
			throw QuestionRefused.of("exchange.comparison.order");
		}
		if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
			throw QuestionRefused.of("exchange.comparison.tooFar", LONGEST_YEARS);
		}
		return new Range(from, to);
	}

	/** Public holidays of Belgium in any case; without a calendar, school holidays are unknown. */
	HolidayCalendar calendar(BelgianCalendar belgian) throws QuestionRefused {
		return belgian.forSchools(fields.hasNonNull("calendar") ? community(text("calendar")) : null);
	}

	private static @Nullable Community community(String calendar) throws QuestionRefused {
		return switch (calendar.toLowerCase(Locale.ROOT)) {
			case "be-fr" -> Community.FR;
			case "be-nl" -> Community.NL;
			default -> throw QuestionRefused.of("exchange.comparison.calendar", excerpt(calendar));
		};
	}

	private static String excerpt(String text) {
		return text.length() > 60 ? text.substring(0, 60) + "…" : text;
	}

	record Range(ZonedDateTime from, ZonedDateTime to) {
	}

}
