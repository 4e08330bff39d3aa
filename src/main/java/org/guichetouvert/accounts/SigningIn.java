package org.guichetouvert.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.OneTimeTokens.Purpose;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out who somebody is. The session is begun by {@link AccountSessions}. */
@Component
public class SigningIn {

	private final AuthenticationManager authentication;

	private final OneTimeTokens tokens;

	private final Accounts accounts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SigningIn(AuthenticationManager authentication, OneTimeTokens tokens, Accounts accounts, TransactionTemplate transaction,
			Clock clock) {
		this.authentication = authentication;
		this.tokens = tokens;
		this.accounts = accounts;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Whether a link would work; it still does afterwards. */
	public boolean isGoodLink(String token) {
		return tokens.isGood(Purpose.SIGN_IN, token);
	}

	/** The account, when the link works; it doesn't any more. */
	public Optional<UUID> byLink(String token) {
		return recognize(OneTimeTokenAuthenticationToken.unauthenticated(token));
	}

	/**
	 * The account, when it has this password.
	 *
	 * @param email as {@link EmailAddress} writes it
	 */
	public Optional<UUID> byPassword(String email, String password) {
		return recognize(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
	}

	private Optional<UUID> recognize(Authentication presented) {
		try {
			UUID accountId = UUID.fromString(authentication.authenticate(presented).getName());
			transaction.executeWithoutResult(status -> accounts.get(accountId).signIn(clock.instant()));
			return Optional.of(accountId);
		}
		catch (AuthenticationException e) {
			return Optional.empty();
		}
	}

}
