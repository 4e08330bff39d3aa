package org.guichetouvert.directory;

import java.time.Period;

import org.guichetouvert.directory.status.StatusEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one engine that says which sign stands on a door. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

	@Bean
	StatusEngine statusEngine(BelgianCalendar calendar, @Value("${guichet.stale-after:P6M}") Period staleAfter) {
		return new StatusEngine(calendar::forSchools, staleAfter);
	}

}
