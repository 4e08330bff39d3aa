package org.guichetouvert.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes rights away from accounts and gives them back. Whatever takes one away ends all sessions of the account. What would
 * leave no administrator is refused with a {@link LastAdministratorException}.
 */
@Component
public class AccountKeeping {

	private final Accounts accounts;

	private final OneTimeTokens tokens;

	private final AccountSessions sessions;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	AccountKeeping(Accounts accounts, OneTimeTokens tokens, AccountSessions sessions, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.events = events;
		this.accounts = accounts;
		this.tokens = tokens;
		this.sessions = sessions;
		this.transaction = transaction;
	}

	/** Signs out everywhere. */
	public void endSessions(UUID accountId) {
		change(accountId, Account::endSessions);
	}

	public void suspend(UUID accountId) {
		change(accountId, Account::suspend);
	}

	public void resume(UUID accountId) {
		change(accountId, Account::resume);
	}

	/** @param areaIds of a coordinator; empty for other roles */
	public void changeRole(UUID accountId, Role to, Set<UUID> areaIds) {
		change(accountId, account -> account.changeRole(to, areaIds));
	}

	/**
	 * Function, role and areas at once. Sessions end only where it may do something else now.
	 *
	 * @param areaIds of a coordinator; empty for other roles
	 */
	public void change(UUID accountId, String function, Role to, Set<UUID> areaIds) {
		if (Boolean.TRUE.equals(transaction.execute(status -> accounts.get(accountId).isAlready(to, areaIds)))) {
			transaction.executeWithoutResult(status -> accounts.get(accountId).actAs(function));
		}
		else {
			change(accountId, account -> {
				account.actAs(function);
				account.changeRole(to, areaIds);
			});
		}
	}

	/** For good: the address is forgotten, the function stays in revisions. Of who was invited and never came nothing stays. */
	public void remove(UUID accountId) {
		change(accountId, account -> {
			if (account.is(AccountState.INVITED)) {
				accounts.remove(account);
				return;
			}
			account.leave();
			events.publishEvent(new AccountClosed(accountId));
		});
	}

	private void change(UUID accountId, Consumer<Account> verb) {
		transaction.executeWithoutResult(status -> {
			boolean last = accounts.lockAdministrators().equals(List.of(accountId));
			Account account = accounts.get(accountId);
			verb.accept(account);
			if (last && !account.isAdministrator()) {
				throw new LastAdministratorException();
			}
			tokens.revokeAllOf(accountId);
			events.publishEvent(new AccountsChanged());
		});
		sessions.removeAll(accountId);
	}

}
