package org.guichetouvert.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Forgets what services wrote by their letters: a year after somebody dealt with it, or after it was written where nobody did. */
@Component
class CorrectionRetention extends DailyTask {

	private static final int YEARS = 1;

	private final Corrections corrections;

	private final ZoneId zone;

	CorrectionRetention(Corrections corrections, Clock clock, ApplicationContext application) {
		super("correction-retention", clock, application);
		this.corrections = corrections;
		this.zone = clock.getZone();
	}

	@Override
	protected void runOn(LocalDate today) {
		corrections.forgetBefore(today.minusYears(YEARS).atStartOfDay(zone).toInstant());
	}

}
