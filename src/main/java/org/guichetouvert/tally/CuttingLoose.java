package org.guichetouvert.tally;

import java.time.Clock;
import java.time.LocalDate;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Forgets once a day who noted what can't be corrected any longer. */
@Component
class CuttingLoose extends DailyTask {

	private final OwnTally tally;

	CuttingLoose(OwnTally tally, Clock clock, ApplicationContext application) {
		super("tally", clock, application);
		this.tally = tally;
	}

	@Override
	protected void runOn(LocalDate today) {
		tally.cutLoose(today);
	}

}
