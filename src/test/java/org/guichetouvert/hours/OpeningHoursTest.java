package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	/** Armistice, 11 November, is the only holiday here. */
	private static final HolidayCalendar ARMISTICE = calendar(null);

	@Test
	void isOpenFromTheFirstMinuteToTheOneBeforeTheLast() {
		assertThat(state("Mo-Fr 09:00-12:00", "2026-11-23T08:59")).isEqualTo(HoursState.CLOSED);
		assertThat(state("Mo-Fr 09:00-12:00", "2026-11-23T09:00")).isEqualTo(HoursState.OPEN);
		assertThat(state("Mo-Fr 09:00-12:00", "2026-11-23T11:59")).isEqualTo(HoursState.OPEN);
		assertThat(state("Mo-Fr 09:00-12:00", "2026-11-23T12:00")).isEqualTo(HoursState.CLOSED);
	}

	@Test
	void tellsTheReopeningAfterTheBreak() {
		HoursAt noon = at("Mo-Fr 09:00-12:00,13:30-16:00; PH off", "2026-11-23T12:15", ARMISTICE);
		assertThat(noon).isEqualTo(new HoursAt(HoursState.CLOSED, null, time("2026-11-23T13:30")));
	}

	@Test
	void skipsThePublicHoliday() {
		HoursAt eve = at("Mo-Fr 09:00-12:00; PH off", "2026-11-10T18:00", ARMISTICE);
		assertThat(eve.nextChange()).isEqualTo(time("2026-11-12T09:00"));
	}

	@Test
	void appliesToPublicHolidaysWhereItIsSilent() {
		OpeningHours silent = hours("Mo-Fr 09:00-12:00");
		assertThat(silent.mentionsPublicHolidays()).isFalse();
		assertThat(silent.stateAt(time("2026-11-11T10:00"), ARMISTICE)).isEqualTo(HoursState.OPEN);
		assertThat(hours("Mo-Fr 09:00-12:00; PH off").mentionsPublicHolidays()).isTrue();
		assertThat(hours("Mo-Fr 09:00-12:00; SH off").mentionsPublicHolidays()).isFalse();
	}

	@Test
	void neverChangesWhenAlwaysOpen() {
		assertThat(at("24/7", "2026-11-23T12:15", ARMISTICE)).isEqualTo(new HoursAt(HoursState.OPEN, null, null));
	}

	@Test
	void isUnknownWhereOnlyACommentIsGiven() {
		HoursAt morning = at("Mo-Fr 09:00-12:00 \"sur rendez-vous\"", "2026-11-23T10:00", ARMISTICE);
		assertThat(morning.state()).isEqualTo(HoursState.UNKNOWN);
		assertThat(morning.comment()).isEqualTo("sur rendez-vous");
	}

	@Test
	void fallsBackWhereClosed() {
		assertThat(state("Mo-Fr 09:00-12:00 || \"sur rendez-vous\"", "2026-11-23T10:00")).isEqualTo(HoursState.OPEN);
		assertThat(state("Mo-Fr 09:00-12:00 || \"sur rendez-vous\"", "2026-11-23T13:00")).isEqualTo(HoursState.UNKNOWN);
	}

	@Test
	void isUnknownAfterAnOpenEnd() {
		assertThat(state("Tu 18:00-22:00+", "2026-11-24T21:00")).isEqualTo(HoursState.OPEN);
		assertThat(state("Tu 18:00-22:00+", "2026-11-24T23:00")).isEqualTo(HoursState.UNKNOWN);
		assertThat(state("Tu 18:00+", "2026-11-24T18:30")).isEqualTo(HoursState.UNKNOWN);
	}

	@Test
	void ignoresASeparatorAtTheEnd() {
		assertThat(state("Mo 09:00-12:00;", "2026-11-24T10:00")).isEqualTo(HoursState.CLOSED);
		assertThat(state("Mo 09:00-12:00,", "2026-11-24T10:00")).isEqualTo(HoursState.CLOSED);
	}

	@Test
	void listsIntervalsCutAtTheRange() {
		assertThat(intervals("Mo-Fr 09:00-12:00,13:30-16:00", "2026-11-23T10:00", "2026-11-24T10:00")).containsExactly(
				open("2026-11-23T10:00", "2026-11-23T12:00"), open("2026-11-23T13:30", "2026-11-23T16:00"),
				open("2026-11-24T09:00", "2026-11-24T10:00"));
	}

	@Test
	void mergesIntervalsThatMeet() {
		assertThat(intervals("Mo 09:00-12:00,12:00-14:00; Tu 00:00-24:00; We 00:00-02:00", "2026-11-23T00:00", "2026-11-26T00:00"))
			.containsExactly(open("2026-11-23T09:00", "2026-11-23T14:00"), open("2026-11-24T00:00", "2026-11-25T02:00"));
	}

	@Nested
	class PastMidnight {

		@Test
		void lastsIntoTheNextDay() {
			assertThat(intervals("Mo 22:00-06:00", "2026-11-23T00:00", "2026-11-26T00:00"))
				.containsExactly(open("2026-11-23T22:00", "2026-11-24T06:00"));
		}

		@Test
		void isKeptByACommaAndCutByASemicolon() {
			assertThat(intervals("Mo-Fr 20:00-08:00, Sa 18:00-10:00", "2026-11-27T12:00", "2026-11-28T12:00"))
				.containsExactly(open("2026-11-27T20:00", "2026-11-28T08:00"));
			assertThat(intervals("Mo-Fr 20:00-08:00; Sa 18:00-10:00", "2026-11-27T12:00", "2026-11-28T12:00"))
				.containsExactly(open("2026-11-27T20:00", "2026-11-28T00:00"));
			assertThat(OpeningHours.parse("Mo-Fr 20:00-08:00; Sa 18:00-10:00").problems()).singleElement()
				.satisfies(remark -> assertThat(remark.message()).contains("coupe à minuit"));
		}

		@Test
		void staysWhenTheDayItBeganOnHasOtherHours() {
			assertThat(intervals("22:00-02:00; Tu 12:00-14:00", "2026-11-24T12:00", "2026-11-25T12:00"))
				.containsExactly(open("2026-11-24T12:00", "2026-11-24T14:00"), open("2026-11-25T00:00", "2026-11-25T02:00"));
		}

		@Test
		void goesWithTheDayThatIsClosed() {
			assertThat(intervals("Mo-Su 22:00-02:00; PH off", "2026-11-10T12:00", "2026-11-12T12:00"))
				.containsExactly(open("2026-11-10T22:00", "2026-11-11T00:00"));
		}

	}

	@Nested
	class SchoolHolidays {

		@Test
		void areUnknownWhereNotPublished() {
			String value = "Mo-Fr 08:30-16:00; SH Mo-Fr 08:30-12:00; PH off";
			assertThat(state(value, "2026-11-23T10:00", calendar(null))).isEqualTo(HoursState.OPEN);
			assertThat(state(value, "2026-11-23T14:00", calendar(null))).isEqualTo(HoursState.UNKNOWN);
			assertThat(state(value, "2026-11-23T14:00", calendar(false))).isEqualTo(HoursState.OPEN);
			assertThat(state(value, "2026-11-23T14:00", calendar(true))).isEqualTo(HoursState.CLOSED);
		}

		@Test
		void doNotMatterToAValueThatIsSilent() {
			assertThat(state("Mo-Fr 08:30-16:00", "2026-11-23T14:00", calendar(null))).isEqualTo(HoursState.OPEN);
		}

	}

	@Nested
	class SummerTime {

		@Test
		void nightIsOneHourShorterInMarch() {
			HoursInterval night = intervals("Sa 22:00-06:00", "2026-03-28T12:00", "2026-03-29T12:00").get(0);
			assertThat(Duration.between(night.start(), night.end())).hasHours(7);
		}

		@Test
		void nightIsOneHourLongerInOctober() {
			HoursInterval night = intervals("Sa 22:00-06:00", "2026-10-24T12:00", "2026-10-25T12:00").get(0);
			assertThat(Duration.between(night.start(), night.end())).hasHours(9);
		}

		@Test
		void doorsThatShutInTheDoubledHourStayShut() {
			OpeningHours hours = hours("Sa 22:00-02:30");
			assertThat(hours.stateAt(ZonedDateTime.parse("2026-10-25T02:10+02:00[Europe/Brussels]"), ARMISTICE))
				.isEqualTo(HoursState.OPEN);
			assertThat(hours.stateAt(ZonedDateTime.parse("2026-10-25T02:10+01:00[Europe/Brussels]"), ARMISTICE))
				.isEqualTo(HoursState.CLOSED);
		}

		@Test
		void hoursInTheSkippedHourDoNotHappen() {
			assertThat(intervals("Su 02:10-02:40", "2026-03-29T00:00", "2026-03-30T00:00")).isEmpty();
			assertThat(intervals("Su 02:10-04:00", "2026-03-29T00:00", "2026-03-30T00:00"))
				.containsExactly(open("2026-03-29T03:00", "2026-03-29T04:00"));
		}

	}

	private static OpeningHours hours(String value) {
		return OpeningHours.find(value).orElseThrow();
	}

	private static HoursState state(String value, String local) {
		return state(value, local, ARMISTICE);
	}

	private static HoursState state(String value, String local, HolidayCalendar calendar) {
		return hours(value).stateAt(time(local), calendar);
	}

	private static HoursAt at(String value, String local, HolidayCalendar calendar) {
		return hours(value).at(time(local), calendar);
	}

	private static List<HoursInterval> intervals(String value, String from, String to) {
		return hours(value).intervals(time(from), time(to), ARMISTICE);
	}

	private static HoursInterval open(String from, String to) {
		return new HoursInterval(time(from), time(to), HoursState.OPEN, null);
	}

	private static ZonedDateTime time(String local) {
		return LocalDateTime.parse(local).atZone(BRUSSELS);
	}

	private static HolidayCalendar calendar(@Nullable Boolean schoolHoliday) {
		return new HolidayCalendar() {

			@Override
			public boolean isPublicHoliday(LocalDate date) {
				return date.getMonthValue() == 11 && date.getDayOfMonth() == 11;
			}

			@Override
			public @Nullable Boolean isSchoolHoliday(LocalDate date) {
				return schoolHoliday;
			}

		};
	}

}
