package org.guichetouvert.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

import org.guichetouvert.platform.DailyTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets reports in time. The address for the answer is gone with the answer; the text six months after it, the rest after two
 * years, and what nobody ever decided on after one year: whoever left an address is told.
 */
@Component
class ReportRetention extends DailyTask {

	private static final Period TEXT = Period.ofMonths(6);

	private static final Period DECIDED = Period.ofMonths(24);

	private static final Period WAITING = Period.ofMonths(12);

	private final Reports reports;

	private final ReportLetters letters;

	private final TransactionTemplate transaction;

	private final ZoneId zone;

	ReportRetention(Reports reports, ReportLetters letters, TransactionTemplate transaction, Clock clock, ApplicationContext application) {
		super("report-retention", clock, application);
		this.reports = reports;
		this.letters = letters;
		this.transaction = transaction;
		this.zone = clock.getZone();
	}

	@Override
	protected void runOn(LocalDate today) {
		transaction.executeWithoutResult(status -> {
			reports.forgetTextsDecidedBefore(today.minus(TEXT).atStartOfDay(zone).toInstant());
			reports.forgetDecidedBefore(today.minus(DECIDED).atStartOfDay(zone).toInstant());
			reports.removeWaitingSince(today.minus(WAITING).atStartOfDay(zone).toInstant()).forEach(letters::unanswered);
		});
	}

}
