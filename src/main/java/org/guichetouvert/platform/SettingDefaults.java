package org.guichetouvert.platform;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings whose default depends on the machine or on other settings. Anything else that sets one of them wins.
 * <p>
 * The data folder is one of the user, not the working directory: the same command finds the same data from anywhere.
 */
final class SettingDefaults implements EnvironmentPostProcessor {

	/** Set by the build for {@code mvn spring-boot:run}, which keeps its data inside the project. */
	private static final String DEFAULT_DATA_DIR = "guichet.default-data-dir";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> defaults = new HashMap<>();
		defaults.put("guichet.data-dir", System.getProperty(DEFAULT_DATA_DIR, System.getProperty("user.home") + "/.guichet-ouvert"));
		defaults.put("guichet.index-dir", "${guichet.data-dir}/index");
		defaults.put("guichet.demo", environment.getProperty("spring.datasource.url", "").isBlank());
		defaults.put("guichet.languages", "fr,nl");
		defaults.put("guichet.public-url", "http://localhost:${server.port:8080}");
		if (Charset.defaultCharset().equals(StandardCharsets.US_ASCII)) {
			// A machine without a locale, such as a container: its terminal still understands accents.
			defaults.put("logging.charset.console", "UTF-8");
		}
		environment.getPropertySources().addLast(new MapPropertySource("guichetDefaults", defaults));
	}

}
