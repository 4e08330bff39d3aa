package org.guichetouvert.colleagues;

import java.time.Clock;
import java.time.LocalDate;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Removes once a day what is not kept any longer: notes that nobody renewed, a log of more than a year ago. */
@Component
class Forgetting extends DailyTask {

	private final ColleagueNotes notes;

	private final ContactUses uses;

	private final Clock clock;

	Forgetting(ColleagueNotes notes, ContactUses uses, Clock clock, ApplicationContext application) {
		super("forgetting", clock, application);
		this.notes = notes;
		this.uses = uses;
		this.clock = clock;
	}

	@Override
	protected void runOn(LocalDate today) {
		notes.removeExpired(today);
		uses.removeOld(today, clock.getZone());
	}

}
