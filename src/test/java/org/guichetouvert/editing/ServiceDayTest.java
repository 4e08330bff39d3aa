package org.guichetouvert.editing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.guichetouvert.hours.HolidayCalendar;
import org.guichetouvert.hours.OpeningHours;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceDayTest {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

	@Test
	void endsAtMidnight() {
		assertThat(day("Mo-Fr 09:00-12:00").endOf(WEDNESDAY)).isEqualTo(at("2026-11-19T00:00"));
		assertThat(day("Mo-Fr 09:00-24:00").endOf(WEDNESDAY)).isEqualTo(at("2026-11-19T00:00"));
	}

	@Test
	void endsWhenTheNightDoes() {
		assertThat(day("Mo-Su 20:00-08:00").endOf(WEDNESDAY)).isEqualTo(at("2026-11-19T08:00"));
		assertThat(day("We 20:00-02:00").endOf(WEDNESDAY)).isEqualTo(at("2026-11-19T02:00"));
	}

	@Test
	void ofADoorThatNeverClosesEndsAtMidnight() {
		assertThat(day("24/7").endOf(WEDNESDAY)).isEqualTo(at("2026-11-19T00:00"));
		assertThat(day("24/7").of(at("2026-11-18T03:00"))).isEqualTo(WEDNESDAY);
	}

	@Test
	void ofANightIsTheDayBefore() {
		assertThat(day("Mo-Su 20:00-08:00").of(at("2026-11-19T00:30"))).isEqualTo(WEDNESDAY);
		assertThat(day("Mo-Su 20:00-08:00").of(at("2026-11-19T08:00"))).isEqualTo(WEDNESDAY.plusDays(1));
		assertThat(day("Mo-Fr 09:00-12:00").of(at("2026-11-19T00:30"))).isEqualTo(WEDNESDAY.plusDays(1));
	}

	@Test
	void isAsLongAsTheClockSaysOnTheNightWhenItChanges() {
		assertThat(day("Mo-Su 20:00-08:00").endOf(LocalDate.of(2026, 10, 24))).isEqualTo(at("2026-10-25T08:00"));
	}

	private static ServiceDay day(String hours) {
		OpeningHours value = OpeningHours.find(hours).orElseThrow();
		return new ServiceDay(day -> value.intervals(day.atStartOfDay(BRUSSELS), day.plusDays(1).atStartOfDay(BRUSSELS), HolidayCalendar.NONE), BRUSSELS);
	}

	private static ZonedDateTime at(String local) {
		return LocalDateTime.parse(local).atZone(BRUSSELS);
	}

}
