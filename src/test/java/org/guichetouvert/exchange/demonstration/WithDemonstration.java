package org.guichetouvert.exchange.demonstration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The invented services are in the catalogue while the tests of this class run, and only then. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithDemonstration.Loaded.class)
public @interface WithDemonstration {

	/** Loads them once for the class. */
	final class Loaded implements BeforeAllCallback, AfterAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			SpringExtension.getApplicationContext(context).getBean(Demonstration.class).bringBack();
		}

		@Override
		public void afterAll(ExtensionContext context) {
			var application = SpringExtension.getApplicationContext(context);
			application.getBean(Demonstration.class).remove();
			application.getBean(JdbcClient.class).sql("update demonstration set wanted = true").update();
		}

	}

}
