package org.guichetouvert.reports;

import java.time.Duration;

import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.guichetouvert.platform.SiteLinks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Letters to who reported. They name neither the service nor what happened: others may read along. The link stands in the first
 * one only, of the token nothing but a hash is kept.
 */
@Component
class ReportLetters {

	/** Somebody could give the address of somebody else. */
	private static final Limit TO_ONE = new Limit("letters about reports", 4, Duration.ofHours(1));

	private final Postbox post;

	private final SiteLinks site;

	private final MessageSource messages;

	private final RateLimits limits;

	ReportLetters(Postbox post, SiteLinks site, MessageSource messages, RateLimits limits) {
		this.post = post;
		this.site = site;
		this.messages = messages;
		this.limits = limits;
	}

	void confirm(Report report, String token) {
		String to = report.contact();
		if (to != null && limits.allows(TO_ONE, to)) {
			send(to, say(report, "reports.letter.subject"),
					say(report, "reports.letter.received", site.whole("/signalement/" + token, report.language())));
		}
	}

	void accepted(Report report, Outcome outcome) {
		answer(report, say(report, "reports.letter.accepted", say(report, "reports.outcome." + outcome.code())));
	}

	/** @param reason in the reader's words, or of her language */
	void declined(Report report, Report.Decision decision) {
		String code = decision.reasonCode() == null ? "" : say(report, "reports.reason." + decision.reasonCode().code());
		String reason = decision.reason() == null ? "" : decision.reason();
		answer(report, say(report, "reports.letter.declined", (code + " " + reason).strip()));
	}

	/** Nobody ever decided, and it is forgotten now. */
	void unanswered(Report report) {
		answer(report, say(report, "reports.letter.unanswered"));
	}

	private void answer(Report report, String body) {
		String to = report.contact();
		if (to != null) {
			send(to, say(report, "reports.letter.subject"), body);
		}
	}

	private void send(String to, String subject, String body) {
		post.send(new Letter(to, subject, body));
	}

	private String say(Report report, String key, Object... arguments) {
		return messages.getMessage(key, arguments, report.language());
	}

}
