package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.directory.Community;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table {@code states.csv} says what a value answers at an instant, and why. */
class StatesTest {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final HolidayCalendar CALENDAR = new BelgianCalendar().forSchools(Community.FR);

	@ParameterizedTest(name = "{0} at {1}")
	@CsvFileSource(resources = "/hours/states.csv", delimiterString = " | ", quoteCharacter = '`',
			numLinesToSkip = 3)
	void answersAsTheTable(String value, String instant, String state, @Nullable String comment, @Nullable String next, String why) {
		OpeningHours hours = OpeningHours.parse(value).hours();
		if (hours == null) {
			assertThat(state).as(why).isEqualTo("refused");
			return;
		}
		HoursAt at = hours.at(time(instant), CALENDAR);
		assertThat(at.state().name().toLowerCase(Locale.ROOT)).as(why).isEqualTo(state);
		assertThat(at.comment()).as(why).isEqualTo(comment);
		assertThat(at.nextChange()).as(why).isEqualTo(next == null ? null : time(next));
	}

	private static ZonedDateTime time(String text) {
		TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
		return read instanceof ZonedDateTime zoned ? zoned.withZoneSameInstant(BRUSSELS) : LocalDateTime.from(read).atZone(BRUSSELS);
	}

}
