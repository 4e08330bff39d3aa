package org.guichetouvert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application, its real database and its real index, at {@link MutableClock#START}. All such tests
 * share one application in each of the two programs that run them, so they pay for its start once: add no property, profile or
 * mock bean to a single one of them. Each class begins with the {@link FreshState database as it was at the start}; within a class
 * a test takes back what it writes, or names it so that no other one trips over it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"guichet.demo=false", "guichet.languages=fr,nl,ar", "guichet.public-url=https://guichet.example" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = IntegrationTest.Place.class)
@Import(IntegrationTest.StandingClock.class)
@ExtendWith({ FreshState.class, MutableClock.Reset.class })
public @interface IntegrationTest {

	/** The shared database, the {@link TestMail mail server}, and a folder that is new for each application. */
	final class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestDatabase database = TestDatabase.shared();
			TestPropertyValues.of(
					"guichet.data-dir=" + createFolder(),
					"spring.mail.host=127.0.0.1",
					"spring.mail.port=" + TestMail.port(),
					"spring.datasource.url=" + database.url(),
					"spring.datasource.username=" + database.username(),
					"spring.datasource.password=" + database.password()).applyTo(context);
		}

		private static Path createFolder() {
			try {
				return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run");
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	class StandingClock {

		@Bean
		@Primary
		MutableClock mutableClock() {
			return new MutableClock();
		}

		@Bean
		static StatementCounter statementCounter() {
			return new StatementCounter();
		}

	}

}
