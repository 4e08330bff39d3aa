package org.guichetouvert;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An {@link IntegrationTest} that looks at pages in Chromium: a test method takes a Playwright {@code Page}, new for each
 * test, whose relative URLs lead to the application. A request to anywhere else fails the test.
 * <p>
 * Without a browser such tests are skipped and say so, unless {@code BROWSER_REQUIRED=true} (environment) or
 * {@code -Dbrowser.required=true}, when they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@IntegrationTest
@ExtendWith(Chromium.class)
public @interface BrowserTest {
}
