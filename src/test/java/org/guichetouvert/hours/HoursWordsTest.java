package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

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

}
