package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.guichetouvert.hours.FrenchHours.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table {@code french-hours.csv} says what is understood as what, and what is left as text. */
class FrenchHoursTest {

	private static final String KEPT_AS_TEXT = "kept as text";

	@ParameterizedTest
	@CsvFileSource(resources = "/hours/french-hours.csv", numLinesToSkip = 1)
	void readsTheTable(String text, String value) {
		Reading reading = FrenchHours.read(text);
		if (value.equals(KEPT_AS_TEXT)) {
			assertThat(reading.value()).isNull();
			assertThat(reading.reason()).isNotBlank();
		}
		else {
			assertThat(reading.value()).as(reading.reason()).isEqualTo(value);
			assertThat(OpeningHours.find(value)).isPresent();
		}
	}

	@Test
	void refusesAnyTextWithAWordItDoesNotKnow() {
		assertThat(FrenchHours.read("du lundi au vendredi de 9h à 12h environ").reason()).contains("environ");
	}

	@Test
	void refusesWithoutThrowingWhateverIsTyped() {
		String[] words = { "lundi", "au", "de", "9h", "12h30", ",", "fermé", "et", "le", "1er", "du mois", "sauf",
				"24h/24", "après-midi",
				"jours fériés", ":", "-", "9", "en", "août", "\n", "sur rendez-vous", "à", "(", "minuit", "", "é", "💥", "99h99" };
		Random random = new Random(1948);
		for (int i = 0; i < 5_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int left = random.nextInt(10); left >= 0; left--) {
				text.append(words[random.nextInt(words.length)]).append(' ');
			}
			Reading reading = FrenchHours.read(text.toString());
			assertThat(reading.isUnderstood()).as(text.toString()).isEqualTo(reading.reason() == null);
		}
	}

}
