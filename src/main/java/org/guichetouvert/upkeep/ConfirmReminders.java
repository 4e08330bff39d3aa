package org.guichetouvert.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Asks services by letter once a day where that is switched on: those that are due for a look, the most pressing first, and not
 * those of which visitors or the service itself said something, which is for people to read.
 */
@Component
class ConfirmReminders extends DailyTask {

	/** What comes back is read by one person. */
	private static final int MOST_A_DAY = 20;

	private final Checks checks;

	private final RemindedAreas reminded;

	private final ConfirmLetters letters;

	ConfirmReminders(Checks checks, RemindedAreas reminded, ConfirmLetters letters, Clock clock, ApplicationContext application) {
		super("confirm reminders", clock, application);
		this.checks = checks;
		this.reminded = reminded;
		this.letters = letters;
	}

	@Override
	protected void runOn(LocalDate today) {
		RemindedAreas.Reach reach = reminded.reach();
		if (!reach.on().isEmpty()) {
			Set<UUID> due = checks.in(reach.on()).stream().filter(one -> one.spots().stream().anyMatch(reach::holds)).map(Checks.Kept::check)
				.filter(check -> check.isDue(today) && check.isForTheService()).map(Check::serviceId)
				.collect(Collectors.toCollection(LinkedHashSet::new));
			due.stream().filter(id -> letters.remind(id, due)).limit(MOST_A_DAY).forEach(sent -> { });
		}
	}

}
