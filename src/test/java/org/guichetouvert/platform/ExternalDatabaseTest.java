package org.guichetouvert.platform;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.guichetouvert.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExternalDatabaseTest {

	private final TestDatabase database = TestDatabase.shared();

	@Test
	void isUsedAsItIsGiven() {
		assertThat(ExternalDatabase.reach(settings(database.url(), database.username(), database.password())).getJdbcUrl()).isEqualTo(database.url());
	}

	@Test
	void saysThatItDoesNotAnswerAndKeepsThePasswordSecret() {
		assertRefused("jdbc:postgresql://127.0.0.1:1/guichet?password=secret", "someone")
				.withMessageContainingAll("jdbc:postgresql://127.0.0.1:1/guichet", "someone", "ne répond pas")
				.withMessageNotContaining("secret");
	}

	@Test
	void saysThatTheDatabaseDoesNotExist() {
		assertRefused(database.url().replaceFirst("/[^/?]+\\?", "/nowhere?"), database.username()).withMessageContaining("n'y existe pas");
	}

	@Test
	void isPostgresql() {
		assertRefused("jdbc:h2:mem:x", "someone").withMessageContaining("jdbc:postgresql://");
	}

	private ThrowableAssertAlternative<StartUpFailure> assertRefused(String url, String username) {
		return assertThatExceptionOfType(StartUpFailure.class)
				.isThrownBy(() -> ExternalDatabase.reach(settings(url, username, database.password())));
	}

	private static DataSourceProperties settings(String url, String username, String password) {
		DataSourceProperties settings = new DataSourceProperties();
		settings.setUrl(url);
		settings.setUsername(username);
		settings.setPassword(password);
		return settings;
	}

}
