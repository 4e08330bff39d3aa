package org.guichetouvert.directory;

import java.time.Period;

import org.guichetouvert.directory.status.StatusEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one function of status, with the holidays of Belgium. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

	/** @param staleAfter how long a verification counts, as ISO 8601 period */
	@Bean
	StatusEngine statusEngine(BelgianCalendar calendar, @Value("${guichet.stale-after:P6M}") Period staleAfter) {
		return new StatusEngine(calendar::forSchools, staleAfter);
	}

}
