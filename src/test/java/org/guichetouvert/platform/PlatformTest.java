package org.guichetouvert.platform;

import java.time.Clock;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PlatformTest {

	@Autowired
	MockMvcTester web;

	@Autowired
	PathMappedEndpoints endpoints;

	@Autowired
	Clock clock;

	@Autowired
	GuichetSettings settings;

	@Autowired
	DataFolder folder;

	@ParameterizedTest
	@ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
	void tellsThatItIsWellAndNoMore(String path) {
		assertThat(web.get().uri(path)).hasStatusOk().bodyText().contains("UP").doesNotContain("details", "postgres");
	}

	@Test
	void showsNothingElseOfItsInside() {
		assertThat(endpoints.stream().map(PathMappedEndpoint::getRootPath)).containsExactly("health");
	}

	@Test
	void readsTheTimeInBrussels() {
		assertThat(clock.instant().atZone(clock.getZone()).toLocalDateTime()).isEqualTo(MutableClock.START);
	}

	@Test
	void keepsTheIndexInTheDataFolder() {
		assertThat(folder.index()).isEqualTo(folder.root().resolve("index"));
		assertThat(settings.demo()).isFalse();
	}

}
