package org.guichetouvert.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.hours.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Finds a person in a text however she was written, and no other. */
class ErasureTest {

	private static Erasure of(String name, String... lines) {
		return new Erasure(Set.of(UUID.randomUUID()), Set.of(), List.of(name), List.of(lines));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Nadia B.            | Demandez Nadia B. le lundi         | Demandez [retiré]. le lundi",
			"Nadia B.            | Demandez NADIA B                   | Demandez [retiré]",
			"Nadia B.            | Nadia Bensaïd et Nadia C.          | Nadia Bensaïd et Nadia C.",
			"Nadia B.            | Une autre Anadia B.                | Une autre Anadia B.",
			"Zoé Łukaszewicz     | écrire à LUKASZEWICZ, zoe          | écrire à [retiré]",
			"Zoé Łukaszewicz     | ZOÉ  łukaszewicz répond            | [retiré] répond",
			"Anne-Marie van Eyck | Mme van Eyck, Anne Marie, accueil  | Mme [retiré], accueil",
			"Anne-Marie van Eyck | op maandag van 9u tot 12u          | op maandag van 9u tot 12u",
			"Rose                | La Rose des vents, chez Rose       | La Rose des vents, chez Rose" })
	void findsTheWholeName(String name, String text, String redacted) {
		assertThat(of(name).redact(text)).isEqualTo(redacted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"02 000 13 57     | tél. 02/000.13.57, le matin  | tél. [retiré], le matin",
			"02 000 13 57     | +32 2 000 13 57              | [retiré]",
			"02 000 13 57     | 0032 (0)2 0001357            | [retiré]",
			"+32 470 00 13 57 | gsm 0470/00.13.57            | gsm [retiré]",
			"02 000 13 57     | 02 000 13 58, 102 000 13 57  | 02 000 13 58, 102 000 13 57",
			"elle@example.org | à Elle@Example.org.          | à [retiré].",
			"elle@example.org | celle@example.org            | celle@example.org",
			"112              | le 112                       | le 112" })
	void findsALineHoweverItIsGrouped(String line, String text, String redacted) {
		assertThat(of("", line).redact(text)).isEqualTo(redacted);
	}

	@Test
	void findsEachWordOfTheNameNearTheFunctionOnly() {
		Erasure erasure = of("Rose van Eyck");

		assertThat(erasure.redactNearbyText("Rose est là le lundi van 9u")).isEqualTo("[retiré] est là le lundi van 9u");
		assertThat(erasure.redact("Rose est là le lundi")).isEqualTo("Rose est là le lundi");
	}

	@Test
	void findsHerInCommentsOfOpeningHoursAndLeavesTimesAndMonths() {
		Erasure erasure = of("Jan Mostaert", "09 00 12 00");
		String hours = "Jan-Mar Mo 09:00-12:00 \"chez Jan Mostaert\"";

		assertThat(erasure.redactHours(hours)).isEqualTo("Jan-Mar Mo 09:00-12:00 \"chez [retiré]\"");
		assertThat(erasure.redactHoursNearby(hours.replace(" Mostaert", ""))).isEqualTo("Jan-Mar Mo 09:00-12:00 \"chez [retiré]\"");
		assertThat(OpeningHours.find(erasure.redactHours(hours))).isPresent();
		assertThat(erasure.redactHours("quand Jan Mostaert est là")).isEqualTo("quand [retiré] est là");
	}

	@Test
	void looksIntoJson() {
		String json = "{\"note\":{\"fr\":\"Voyez\\nNadia B\",\"nl\":\"\"},\"needs\":[\"a\",\"Nadia B\"],\"n\":3}";

		assertThat(of("Nadia B.").redactJson(json)).doesNotContain("Nadia").contains("Voyez\\n[retiré]", "\"n\":3", "[\"a\",\"[retiré]\"]");
		assertThat(of("Autre Nom").redactJson(json)).isSameAs(json);
	}

	@Test
	void saysNothingOfItself() {
		assertThat(of("Nadia B.", "02 000 13 57")).hasToString("Erasure");
	}

}
