package org.guichetouvert.platform;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class SettingDefaultsTest {

	@Test
	void keepTheDataInAFolderOfTheUserAndTheIndexInIt() {
		ConfigurableEnvironment environment = environment(Map.of());
		assertThat(environment.getProperty("guichet.data-dir")).isEqualTo(System.getProperty("user.home") + "/.guichet-ouvert");
		assertThat(environment.getProperty("guichet.index-dir")).isEqualTo(System.getProperty("user.home") + "/.guichet-ouvert/index");
	}

	@Test
	void letTheIndexFollowTheDataFolder() {
		assertThat(environment(Map.of("guichet.data-dir", "/srv/g")).getProperty("guichet.index-dir")).isEqualTo("/srv/g/index");
	}

	@Test
	void showTheDemonstrationInTheEmbeddedDatabaseOnly() {
		assertThat(environment(Map.of()).getProperty("guichet.demo")).isEqualTo("true");
		assertThat(environment(Map.of("spring.datasource.url", " ")).getProperty("guichet.demo")).isEqualTo("true");
		assertThat(environment(Map.of("spring.datasource.url", "jdbc:postgresql:x")).getProperty("guichet.demo")).isEqualTo("false");
	}

	@Test
	void giveWayToAnySetting() {
		assertThat(environment(Map.of("spring.datasource.url", "jdbc:postgresql:x", "guichet.demo", "true")).getProperty("guichet.demo")).isEqualTo("true");
	}

	private static ConfigurableEnvironment environment(Map<String, String> settings) {
		ConfigurableEnvironment environment = new StandardEnvironment();
		TestPropertyValues.of(settings).applyTo(environment);
		new SettingDefaults().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
