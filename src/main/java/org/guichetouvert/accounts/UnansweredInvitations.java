package org.guichetouvert.accounts;

import java.time.Clock;
import java.time.LocalDate;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets once a day who was invited and did not answer in time: who said nothing agreed to nothing. */
@Component
class UnansweredInvitations extends DailyTask {

	private final Accounts accounts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	UnansweredInvitations(Accounts accounts, TransactionTemplate transaction, Clock clock, ApplicationContext application) {
		super("unanswered-invitations", clock, application);
		this.accounts = accounts;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	protected void runOn(LocalDate today) {
		transaction.executeWithoutResult(status -> accounts.removeUnanswered(clock.instant()));
	}

}
