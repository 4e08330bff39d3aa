package org.guichetouvert.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Forgets rounds once they are six months old: what they found stands in the catalogue by then, and who walked where is nobody's business. */
@Component
class OldRounds extends DailyTask {

	static final Period KEPT = Period.ofMonths(6);

	private final Rounds rounds;

	private final Clock clock;

	OldRounds(Rounds rounds, Clock clock, ApplicationContext application) {
		super("old-rounds", clock, application);
		this.rounds = rounds;
		this.clock = clock;
	}

	@Override
	protected void runOn(LocalDate today) {
		rounds.forgetBefore(today.minus(KEPT).atStartOfDay(clock.getZone()).toInstant());
	}

}
