package org.guichetouvert.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.platform.RateLimits;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/**
 * Leads a visitor who wants in to where one signs in, in the same language, and from there back. A form of the desk that was
 * sent when the session was over is kept, and stands there again afterwards as it was typed.
 */
final class ToSignIn implements AuthenticationEntryPoint {

	/** The parameter by which a form finds what was typed. */
	static final String TYPED = "saisie";

	private static final String FORMS = "/coordination/";

	private static final RateLimits.Limit KEPT = new RateLimits.Limit("kept-form", 20, Duration.ofMinutes(10));

	private final KeptForms forms;

	private final RateLimits limits;

	ToSignIn(KeptForms forms, RateLimits limits) {
		this.forms = forms;
		this.limits = limits;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) throws IOException {
		String goal = goal(request);
		response.sendRedirect(request.getContextPath() + "/connexion"
				+ (goal.isEmpty() ? "" : "?retour=" + UriUtils.encode(goal, StandardCharsets.UTF_8)));
	}

	private String goal(HttpServletRequest request) {
		String wanted = wanted(request);
		if (HttpMethod.GET.matches(request.getMethod())) {
			return wanted;
		}
		if (!wanted.startsWith(FORMS) || !isForm(request) || !limits.allows(KEPT, request)) {
			return "";
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
		return forms.keepForLater(wanted, fields).map(token -> wanted + (wanted.contains("?") ? "&" : "?") + TYPED + "=" + token).orElse(wanted);
	}

	private static boolean isForm(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) && request.getContentType() != null
				&& request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	/** Within the language: the context path holds it. */
	private static String wanted(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
	}

}
