package org.guichetouvert.editing;

import org.guichetouvert.accounts.AccountClosed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What goes with an account that is closed: drafts that nobody else saw, and which services it belonged to. Proposals stay for
 * whoever decides on them, under the function that they are signed with.
 */
@Component
class ClosedAccounts {

	private final JdbcTemplate jdbc;

	ClosedAccounts(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void onClosed(AccountClosed closed) {
		jdbc.update("delete from draft where account_id = ? and state = 'open'", closed.accountId());
		jdbc.update("delete from membership where account_id = ?", closed.accountId());
	}

}
