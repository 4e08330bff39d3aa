package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.guichetouvert.hours.FrenchHours.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Holds the reader against ways of writing that were collected by somebody who did not know it: the tables
 * {@code french-hours-*.csv}. What counts is not the value but the hours that it gives, day after day.
 */
class FrenchHoursCollectedTest {

	private static final String KEPT_AS_TEXT = "kept as text";

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	/** Two summers, every public and school holiday, two turns of a year of which one has 53 weeks, a leap day. */
	private static final ZonedDateTime FROM = LocalDate.of(2026, 6, 1).atStartOfDay(BRUSSELS);

	private static final ZonedDateTime TO = LocalDate.of(2028, 3, 6).atStartOfDay(BRUSSELS);

	@ParameterizedTest
	@MethodSource("tables")
	void isRightAndUnderstandsMost(Path table) {
		Score score = Score.of(table);
		assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.99);
		assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.80);
	}

	@Test
	void knowsTheTableThatItWasWrittenWith() {
		Score score = Score.of(hours("french-hours-collected.csv"));
		assertThat(score.wrong()).as(score.toString()).isEmpty();
		assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.90);
	}

	static List<Path> tables() throws IOException {
		try (Stream<Path> files = Files.list(hours("."))) {
			return files.filter(file -> file.getFileName().toString().matches("french-hours-.+\\.csv")).sorted().toList();
		}
	}

	private static Path hours(String file) {
		try {
			return Path.of(Objects.requireNonNull(FrenchHoursCollectedTest.class.getResource("/hours/")).toURI()).resolve(file);
		}
		catch (URISyntaxException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/**
	 * How the reader did with a table.
	 *
	 * @param withValue texts to which the table gives a value
	 * @param given texts to which the reader gave one
	 * @param wrong those of the given that mean other hours than the table
	 * @param missed texts with a value that were kept
	 */
	private record Score(Path table, int withValue, int given, List<String> wrong, List<String> missed) {

		static Score of(Path table) {
			int withValue = 0;
			int given = 0;
			List<String> wrong = new ArrayList<>();
			List<String> missed = new ArrayList<>();
			for (NamedCsvRecord row : rows(table)) {
				String text = row.getField("text");
				String expected = row.getField("value");
				Reading reading = FrenchHours.read(text);
				withValue += expected.equals(KEPT_AS_TEXT) ? 0 : 1;
				given += reading.isUnderstood() ? 1 : 0;
				if (reading.value() == null && !expected.equals(KEPT_AS_TEXT)) {
					missed.add(text + "\n    → " + reading.reason());
				}
				else if (reading.value() != null && !isSame(expected, reading.value())) {
					wrong.add(text + "\n    → " + reading.value() + "\n    not " + expected);
				}
			}
			return new Score(table, withValue, given, wrong, missed);
		}

		private static List<NamedCsvRecord> rows(Path table) {
			try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
				return csv.stream().toList();
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		double precision() {
			return 1 - wrong.size() / (double) given;
		}

		double recall() {
			return 1 - missed.size() / (double) withValue;
		}

		@Override
		public String toString() {
			return "%s: precision %.3f, recall %.3f%nWrong:%n%s%nMissed:%n%s".formatted(table.getFileName(), precision(), recall(),
					String.join("\n", wrong), String.join("\n", missed));
		}

	}

	private static boolean isSame(String expected, String value) {
		return !expected.equals(KEPT_AS_TEXT) && doors(expected).equals(doors(value));
	}

	/** A stretch in which the way in is the same: hours by appointment are no open door, whatever their state. */
	private record Doors(ZonedDateTime start, ZonedDateTime end, String state) {
	}

	private static List<Doors> doors(String value) {
		List<Doors> doors = new ArrayList<>();
		for (HoursInterval interval : OpeningHours.find(value).orElseThrow().intervals(FROM, TO, CALENDAR)) {
			String state = interval.isByAppointment() ? "appointment" : interval.state().name();
			Doors last = doors.isEmpty() ? null : doors.get(doors.size() - 1);
			if (last != null && last.state.equals(state) && last.end.equals(interval.start())) {
				doors.set(doors.size() - 1, new Doors(last.start, interval.end(), state));
			}
			else {
				doors.add(new Doors(interval.start(), interval.end(), state));
			}
		}
		return doors;
	}

	/** Belgium, school holidays of the French Community. */
	private static final HolidayCalendar CALENDAR = new HolidayCalendar() {

		private static final Set<String> EVERY_YEAR = Set.of("01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25");

		private static final Set<String> MOVABLE = Set.of("2027-03-29", "2027-05-06", "2027-05-17");

		private static final String[] SCHOOL = { "2026-07-04/2026-08-23", "2026-10-19/2026-11-01", "2026-12-21/2027-01-03",
				"2027-02-22/2027-03-07", "2027-04-26/2027-05-09", "2027-07-03/2027-08-29", "2027-10-18/2027-10-31",
				"2027-12-20/2028-01-02" };

		@Override
		public boolean isPublicHoliday(LocalDate date) {
			return EVERY_YEAR.contains(date.toString().substring(5)) || MOVABLE.contains(date.toString());
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate date) {
			return Stream.of(SCHOOL)
				.map(period -> period.split("/"))
				.anyMatch(period -> date.toString().compareTo(period[0]) >= 0 && date.toString().compareTo(period[1]) <= 0);
		}

	};

}
