package org.guichetouvert.accounts.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.platform.RateLimits.Limit;
import org.springframework.stereotype.Component;

/** How often one may try to get in. An address of the network may be that of a whole office. */
@Component
class SignInLimits {

	private static final Duration WITHIN = Duration.ofMinutes(15);

	private static final Limit LINKS_TO_ADDRESS = new Limit("sign-in links by e-mail address", 5, WITHIN);

	private static final Limit LINKS = new Limit("sign-in links", 20, WITHIN);

	private static final Limit PASSWORDS_OF_ADDRESS = new Limit("passwords by e-mail address", 10, WITHIN);

	private static final Limit PASSWORDS = new Limit("passwords", 40, WITHIN);

	private static final Limit PASSWORDS_OF_ACCOUNT = new Limit("passwords by account", 10, WITHIN);

	private static final Limit TOKENS = new Limit("tokens", 40, WITHIN);

	private static final Limit INVITATIONS = new Limit("invitations", 60, Duration.ofHours(1));

	private final RateLimits limits;

	SignInLimits(RateLimits limits) {
		this.limits = limits;
	}

	boolean allowLink(String email, HttpServletRequest request) {
		return limits.allows(LINKS, request) && limits.allows(LINKS_TO_ADDRESS, email);
	}

	boolean allowPassword(String email, HttpServletRequest request) {
		return limits.allows(PASSWORDS, request) && limits.allows(PASSWORDS_OF_ADDRESS, email);
	}

	/** Of who is signed in, and says so again. */
	boolean allowOwnPassword(String accountId, HttpServletRequest request) {
		return limits.allows(PASSWORDS, request) && limits.allows(PASSWORDS_OF_ACCOUNT, accountId);
	}

	boolean allowToken(HttpServletRequest request) {
		return limits.allows(TOKENS, request);
	}

	boolean allowInvitation(String accountId) {
		return limits.allows(INVITATIONS, accountId);
	}

}
