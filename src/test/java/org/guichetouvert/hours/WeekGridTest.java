package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;

import org.guichetouvert.hours.TypedWeek.Problem;
import org.guichetouvert.hours.TypedWeek.Row;
import org.guichetouvert.hours.TypedWeek.Trouble;
import org.guichetouvert.hours.WeekGrid.Day;
import org.guichetouvert.hours.WeekGrid.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WeekGridTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

	@ParameterizedTest
	@CsvFileSource(resources = "/hours/week-grid.csv", delimiter = '¦', numLinesToSkip = 2, quoteCharacter = '~')
	void showsWhatATableCanShowAndNothingElse(String value, String tidy) {
		Optional<WeekGrid> grid = WeekGrid.of(OpeningHours.find(value).orElseThrow());
		assertThat(grid.map(WeekGrid::toValue).orElse("-")).isEqualTo(tidy);
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/hours/clock-text.csv", delimiter = '|', numLinesToSkip = 2)
	void readsTimesAsPeopleTypeThem(String typed, String opens, String closes) {
		assertThat(words(ClockText.read(typed, false))).isEqualTo(opens);
		assertThat(words(ClockText.read(typed, true))).isEqualTo(closes);
	}

	private static String words(OptionalInt minute) {
		return minute.isEmpty() ? "-" : ClockText.of(minute.getAsInt(), Locale.FRENCH);
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/hours/hours-warnings.csv", delimiter = '¦', numLinesToSkip = 2, quoteCharacter = '~')
	void warnsOfWhatIsRarelyMeant(String value, @Nullable String expected) {
		List<HoursWarning> warnings = HoursWarnings.of(OpeningHours.find(value).orElseThrow(), DAY, HolidayCalendar.NONE);
		assertThat(warnings.stream().map(WeekGridTest::words).collect(Collectors.joining("; ")))
			.isEqualTo(expected == null ? "" : expected);
	}

	@ParameterizedTest
	@CsvFileSource(resources = {"/hours/hours-warnings.csv", "/hours/week-grid.csv"}, delimiter = '¦', numLinesToSkip = 2, quoteCharacter = '~')
	void tellsWithoutAYearWhatCantBeMeant(String value, @Nullable String expected) {
		OpeningHours hours = OpeningHours.find(value).orElseThrow();
		assertThat(HoursWarnings.contradict(hours, DAY, HolidayCalendar.NONE)).isEqualTo(HoursWarnings.of(hours, DAY, HolidayCalendar.NONE)
			.stream().anyMatch(warning -> warning.kind() == HoursWarning.Kind.NEVER || warning.kind() == HoursWarning.Kind.OVERLAP));
	}

	private static String words(HoursWarning warning) {
		String span = warning.from() < 0 ? "" : " " + ClockText.of(warning.from(), Locale.FRENCH) + "-"
				+ ClockText.of(warning.to() > 1440 ? warning.to() - 1440 : warning.to(), Locale.FRENCH);
		return warning.kind() + " " + warning.days() + span;
	}

	/** Whatever grid it is, its value shows the same grid and means it; the seed makes a failure repeatable. */
	@Test
	void writesAValueThatReadsAsTheSameGrid() {
		Random random = new Random(1020);
		ZoneId zone = ZoneId.of("Europe/Brussels");
		for (int i = 0; i < 400; i++) {
			WeekGrid grid = grid(random);
			OpeningHours hours = OpeningHours.find(grid.toValue()).orElseThrow(() -> new AssertionError(grid.toValue()));
			Optional<WeekGrid> again = WeekGrid.of(hours);
			if (grid.isEmpty()) {
				assertThat(again).isEmpty();
				continue;
			}
			assertThat(again).as(grid.toValue()).isPresent();
			assertThat(hours.intervals(DAY.atStartOfDay(zone), DAY.plusDays(21).atStartOfDay(zone), HolidayCalendar.NONE))
				.as(grid.toValue())
				.isEqualTo(OpeningHours.find(again.orElseThrow().toValue()).orElseThrow()
					.intervals(DAY.atStartOfDay(zone), DAY.plusDays(21).atStartOfDay(zone), HolidayCalendar.NONE));
			WeekGrid typed = TypedWeek.of(grid, Locale.FRENCH).read().grid(); // cells can't say "closed on public holidays"
			assertThat(typed).as(grid.toValue()).isEqualTo(Day.CLOSED.equals(grid.holidays()) ? grid.withHolidays(null) : grid);
		}
	}

	private static WeekGrid grid(Random random) {
		List<Day> known = List.of(Day.CLOSED, day(random), day(random), day(random));
		List<Day> days = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			days.add(known.get(random.nextInt(known.size())));
		}
		return new WeekGrid(days, random.nextInt(3) == 0 ? known.get(random.nextInt(known.size())) : null);
	}

	private static Day day(Random random) {
		List<Span> spans = new ArrayList<>();
		int from = 15 * random.nextInt(48);
		int count = random.nextInt(4);
		for (int i = 0; i < count && from < 1400; i++) {
			int length = 15 + 15 * random.nextInt(30);
			boolean night = i == count - 1 && random.nextInt(3) == 0;
			if (from + length > 1440 && !night) {
				break;
			}
			spans.add(new Span(from, from + length > 1440 ? from + length - 1440 : from + length));
			from += length + 15;
		}
		String remark = List.of("sur rendez-vous", "sans rendez-vous", "au 1er étage").get(random.nextInt(3));
		return new Day(spans, random.nextInt(4) == 0 ? remark : null);
	}

	@Test
	void namesEachCellThatCannotBeReadAndKeepsIt() {
		var typed = new TypedWeek(List.of(new Row(List.of("9h", "midi"), ""), new Row(List.of("neuf", "12h"), ""),
				new Row(List.of("9h", ""), ""), new Row(List.of("", "16h"), ""), new Row(List.of("9h", "9h"), "x".repeat(61)),
				new Row(List.of("24h", "2h"), "")));
		assertThat(typed.read().grid()).isNull();
		assertThat(typed.read().problems()).containsExactly(new Problem(1, 0, Trouble.UNREADABLE, "neuf"),
				new Problem(2, 1, Trouble.NO_END, ""), new Problem(3, 0, Trouble.NO_START, ""),
				new Problem(4, 1, Trouble.NO_TIME, "9h"), new Problem(4, 6, Trouble.REMARK, "x".repeat(61)),
				new Problem(5, 0, Trouble.UNREADABLE, "24h"));
	}

	@Test
	void takesQuotationMarksOutOfRemarks() {
		var typed = new TypedWeek(List.of(new Row(List.of("9", "12"), " demander \"Le Seuil\" ")));
		WeekGrid grid = typed.read().grid();
		assertThat(grid).isNotNull();
		assertThat(grid.toValue()).isEqualTo("Mo 09:00-12:00 open \"demander \u201dLe Seuil\u201d\"");
		assertThat(WeekGrid.of(OpeningHours.find(grid.toValue()).orElseThrow())).contains(grid);
	}

	@Test
	void skipsASpanThatWasLeftEmpty() {
		WeekGrid grid = new TypedWeek(List.of(new Row(List.of("", "", "13h30", "16"), ""))).read().grid();
		assertThat(grid).isNotNull();
		assertThat(grid.toValue()).isEqualTo("Mo 13:30-16:00");
	}

}
