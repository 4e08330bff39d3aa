package org.guichetouvert.platform;

import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class HealthPageTest {

	@Test
	void answersInABrowser(Page page) {
		page.navigate("/actuator/health/readiness");
		assertThat(page.content()).contains("UP");
	}

}
