package org.guichetouvert.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** A merge can be taken apart for a year; then what that needs is forgotten. That there was one stays, and where it leads. */
@Component
class MergeRetention extends DailyTask {

	static final Period APART = Period.ofYears(1);

	private final Merges merges;

	private final ZoneId zone;

	MergeRetention(Merges merges, Clock clock, ApplicationContext application) {
		super("merge-retention", clock, application);
		this.merges = merges;
		this.zone = clock.getZone();
	}

	@Override
	protected void runOn(LocalDate today) {
		merges.forgetLedgersBefore(today.minus(APART).atStartOfDay(zone).toInstant());
	}

}
