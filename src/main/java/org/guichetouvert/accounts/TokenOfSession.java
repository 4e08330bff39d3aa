package org.guichetouvert.accounts;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Puts the token against forgery into forms of those who have a session; for others it would begin one, and a cookie. */
final class TokenOfSession implements CsrfTokenRequestHandler {

	private final CsrfTokenRequestHandler forms = new XorCsrfTokenRequestAttributeHandler();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
		if (request.getSession(false) != null) {
			forms.handle(request, response, token);
		}
	}

	@Override
	public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
		return forms.resolveCsrfTokenValue(request, token);
	}

}
