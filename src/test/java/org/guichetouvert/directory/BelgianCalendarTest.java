package org.guichetouvert.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.guichetouvert.shared.ReferenceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BelgianCalendarTest {

	private final BelgianCalendar calendar = new BelgianCalendar();

	@ParameterizedTest
	@CsvSource({ "2024, 2024-04-01 2024-05-09 2024-05-20", "2025, 2025-04-21 2025-05-29 2025-06-09",
			"2026, 2026-04-06 2026-05-14 2026-05-25", "2027, 2027-03-29 2027-05-06 2027-05-17" })
	void tenLegalDaysAYear(int year, String movable) {
		var publicDays = calendar.forSchools(null);
		List<LocalDate> found = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
			.filter(publicDays::isPublicHoliday)
			.toList();
		assertThat(found).hasSize(10)
			.contains(LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1), LocalDate.of(year, 7, 21), LocalDate.of(year, 8, 15),
					LocalDate.of(year, 11, 1), LocalDate.of(year, 11, 11), LocalDate.of(year, 12, 25))
			.containsAll(List.of(movable.split(" ")).stream().map(LocalDate::parse).toList());
	}

	@Test
	void twoMovableDaysOnOneDateAreOneHoliday() {
		// Ascension fell on Labour Day
		assertThat(calendar.forSchools(null).isPublicHoliday(LocalDate.of(2008, 5, 1))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-11, fr, Armistice", "2026-11-11, nl, Wapenstilstand", "2026-05-25, en, Whit Monday",
			"2026-05-14, ar, Ascension", "2026-11-02, fr," })
	void namesPublicHolidays(LocalDate date, String language, String name) {
		assertThat(calendar.findPublicHolidayName(date, Locale.forLanguageTag(language)).orElse(null)).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "FR, 2026-10-19, true", "FR, 2026-11-01, true", "FR, 2026-11-02, false", "FR, 2026-10-18, false",
			"FR, 2026-08-23, true", "FR, 2026-08-24, false", "FR, 2027-02-07, false", "FR, 2027-02-08,", "FR, 2024-07-05,",
			"NL, 2026-11-02, true", "NL, 2026-11-08, true", "NL, 2026-11-09, false", "NL, 2026-08-31, true", "NL, 2026-09-01, false",
			"NL, 2027-04-11, true", "NL, 2027-08-31, true", "NL, 2027-09-01,", ", 2026-08-01," })
	void knowsSchoolHolidaysAsFarAsPublished(Community community, LocalDate date, Boolean holiday) {
		assertThat(calendar.forSchools(community).isSchoolHoliday(date)).isEqualTo(holiday);
	}

	/** Decree of 17 April 1991, recomputed for the years in the file. */
	@ParameterizedTest
	@CsvSource({ "2024, 2025-04-20", "2025, 2026-04-05", "2026, 2027-03-28" })
	void flemishHolidaysFollowTheirDecree(int autumnYear, LocalDate easter) {
		LocalDate allSaints = LocalDate.of(autumnYear, 11, 1);
		LocalDate autumn = allSaints.getDayOfWeek() == DayOfWeek.SUNDAY ? allSaints.plusDays(1) : monday(allSaints);
		LocalDate christmas = LocalDate.of(autumnYear, 12, 25);
		LocalDate winter = christmas.getDayOfWeek().getValue() > 5 ? monday(christmas).plusWeeks(1) : monday(christmas);
		LocalDate carnival = easter.minusDays(48);
		LocalDate firstAprilMonday = monday(LocalDate.of(easter.getYear(), 4, 7));
		LocalDate spring = easter.getMonthValue() == 3 ? easter.plusDays(1)
				: easter.getDayOfMonth() > 15 ? easter.minusDays(13) : firstAprilMonday;
		Map.of(autumn, 7, winter, 14, carnival, 7, spring, 14).forEach((first, days) -> {
			var schools = calendar.forSchools(Community.NL);
			assertThat(schools.isSchoolHoliday(first)).as("%s", first).isTrue();
			assertThat(schools.isSchoolHoliday(first.plusDays(days - 1L))).as("%s + %d", first, days).isTrue();
			assertThat(schools.isSchoolHoliday(first.minusDays(1))).as("before %s", first).isFalse();
		});
	}

	@Test
	void frenchHolidaysRunFromMondayToSundayExceptSummer() {
		assertThat(ReferenceFile.of("school_holidays.csv").rows()).filteredOn(row -> row.getField("community").equals("fr"))
			.allSatisfy(row -> {
				LocalDate from = LocalDate.parse(row.getField("from"));
				boolean summer = from.getMonthValue() == 7;
				assertThat(from.getDayOfWeek()).isEqualTo(summer ? DayOfWeek.SATURDAY : DayOfWeek.MONDAY);
				assertThat(LocalDate.parse(row.getField("to")).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
			});
	}

	private static LocalDate monday(LocalDate date) {
		return date.with(DayOfWeek.MONDAY);
	}

}
