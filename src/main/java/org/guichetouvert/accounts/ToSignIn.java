package org.guichetouvert.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/** Leads a visitor who wants in to where one signs in, in the same language, and from there back. */
final class ToSignIn implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) throws IOException {
		String back = HttpMethod.GET.matches(request.getMethod()) ? "?retour=" + UriUtils.encode(wanted(request), StandardCharsets.UTF_8) : "";
		response.sendRedirect(request.getContextPath() + "/connexion" + back);
	}

	/** Within the language: the context path holds it. */
	private static String wanted(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
	}

}
