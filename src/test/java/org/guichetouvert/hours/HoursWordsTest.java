package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table {@code hours-words.csv} gives the sentence of each value, or says that it stays as it is written. */
class HoursWordsTest {

	@ParameterizedTest
	@CsvFileSource(resources = "/hours/hours-words.csv", numLinesToSkip = 1)
	void saysTheTable(String value, String french, String dutch, String english) {
		OpeningHours hours = OpeningHours.find(value).orElseThrow();
		assertThat(HoursWords.sentence(hours, Locale.FRENCH)).isEqualTo(expected(hours, french));
		assertThat(HoursWords.sentence(hours, Locale.forLanguageTag("nl-BE"))).isEqualTo(expected(hours, dutch));
		assertThat(HoursWords.sentence(hours, Locale.ENGLISH)).isEqualTo(expected(hours, english));
	}

	private static String expected(OpeningHours hours, String sentence) {
		return sentence.equals("as written") ? hours.value() : sentence;
	}

	@Test
	void otherLanguagesGetEnglish() {
		OpeningHours hours = OpeningHours.find("Mo 09:00-12:00").orElseThrow();
		assertThat(HoursWords.sentence(hours, Locale.forLanguageTag("ar"))).isEqualTo("On Monday from 9:00 to 12:00.");
	}

	@Test
	void makesATableOfTheWeekAndRemarksOfTheRest() {
		String value = "Mo-Fr 09:00-12:00,13:30-16:00; Sa[1] 10:00-12:00; SH Mo-Fr 09:00-12:00; PH off";
		OpeningHours hours = OpeningHours.find(value).orElseThrow();
		WeekTable table = WeekTable.of(hours, Locale.FRENCH).orElseThrow();
		assertThat(table.rows()).hasSize(8)
			.contains(new WeekTable.Row("lundi", "de 9h à 12h, puis de 13h30 à 16h"), new WeekTable.Row("samedi", "fermé"))
			.endsWith(new WeekTable.Row("jours fériés", "fermé"));
		assertThat(table.remarks()).containsExactly("Pendant les vacances scolaires, du lundi au vendredi de 9h à 12h.",
				"Le 1er samedi du mois de 10h à 12h.");
	}

	@Test
	void hasNoTableWhereNoWeekIsLikeTheOthers() {
		assertThat(WeekTable.of(OpeningHours.find("Sep-Jun Mo 09:00-12:00").orElseThrow(), Locale.FRENCH)).isEmpty();
	}

	@Test
	void makesATableOfOneGivenWeek() {
		OpeningHours hours = OpeningHours.find("Mo-Fr 20:00-02:00; Tu off; Th[1] 09:00-12:00 \"sur rendez-vous\"").orElseThrow();
		WeekTable table = WeekTable.of(hours, LocalDate.of(2026, 11, 2), ZoneId.of("Europe/Brussels"), HolidayCalendar.NONE,
				Locale.forLanguageTag("nl"));
		assertThat(table.rows()).startsWith(new WeekTable.Row("maandag 2 november", "van 20u tot middernacht"),
				new WeekTable.Row("dinsdag 3 november", "gesloten"));
		assertThat(table.rows().get(3).hours()).isEqualTo("van 9u tot 12u (op afspraak)");
		assertThat(table.rows().get(6)).isEqualTo(new WeekTable.Row("zondag 8 november", "gesloten"));
	}

}
