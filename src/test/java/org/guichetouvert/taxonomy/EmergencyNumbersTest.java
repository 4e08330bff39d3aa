package org.guichetouvert.taxonomy;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmergencyNumbersTest {

	private final EmergencyNumbers numbers = new EmergencyNumbers();

	@Test
	void dangerComesFirst() {
		assertThat(numbers.list()).hasSize(12).extracting(EmergencyNumber::number).startsWith("112", "101");
	}

	@Test
	void everyNumberIsNamedInBothLanguagesAndSaysWhichAreSpoken() {
		assertThat(numbers.list()).allSatisfy(number -> {
			assertThat(number.label().texts()).containsKeys("fr", "nl");
			assertThat(number.languages()).isNotEmpty();
			assertThat(number.source()).isNotBlank();
			assertThat(number.dial()).containsOnlyDigits();
		});
	}

	@Test
	void someoneToTalkToDependsOnTheLanguage() {
		assertThat(numbers.listIn("nl")).extracting(EmergencyNumber::number).contains("106", "1813", "112").doesNotContain("107");
		assertThat(numbers.listIn("fr")).extracting(EmergencyNumber::number).contains("107", "0800 32 123").doesNotContain("106");
	}

	@Test
	void hoursThatWereNotConfirmedAreUnknown() {
		assertThat(numbers.list()).filteredOn(number -> number.hours() == null).extracting(EmergencyNumber::number)
			.containsExactlyInAnyOrder("102", "1712", "1710");
	}

}
