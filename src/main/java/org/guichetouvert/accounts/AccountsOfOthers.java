package org.guichetouvert.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator does with accounts. Each method throws an {@link AccessDeniedException} at anybody else, and what takes
 * rights away a {@link LastAdministratorException} where it would leave none; whoever is concerned gets a letter. What an
 * account is past (suspending who is suspended) is done already and changes nothing.
 */
@Component
public class AccountsOfOthers {

	private final Accounts accounts;

	private final OneTimeTokens tokens;

	private final AccountKeeping keeping;

	private final AccountLetters letters;

	private final TransactionTemplate transaction;

	AccountsOfOthers(Accounts accounts, OneTimeTokens tokens, AccountKeeping keeping, AccountLetters letters,
			TransactionTemplate transaction) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.keeping = keeping;
		this.letters = letters;
		this.transaction = transaction;
	}

	/** All that are not gone, by function. */
	public List<KeptAccount> list(SignedIn by) {
		requireAdministrator(by);
		Map<UUID, Instant> until = tokens.invitedUntil();
		return transaction.execute(status -> accounts.listPresent().stream()
			.map(account -> account.keptAs(until.get(account.id()))).toList());
	}

	/** Empty where there is none, or none any more. */
	public Optional<KeptAccount> find(SignedIn by, UUID accountId) {
		requireAdministrator(by);
		Instant until = tokens.invitedUntil().get(accountId);
		return transaction.execute(status -> accounts.find(accountId).filter(account -> !account.is(AccountState.GONE))
			.map(account -> account.keptAs(until)));
	}

	/**
	 * What others see of it, and what it may do. Who is only invited is invited again instead, see {@link Invitations#invite}.
	 *
	 * @param areaIds of a coordinator; empty for other roles
	 */
	public void change(SignedIn by, UUID accountId, String function, Role to, Set<UUID> areaIds) {
		KeptAccount before = find(by, accountId).orElseThrow();
		if (before.is(AccountState.INVITED) || before.function().equals(function) && before.role() == to && before.areaIds().equals(areaIds)) {
			return;
		}
		keeping.change(accountId, function, to, areaIds);
		letters.changed(by, new KeptAccount(accountId, before.email(), function, to, areaIds, before.state(), null, null));
	}

	public void suspend(SignedIn by, UUID accountId) {
		where(by, accountId, AccountState.ACTIVE, account -> {
			keeping.suspend(accountId);
			letters.suspended(by, account);
		});
	}

	public void resume(SignedIn by, UUID accountId) {
		where(by, accountId, AccountState.SUSPENDED, account -> {
			keeping.resume(accountId);
			letters.resumed(by, account);
		});
	}

	public void endSessions(SignedIn by, UUID accountId) {
		where(by, accountId, AccountState.ACTIVE, account -> keeping.endSessions(accountId));
	}

	/** For good, see {@link AccountKeeping#remove}. Who never came hears nothing of it. */
	public void remove(SignedIn by, UUID accountId) {
		find(by, accountId).ifPresent(account -> {
			keeping.remove(accountId);
			if (!account.is(AccountState.INVITED)) {
				letters.removed(by, account);
			}
		});
	}

	private void where(SignedIn by, UUID accountId, AccountState state, Consumer<KeptAccount> act) {
		find(by, accountId).filter(account -> account.is(state)).ifPresent(act);
	}

	private static void requireAdministrator(SignedIn by) {
		if (by.role() != Role.ADMINISTRATOR) {
			throw new AccessDeniedException("%s keeps no accounts".formatted(by.role()));
		}
	}

}
