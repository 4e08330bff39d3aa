package org.guichetouvert.directory.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.hours.HolidayCalendar;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of what is known of the past, read from {@code past.csv}: anybody can add a line. */
class PastTableTest {

	private static final ZonedDateTime NOW = LocalDateTime.of(2026, 11, 18, 10, 0).atZone(ZoneId.of("Europe/Brussels"));

	private static final StatusEngine ENGINE = new StatusEngine(community -> new HolidayCalendar() {
		@Override
		public boolean isPublicHoliday(LocalDate date) {
			return date.getMonthValue() == 11 && date.getDayOfMonth() == 11;
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate date) {
			return null;
		}
	}, Period.ofMonths(6));

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void knowsWhatTheTableSays(Row row) {
		PastState state = ask(row.facts(), row.cell(2));

		assertThat(state.knowledge().code()).isEqualTo(row.cell(3));
		assertThat(state.periods().stream().map(found -> what(found.period().details()) + " " + found.knowledge().code())
			.collect(Collectors.joining(", "))).isEqualTo(row.cell(4));
		assertThat(Optional.ofNullable(state.day()).map(PastTableTest::said).orElse("")).isEqualTo(row.cell(5));
	}

	/** Whatever is known of a day does not go against what is known of its month and its year. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void saysNoLessOfALongerTime(Row row) {
		for (LocalDate day = LocalDate.of(2007, 1, 1); day.isBefore(NOW.toLocalDate()); day = day.plusDays(17)) {
			List<UUID> then = ids(ask(row.facts(), day.toString()));
			for (String wider : List.of(day.toString().substring(0, 7), day.toString().substring(0, 4))) {
				assertThat(ids(ask(row.facts(), wider))).as("%s in %s", day, wider).containsAll(then);
			}
		}
	}

	@Test
	void countsClosuresOfThePastThatAreStillKnown() {
		ChannelFacts counter = named("well inside").facts();
		var closed = new ExceptionDetails(LocalDate.of(2019, 3, 11), LocalDate.of(2019, 3, 12), ExceptionEffect.CLOSED, null,
				LocalizedText.EMPTY, null);
		var strike = new Disruption.Details(LocalizedText.french("Grève"), LocalDate.of(2019, 3, 12), LocalDate.of(2019, 3, 13),
				List.of("counter"), null);
		var touched = new ChannelFacts(counter.id(), counter.details(), counter.periods(), List.of(closed), List.of(),
				List.of(strike), null);

		assertThat(ask(touched, "2019-03-11").day()).isEqualTo(new DayHours(Reason.EXCEPTION, List.of()));
		assertThat(ask(touched, "2019-03-12").day()).isEqualTo(new DayHours(Reason.DISRUPTION, List.of()));
		assertThat(said(ask(touched, "2019-03-13").day())).isEqualTo("hours 09:00-12:00");
	}

	@Test
	void stepsFromChangeToChange() {
		var channels = List.of(named("one after the other, within the month").facts(), named("its end known to the day").facts(),
				named("what is to come is not the past").facts());
		List<DatedPoint> changes = PastState.changes(channels, NOW.toLocalDate());

		assertThat(changes).extracting(DatedPoint::toString).containsExactly("2009", "2019", "2020-03", "2020-03-16");
		assertThat(PastState.changeBefore(changes, DatedPoint.parse("2020-03-10"))).contains(DatedPoint.parse("2020-03"));
		assertThat(PastState.changeBefore(changes, DatedPoint.parse("2009"))).isEmpty();
		assertThat(PastState.changeAfter(changes, DatedPoint.parse("2020-03"))).contains(DatedPoint.parse("2020-03-16"));
		assertThat(PastState.changeAfter(changes, DatedPoint.parse("2020-03-16"))).isEmpty();
	}

	private static PastState ask(ChannelFacts facts, String asked) {
		return ENGINE.asOf(List.of(facts), DatedPoint.parse(asked), NOW).get(0);
	}

	private static List<UUID> ids(PastState state) {
		return state.periods().stream().map(found -> found.period().id()).toList();
	}

	private static String what(PeriodDetails details) {
		return details.suspended() ? "suspended" : details.admission().code();
	}

	private static String said(DayHours day) {
		return (day.reason().code() + " " + day.intervals().stream()
			.map(one -> one.start().toLocalTime() + "-" + one.end().toLocalTime()).collect(Collectors.joining(","))).strip();
	}

	private static Row named(String name) {
		return rows().filter(row -> row.cell(0).equals(name)).findFirst().orElseThrow();
	}

	static Stream<Row> rows() {
		try (var file = PastTableTest.class.getResourceAsStream("/directory/past.csv")) {
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).skip(1)
				.map(line -> new Row(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())).toList().stream();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	record Row(List<String> cells) {

		String cell(int index) {
			return cells.get(index);
		}

		/** The same ids each time, by name and place in the row. */
		ChannelFacts facts() {
			var periods = Arrays.stream(cell(1).split(" \\+ ")).map(this::period).toList();
			return new ChannelFacts(new UUID(1, 1), ChannelDetails.of(ChannelKind.COUNTER), periods, List.of(), List.of(),
					List.of(), null);
		}

		private ServiceSnapshot.Period period(String text) {
			String[] parts = text.split(" V=")[0].split(" ", 3);
			String[] dates = parts[0].split("\\.\\.", -1);
			boolean other = parts[1].equals("suspended") || parts[1].equals("pros");
			PeriodDetails details = PeriodDetails.of(other ? Admission.WALK_IN : Admission.valueOf(parts[1].toUpperCase(Locale.ROOT)))
				.withSuspended(parts[1].equals("suspended")).withProfessionalsOnly(parts[1].equals("pros"))
				.withHours(parts.length > 2 ? parts[2] : null, null).withPublicHolidays(HolidayRule.CLOSED);
			Verification verification = !text.contains("V=") ? null
					: new Verification(LocalDate.parse(text.substring(text.indexOf("V=") + 2)), null, null, null, null);
			return new ServiceSnapshot.Period(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), point(dates[0]),
					point(dates[1]), details, null, verification);
		}

		private static @Nullable DatedPoint point(String text) {
			return text.isEmpty() ? null : DatedPoint.parse(text);
		}

		@Override
		public String toString() {
			return cell(0);
		}

	}

}
