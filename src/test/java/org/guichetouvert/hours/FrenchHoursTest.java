package org.guichetouvert.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;

import org.guichetouvert.hours.FrenchHours.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@CsvSource({ "lundi de 9h à 12h selon la météo, selon la météo", "lundi de 9h à 12h et mardi, « mardi »",
			"'accueil téléphonique : lundi 9h-12h', téléphonique", "'lundi 9h-12h et 13h-16h sur rendez-vous', sur rendez-vous",
			"'horaire d’été : lundi 9h-12h', horaire d’été", "'du lundi au vendredi 9h-12h, mardi 14h-16h', mardi" })
	void namesThePieceThatStoppedIt(String text, String piece) {
		assertThat(String.valueOf(FrenchHours.read(text).reason()).replace('\u00a0', ' ')).contains(piece);
	}

	@Test
	void saysWhatItUnderstood() {
		assertThat(FrenchHours.read("LU-VE 9-12h, fermé l'été").understood()).isNull();
		assertThat(FrenchHours.read("Lu-Ve 9-12h (porte B), fermé en août").understood())
			.isEqualTo("Du lundi au vendredi de 9h à 12h. Fermé en août.");
	}

	@Test
	void refusesWithoutThrowingWhateverIsTyped() {
		String[] words = { "lundi", "au", "de", "9h", "12h30", ",", "fermé", "et", "le", "1er", "du mois", "sauf",
				"24h/24", "après-midi",
				"jours fériés", ":", "-", "9", "en", "août", "\n", "sur rendez-vous", "à", "(", "minuit", "", "é", "💥", "99h99",
				"pendant les vacances scolaires", "nocturne", "jusqu'à 19h", "semaines paires", "du 1er octobre au 31 mars", "le 24",
				"décembre", "sinon", "idem", "uniquement", "permanence", "ou", "y compris", "fermé de 12h à 13h", "|", "Forest", "mai",
				"dernier", "matin", "aussi", "7/7", "16/10", "2027", "lu", "L-V", "sans rendez-vous", "ﷺ", "en période scolaire" };
		Random random = new Random(1948);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int left = random.nextInt(10); left >= 0; left--) {
				text.append(words[random.nextInt(words.length)]).append(' ');
			}
			Reading reading = FrenchHours.read(text.toString());
			assertThat(reading.isUnderstood()).as(text.toString()).isEqualTo(reading.reason() == null);
			assertThat(reading.understood() == null).as(text.toString()).isEqualTo(reading.value() == null);
		}
	}

	/** What may be read again and again from each of its words. */
	@ParameterizedTest
	@ValueSource(strings = { "lundi", "lundi, ", "fermé le lundi, ", "lundi 9h-12h, ", "9h-12h - ",
			"le 1er et ", "1 et ", "accès par ",
			"à la maison ", "rue a ", "arrêt ", "sauf le lundi : 9h-12h, ", "(", ")", "(,,,", "le ",
			"Accueil ", "Bus 1, ", "dix-sept ", "neuf à ",
			"ﷺ", "é", "0", "02 ", "+32 ", "a.", "a@", "h", "matin : ", "lu-", "L-", "J, ", "semaines paires : ", "Noël et ", "en août, ",
			"1er mardi, ", "sur rendez-vous, ", "et ", " ", "-", "- ", "\n", "de 9h ", "www.", "sonnez ", "fermé, ", "juillet-août : " })
	void longTextsTakeNoLong(String words) {
		for (String end : new String[] { "", " sauf", " 9h-12h", ")" }) {
			String text = words.repeat((OpeningHours.MAX_LENGTH - end.length()) / words.length()) + end;
			long quickest = Long.MAX_VALUE;
			for (int i = 0; i < 10; i++) {
				long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
				FrenchHours.read(text);
				quickest = Math.min(quickest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
			}
			assertThat(Duration.ofNanos(quickest)).as("%s, again and again, then '%s'", words, end).isLessThan(Duration.ofSeconds(2));
		}
	}

}
