package org.guichetouvert.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as Spring Security's providers ask for them: their user name is the id of the account, which they show nobody. */
@Component
class AccountDetails {

	private final Accounts accounts;

	AccountDetails(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * For who comes with a link: name is the id of an account.
	 *
	 * @throws UsernameNotFoundException unless it is active
	 */
	@Transactional(readOnly = true)
	public UserDetails byId(String name) {
		return details(accounts.find(UUID.fromString(name)), "");
	}

	/**
	 * For who comes with a password: name is an address of mail.
	 *
	 * @throws UsernameNotFoundException unless it is active and has a password; the provider then takes as long as with a wrong
	 * password
	 */
	@Transactional(readOnly = true)
	public UserDetails byEmail(String name) {
		Optional<Account> found = accounts.findByEmail(name).filter(account -> account.passwordHash() != null);
		return details(found, found.map(Account::passwordHash).orElse(""));
	}

	private static UserDetails details(Optional<Account> found, String hash) {
		return found.filter(account -> account.is(AccountState.ACTIVE))
			.map(account -> new User(account.id().toString(), hash, List.of()))
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
	}

}
