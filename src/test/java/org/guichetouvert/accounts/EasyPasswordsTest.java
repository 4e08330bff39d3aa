package org.guichetouvert.accounts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EasyPasswordsTest {

	private final EasyPasswords easy = new EasyPasswords();

	@ParameterizedTest
	@ValueSource(strings = { "motdepasse2026", "Bruxelles1000!", "123456789012", "aaaaaaaaaaaaaa", "azertyuiop123", "GuichetOuvert!",
			"wachtwoord1234", "abababababab" })
	void whatIsGuessedFirstIsEasy(String password) {
		assertThat(easy.check(password).isCompromised()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tramway citron lundi", "le chat du 3e étage", "xK4-plume-vélo", "password-tulipe-tram" })
	void wordsWithoutAnythingToDoWithEachOtherAreNot(String password) {
		assertThat(easy.check(password).isCompromised()).isFalse();
	}

}
