package org.guichetouvert.accounts;

import java.time.Clock;
import java.util.UUID;

import org.guichetouvert.accounts.OneTimeTokens.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/** Spring Security's tokens of links that sign in; its user name is the id of the account. Spring's own store keeps them in plain. */
@Component
class SignInTokens implements OneTimeTokenService {

	private final OneTimeTokens tokens;

	private final Clock clock;

	SignInTokens(OneTimeTokens tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
		UUID accountId = UUID.fromString(request.getUsername());
		return new DefaultOneTimeToken(tokens.issue(Purpose.SIGN_IN, accountId, request.getExpiresIn()), request.getUsername(),
				clock.instant().plus(request.getExpiresIn()));
	}

	@Override
	public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken authentication) {
		String token = authentication.getTokenValue();
		return token == null ? null : tokens.consumeOfAccount(Purpose.SIGN_IN, token)
			.map(accountId -> new DefaultOneTimeToken(token, accountId.toString(), clock.instant())).orElse(null);
	}

}
