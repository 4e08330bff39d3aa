package org.guichetouvert.directory.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.NoticeDetails;
import org.guichetouvert.directory.NoticeKind;
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

/** The table from facts to signs, read from {@code status.csv}: anybody can add a line. */
class StatusTableTest {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 11));

	private static final StatusEngine ENGINE = new StatusEngine(community -> new HolidayCalendar() {
		@Override
		public boolean isPublicHoliday(LocalDate date) {
			return HOLIDAYS.contains(date);
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate date) {
			return null;
		}
	}, Period.ofMonths(6));

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void showsTheSignOfTheTable(Row row) {
		Optional<OpeningStatus> status = ENGINE.findStatus(row.facts(), row.at());

		if (row.cell(8).equals("none")) {
			assertThat(status).isEmpty();
			return;
		}
		OpeningStatus found = status.orElseThrow();
		assertThat(found.sign().code()).isEqualTo(row.cell(8));
		assertThat(found.until()).as("until").isEqualTo(row.instant(9));
		assertThat(found.next()).as("next").isEqualTo(row.instant(10));
		assertThat(found.reason().code()).as("reason").isEqualTo(row.cell(11));
	}

	/** Whatever holds, the sign stays the same until the instant that the status itself names. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void staysTrueUntilItSays(Row row) {
		ENGINE.findStatus(row.facts(), row.at()).ifPresent(now -> {
			assertThat(now.trueUntil()).isAfter(row.at());
			ZonedDateTime justBefore = now.trueUntil().minusMinutes(1);
			if (justBefore.isAfter(row.at())) {
				OpeningStatus then = ENGINE.findStatus(row.facts(), justBefore).orElseThrow();
				assertThat(then.sign()).isEqualTo(now.sign());
				assertThat(then.isClosingSoon(justBefore)).as("closing soon").isEqualTo(now.isClosingSoon(row.at()));
			}
		});
	}

	/** What a search filters by is what the badge shows. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void decidesTheSameWithoutLookingFurther(Row row) {
		List<Row> rows = rows().toList();
		for (int hour = 0; hour < 72; hour += 5) {
			ZonedDateTime at = row.at().plusHours(hour);
			List<ChannelFacts> alone = List.of(row.facts());
			List<ChannelFacts> withOther = List.of(row.facts(), rows.get(hour % rows.size()).facts(), rows.get(hour / 5).facts());

			assertThat(ENGINE.decisionOf(alone, at)).as("%s", at).isEqualTo(ENGINE.statusOf(alone, at).decision());
			Decision quick = ENGINE.decisionOf(withOther, at);
			Decision whole = ENGINE.statusOf(withOther, at).decision();
			assertThat(quick.sign()).as("%s", at).isEqualTo(whole.sign());
			assertThat(quick.knownHours()).as("%s", at).isEqualTo(whole.knownHours());
		}
	}

	@Test
	void closesSoonInItsLastHalfHour() {
		ChannelFacts open = named(rows().toList(), "open");
		LocalDateTime noon = LocalDateTime.of(2026, 11, 5, 12, 0);

		assertThat(ENGINE.findStatus(open, noon.minusMinutes(31).atZone(BRUSSELS))).hasValueSatisfying(status -> {
			assertThat(status.isClosingSoon(noon.minusMinutes(31).atZone(BRUSSELS))).isFalse();
			assertThat(status.trueUntil()).isEqualTo(noon.minusMinutes(30).atZone(BRUSSELS));
		});
		assertThat(ENGINE.findStatus(open, noon.minusMinutes(30).atZone(BRUSSELS)))
			.hasValueSatisfying(status -> assertThat(status.isClosingSoon(noon.minusMinutes(30).atZone(BRUSSELS))).isTrue());
	}

	@Test
	void saysHowSureItIs() {
		List<Row> rows = rows().toList();
		ZonedDateTime at = LocalDateTime.of(2026, 11, 5, 10, 0).atZone(BRUSSELS);

		assertThat(ENGINE.findStatus(named(rows, "open"), at)).map(OpeningStatus::confidence).contains(Confidence.CONFIRMED);
		assertThat(ENGINE.findStatus(named(rows, "stale the day after"), at)).map(OpeningStatus::confidence)
			.contains(Confidence.UNCONFIRMED);
		assertThat(ENGINE.findStatus(named(rows, "no hours at all"), at)).map(OpeningStatus::confidence).contains(Confidence.UNKNOWN);
	}

	@Test
	void showsTheBestOfSeveralWaysIn() {
		List<Row> rows = rows().toList();
		ChannelFacts open = named(rows, "open");
		ChannelFacts phone = named(rows, "phone that answers");
		ChannelFacts stale = named(rows, "stale the day after");
		ZonedDateTime at = LocalDateTime.of(2026, 11, 5, 10, 0).atZone(BRUSSELS);

		assertThat(ENGINE.statusOf(List.of(phone, stale, open), at).sign()).isEqualTo(Sign.OPEN);
		assertThat(ENGINE.statusOf(List.of(stale, phone), at).sign()).isEqualTo(Sign.PHONE);
		assertThat(ENGINE.statusOf(List.of(stale), at).isOpenUnverified()).isTrue();
		assertThat(ENGINE.statusOf(List.of(), at).reason()).isEqualTo(Reason.NOTHING_KNOWN);
	}

	private static ChannelFacts named(List<Row> rows, String name) {
		return rows.stream().filter(row -> row.cell(0).equals(name)).findFirst().orElseThrow().facts();
	}

	static Stream<Row> rows() {
		try (var file = StatusTableTest.class.getResourceAsStream("/directory/status.csv")) {
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

		ZonedDateTime at() {
			return LocalDateTime.parse(cell(7)).atZone(BRUSSELS);
		}

		@Nullable ZonedDateTime instant(int index) {
			return cell(index).isEmpty() ? null : LocalDateTime.parse(cell(index)).atZone(BRUSSELS);
		}

		ChannelFacts facts() {
			PeriodDetails details = PeriodDetails.of(Admission.valueOf(upper(cell(2))))
				.withHours(cell(3).isEmpty() ? null : cell(3), has("text") ? "parfois le mardi" : null)
				.withPublicHolidays(HolidayRule.valueOf(upper(cell(4)))).withSuspended(has("suspended"))
				.withProfessionalsOnly(has("pros")).withTickets(also("tickets").map(Row::tickets).orElse(null));
			Verification verification = cell(5).equals("-") ? null : new Verification(LocalDate.parse(cell(5)), null, null, null, null);
			var period = new ServiceSnapshot.Period(UUID.randomUUID(), also("starts").map(DatedPoint::parse).orElse(null),
					also("ends").map(DatedPoint::parse).orElse(null), details, null, verification);
			return new ChannelFacts(UUID.randomUUID(), ChannelDetails.of(ChannelKind.valueOf(upper(cell(1)))), List.of(period),
					also("exception").map(Row::exception).stream().toList(), also("full").map(Row::full).stream().toList(),
					also("disruption").map(this::disruption).stream().toList(), null);
		}

		private boolean has(String word) {
			return Arrays.asList(cell(6).split(" ")).contains(word);
		}

		/** What follows {@code name=}, up to the next word of the kind. */
		private Optional<String> also(String name) {
			return Arrays.stream(cell(6).split(" (?=\\w+=|suspended|pros|text)")).filter(part -> part.startsWith(name + "="))
				.map(part -> part.substring(name.length() + 1)).findFirst();
		}

		private static ExceptionDetails exception(String text) {
			String[] parts = text.split("=", 2);
			String[] dates = parts[0].split("/");
			return new ExceptionDetails(LocalDate.parse(dates[0]), LocalDate.parse(dates[1]),
					parts.length > 1 ? ExceptionEffect.HOURS : ExceptionEffect.CLOSED, parts.length > 1 ? parts[1] : null,
					LocalizedText.EMPTY, null);
		}

		private static PeriodDetails.Tickets tickets(String text) {
			String[] times = text.split("/");
			return new PeriodDetails.Tickets(15, LocalTime.parse(times[0]), LocalTime.parse(times[1]));
		}

		private static NoticeDetails full(String text) {
			String[] instants = text.split("/");
			return new NoticeDetails(NoticeKind.FULL, LocalDateTime.parse(instants[0]).atZone(BRUSSELS).toInstant(),
					LocalDateTime.parse(instants[1]).atZone(BRUSSELS).toInstant(), null, LocalizedText.EMPTY, null);
		}

		private Disruption.Details disruption(String text) {
			String[] dates = text.split("/");
			return new Disruption.Details(LocalizedText.french("Grève"), LocalDate.parse(dates[0]), LocalDate.parse(dates[1]),
					List.of(cell(1)), null);
		}

		private static String upper(String word) {
			return word.toUpperCase(Locale.ROOT);
		}

		@Override
		public String toString() {
			return cell(0);
		}

	}

}
