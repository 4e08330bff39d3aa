package org.guichetouvert.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hours as a table of seven days, in words that can be read out: "de 9h à 12h, puis de 13h30 à 16h".
 *
 * @param rows Monday to Sunday, or the days of a given week; then public holidays where the value speaks of them
 * @param remarks what a week can't show (seasons, first Tuesdays, dates), as sentences that hold against the table
 */
public record WeekTable(List<Row> rows, List<String> remarks) {

	/** One day: {@code day} "lundi", {@code hours} "de 9h à 12h" or "fermé". */
	public record Row(String day, String hours) {
	}

	/** The week that the value repeats; empty where it has none (only seasons or dates), or can't be told truly. */
	public static Optional<WeekTable> of(OpeningHours hours, Locale locale) {
		Phrases phrases = Phrases.in(locale);
		return HoursWords.description(hours)
			.filter(description -> !description.statements().isEmpty() && description.statements().get(0).scope().isEveryDay())
			.map(description -> of(description, phrases));
	}

	private static WeekTable of(Description description, Phrases phrases) {
		List<Statement> statements = description.statements();
		List<Row> rows = new ArrayList<>();
		for (int day = 0; day < 7; day++) {
			DayHours hours = statements.get(0).week().getOrDefault(day, DayHours.CLOSED);
			rows.add(new Row(phrases.name(day), cell(hours, description, phrases)));
		}
		Optional<Statement> holidays = statements.stream()
			.filter(statement -> statement.scope().isPublicHolidays() && statement.isEveryDay())
			.findFirst();
		holidays.ifPresent(statement -> rows.add(
				new Row(phrases.publicHolidaysName(), cell(statement.week().get(statement.week().firstKey()), description, phrases))));
		List<Statement> others = statements.stream()
			.skip(1)
			.filter(statement -> holidays.stream().noneMatch(statement::equals))
			.toList();
		return new WeekTable(rows, Telling.sentences(new Description(others, description.otherwise(), description.nightsStop(), 0,
				description.evenHolidays()), phrases));
	}

	private static String cell(DayHours hours, Description description, Phrases phrases) {
		if (!hours.isClosed()) {
			return hours.spelled(phrases);
		}
		return description.otherwise() == null ? phrases.withComment(phrases.closed(), hours.comment()) : phrases.noFixedTime();
	}

	/** Seven days from a given one, with what holidays and seasons make of them. */
	public static WeekTable of(OpeningHours hours, LocalDate from, ZoneId zone, HolidayCalendar calendar, Locale locale) {
		Phrases phrases = Phrases.in(locale);
		return new WeekTable(Stream.iterate(from, day -> day.plusDays(1)).limit(7).map(day -> {
			ZonedDateTime start = day.atStartOfDay(zone);
			List<HoursInterval> intervals = hours.intervals(start, day.plusDays(1).atStartOfDay(zone), calendar);
			return new Row(phrases.dayAndDate(day), HoursWords.ofDay(intervals, day, locale));
		}).toList(), List.of());
	}

}
