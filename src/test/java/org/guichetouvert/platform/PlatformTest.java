package org.guichetouvert.platform;

import java.time.Clock;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PlatformTest {

	@Autowired
	MockMvcTester web;

	@Autowired
	Clock clock;

	@Test
	void isReady() {
		assertThat(web.get().uri("/actuator/health/readiness")).hasStatusOk();
	}

	@Test
	void readsTheTimeInBrussels() {
		assertThat(clock.instant().atZone(clock.getZone()).toLocalDateTime()).isEqualTo(MutableClock.START);
	}

}
