package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every value, tried on generated ones; the seed makes a failure repeatable. */
class OpeningHoursPropertiesTest {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final String[] DAYS = { "Mo", "Mo-Fr", "Sa,Su", "Tu[1]", "Fr[-1]", "We[2,4]", "PH", "SH", "Sa,PH",
			"SH Mo-Fr", "PH -1 day",
			"Jul-Aug", "Dec 24-Jan 02", "week 10-20/2", "easter -2 days", "2026 Oct 20-2026 Nov 05", "Nov-Mar Mo-Su", "Su[-1]", "Oct", "",
			"Feb 29", "Mar Su[-1]-Oct Su[-1]" };

	private static final String[] TIMES = { "09:00-12:00", "08:30-12:30,13:30-16:00", "00:00-24:00", "22:00-02:30",
			"18:00-22:00+", "14:00+",
			"02:10-02:40", "sunrise-sunset", "sunset-sunrise", "23:00-26:00", "01:30-03:30", "" };

	private static final String[] MODIFIERS = { "", "", "", "off", "closed", "unknown", "open", "\"sur rendez-vous\"",
			"open \"guichet\"",
			"off \"réunion\"" };

	private static final String[] SEPARATORS = { "; ", "; ", ", ", " || " };

	private static final String[] EVERYDAY_DAYS = { "Mo", "Mo-Fr", "Sa,Su", "We", "Mo-Su", "Tu[1]", "Fr[-1]", "PH",
			"SH", "Sa,PH", "Jul-Aug",
			"Mo,Th" };

	private static final String[] EVERYDAY_TIMES = { "09:00-12:00", "08:30-12:30,13:30-16:00", "13:00-17:00",
			"20:00-24:00", "off", "off",
			"20:00-08:00", "12:00-14:00 off" };

	private final Random random = new Random(1831);

	@Test
	void stateIsOpenOrUnknownExactlyWithinTheIntervals() {
		for (OpeningHours hours : values(200)) {
			ZonedDateTime from = instant();
			ZonedDateTime to = from.plusDays(9);
			List<HoursInterval> intervals = hours.intervals(from, to, CALENDAR);
			for (int i = 0; i < 60; i++) {
				ZonedDateTime instant = from.plusMinutes(random.nextInt(9 * 24 * 60));
				if (instant.isBefore(to)) {
					assertThat(hours.stateAt(instant, CALENDAR)).as("%s at %s", hours, instant).isEqualTo(stateIn(intervals, instant));
				}
			}
			assertThat(hours.stateAt(from, CALENDAR)).as("%s at %s", hours, from).isEqualTo(stateIn(intervals, from));
		}
	}

	private static HoursState stateIn(List<HoursInterval> intervals, ZonedDateTime instant) {
		return intervals.stream()
			.filter(interval -> interval.contains(instant))
			.map(HoursInterval::state)
			.findFirst()
			.orElse(HoursState.CLOSED);
	}

	@Test
	void intervalsAreInOrderAndApart() {
		for (OpeningHours hours : values(200)) {
			ZonedDateTime from = instant();
			List<HoursInterval> intervals = hours.intervals(from, from.plusDays(30), CALENDAR);
			for (int i = 1; i < intervals.size(); i++) {
				HoursInterval before = intervals.get(i - 1);
				HoursInterval after = intervals.get(i);
				assertThat(after.start()).as(hours.value()).isAfterOrEqualTo(before.end());
				boolean alike = before.state() == after.state() && Objects.equals(before.comment(), after.comment());
				assertThat(alike && before.end().isEqual(after.start())).as("%s: %s %s", hours, before, after).isFalse();
			}
		}
	}

	@Test
	void nextChangeIsTheFirstInstantThatDiffers() {
		for (OpeningHours hours : values(200)) {
			ZonedDateTime instant = instant();
			HoursAt now = hours.at(instant, CALENDAR);
			if (now.nextChange() != null) {
				assertThat(now.nextChange()).as(hours.value()).isAfter(instant);
				assertThat(hours.stateAt(now.nextChange(), CALENDAR)).as("%s changes at %s", hours, now.nextChange())
					.isNotEqualTo(now.state());
			}
			ZonedDateTime end = now.nextChange() == null ? instant.plusDays(20) : now.nextChange();
			long minutes = Math.min(Duration.between(instant, end).toMinutes(), 20 * 24 * 60);
			for (long minute = 0; minute < minutes; minute += 1 + random.nextInt(40)) {
				ZonedDateTime between = instant.plusMinutes(minute);
				assertThat(hours.stateAt(between, CALENDAR)).as("%s from %s at %s", hours, instant, between).isEqualTo(now.state());
			}
		}
	}

	@Test
	void printingKeepsTheIntervals() {
		for (OpeningHours hours : values(300)) {
			OpeningHours again = OpeningHours.find(hours.value()).orElseThrow(() -> new AssertionError(hours.value()));
			ZonedDateTime from = instant();
			assertThat(again.intervals(from, from.plusDays(40), CALENDAR)).as(hours.value())
				.isEqualTo(hours.intervals(from, from.plusDays(40), CALENDAR));
			assertThat(again.value()).isEqualTo(hours.value());
			assertThat(again.mentionsPublicHolidays()).isEqualTo(hours.mentionsPublicHolidays());
		}
	}

	/** A sentence that the reader of French understands must give back the hours it was made from. */
	@Test
	void frenchWordsSayWhatTheHoursAre() {
		int readBack = 0;
		for (int i = 0; i < 1_000; i++) {
			StringBuilder value = new StringBuilder(pick(EVERYDAY_DAYS) + " " + pick(EVERYDAY_TIMES));
			for (int more = random.nextInt(4); more > 0; more--) {
				value.append(pick(SEPARATORS)).append(pick(EVERYDAY_DAYS)).append(' ').append(pick(EVERYDAY_TIMES));
			}
			OpeningHours hours = OpeningHours.find(value.toString()).orElseThrow();
			String words = HoursWords.sentence(hours, Locale.FRENCH);
			String read = FrenchHours.read(words).value();
			if (read != null) {
				ZonedDateTime from = instant();
				assertThat(OpeningHours.find(read).orElseThrow().intervals(from, from.plusDays(60), CALENDAR)).as("%s: %s", hours, words)
					.isEqualTo(hours.intervals(from, from.plusDays(60), CALENDAR));
				readBack++;
			}
		}
		assertThat(readBack).isGreaterThan(400);
	}

	@Test
	void nothingTypedThrowsOrTakesLong() {
		String[] shreds = { "Mo", "-", "Fr", " ", ",", ";", "||", "09:00", "12", ":", "+", "PH", "SH", "off", "\"", "[",
				"]", "1", "week", "/",
				"easter", "(", ")", "sunrise", "24/7", "2026", "Jan", "31", "\n", "é", "💥", "\u0000", "\uE000", "99999999999",
				"open", "day" };
		Duration slowest = Duration.ZERO;
		for (int i = 0; i < 3_000; i++) {
			StringBuilder value = new StringBuilder();
			for (int left = random.nextInt(14); left >= 0; left--) {
				value.append(shreds[random.nextInt(shreds.length)]);
			}
			long start = cpuNanos();
			OpeningHours.parse(value.toString()).problems();
			OpeningHours.find(value.toString()).ifPresent(hours -> hours.at(instant(), CALENDAR));
			Duration took = Duration.ofNanos(cpuNanos() - start);
			slowest = i > 1_000 && took.compareTo(slowest) > 0 ? took : slowest;
		}
		assertThat(slowest).as("what is read again and again would take minutes").isLessThan(Duration.ofSeconds(5));
	}

	/** As many rules as fit, of which none ever opens, so that the search for the next change goes on to its end. */
	@ParameterizedTest
	@ValueSource(strings = { "SH unknown", "2020 Mo, SH off", "2020 Mo, SH 20:00-08:00 off", "2020 Mo, sunset-sunrise off", "week 53 off, SH",
			"2020 Mo, Mar Su[-1]-Oct Su[-1] off", "2020 Mo[1-5] +6 days", "2020 Mo, easter -2 days off", "Mo --------", "––––––––", "((((((((",
			"Mo 09:00-12:00 a", "\"a\" b", "Feb 29 20:00-08:00, 2020 off" })
	void longValuesTakeNoLong(String rule) {
		for (String separator : new String[] { "; ", ", ", " || ", "" }) {
			String value = rule + (separator + rule).repeat((OpeningHours.MAX_LENGTH - rule.length()) / (separator + rule).length());
			Duration quickest = Duration.ofDays(1);
			for (int i = 0; i < 5; i++) {
				long start = cpuNanos();
				OpeningHours.Parsed parsed = OpeningHours.parse(value);
				if (parsed.hours() != null) {
					parsed.hours().at(instant().withYear(2027), CALENDAR);
				}
				Duration took = Duration.ofNanos(cpuNanos() - start);
				quickest = took.compareTo(quickest) < 0 ? took : quickest;
			}
			assertThat(quickest).as("%s, again and again after '%s'", rule, separator).isLessThan(Duration.ofSeconds(2));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 1000, 1582, 1800, 1899, 2101, 2500, 9990 })
	void farYearsAreYearsLikeOthers(int year) {
		for (OpeningHours hours : values(100)) {
			ZonedDateTime instant = instant().withYear(year);
			HoursAt at = hours.at(instant, CALENDAR);
			assertThat(at.nextChange()).as(hours.value()).satisfiesAnyOf(next -> assertThat(next).isNull(),
					next -> assertThat(next).isAfter(instant));
			assertThat(hours.intervals(instant, instant.plusDays(3), CALENDAR)).as(hours.value()).isNotNull();
		}
	}

	/** The thread's own time, so that a busy machine makes no difference. */
	private static long cpuNanos() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	@Test
	void refusesWhatIsTooLong() {
		assertThat(OpeningHours.parse("Mo 09:00-12:00;".repeat(70)).isUnderstood()).isFalse();
		assertThat(OpeningHours.parse("1-2,".repeat(249) + "1-2").isUnderstood()).isFalse();
	}

	private List<OpeningHours> values(int count) {
		List<OpeningHours> values = new ArrayList<>();
		while (values.size() < count) {
			StringBuilder value = new StringBuilder(rule());
			for (int more = random.nextInt(4); more > 0; more--) {
				value.append(pick(SEPARATORS)).append(rule());
			}
			OpeningHours.find(value.toString()).ifPresent(values::add);
		}
		return values;
	}

	private String rule() {
		return (pick(DAYS) + " " + pick(TIMES) + " " + pick(MODIFIERS)).strip().replaceAll(" +", " ");
	}

	private String pick(String[] choices) {
		return choices[random.nextInt(choices.length)];
	}

	/** Half of them near a change of summer time. */
	private ZonedDateTime instant() {
		LocalDate[] near = { LocalDate.of(2026, 3, 26), LocalDate.of(2026, 10, 22), LocalDate.of(2026, 12, 20) };
		LocalDate date = random.nextBoolean() ? near[random.nextInt(near.length)]
				: LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
		return date.atStartOfDay(BRUSSELS).plusMinutes(random.nextInt(5 * 24 * 60));
	}

	/** Public holidays on the 11th, school holidays in August, not published from 2027 on. */
	private static final HolidayCalendar CALENDAR = new HolidayCalendar() {

		@Override
		public boolean isPublicHoliday(LocalDate date) {
			return date.getDayOfMonth() == 11;
		}

		@Override
		public @Nullable Boolean isSchoolHoliday(LocalDate date) {
			return date.getYear() >= 2027 ? null : date.getMonthValue() == 8 || date.getMonthValue() == 12;
		}

	};

}
