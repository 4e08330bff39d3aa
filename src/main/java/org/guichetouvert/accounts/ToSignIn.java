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
import org.guichetouvert.shared.SecretWord;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/**
 * Leads a visitor who wants in to where one signs in, in the same language, and from there back. A form of the desk that was
 * sent when the session was over is kept, and stands there again afterwards as it was typed, in the browser that sent it; one whose
 * address is no page leads to the page where it stands.
 */
final class ToSignIn implements AuthenticationEntryPoint {

	/** The parameter by which a form finds what was typed. */
	static final String TYPED = "saisie";

	private static final String FORMS = "/coordination/";

	private static final RateLimits.Limit KEPT = new RateLimits.Limit("kept-form", 20, Duration.ofMinutes(10));

	private final KeptForms forms;

	private final RateLimits limits;

	private final PageOfForm pages;

	ToSignIn(KeptForms forms, RateLimits limits, PageOfForm pages) {
		this.forms = forms;
		this.pages = pages;
		this.limits = limits;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) throws IOException {
		String goal = goal(request, response);
		response.sendRedirect(request.getContextPath() + "/connexion"
				+ (goal.isEmpty() ? "" : "?retour=" + UriUtils.encode(goal, StandardCharsets.UTF_8)));
	}

	private String goal(HttpServletRequest request, HttpServletResponse response) {
		String wanted = wanted(request);
		if (HttpMethod.GET.matches(request.getMethod())) {
			return wanted;
		}
		if (!wanted.startsWith(FORMS) || !isForm(request)) {
			return "";
		}
		String path = wanted.replaceFirst("\\?.*", "");
		String page = pages.of(path).orElse("");
		if (!page.equals(path)) {
			return page; // what was pressed there is to be pressed again
		}
		if (!limits.allows(KEPT, request)) {
			return "";
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
		String browser = FormCookie.find(request).orElseGet(SecretWord::create);
		return forms.keepForLater(wanted, fields, browser).map(token -> {
			FormCookie.give(request, response, browser);
			return wanted + (wanted.contains("?") ? "&" : "?") + TYPED + "=" + token;
		}).orElse(wanted);
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
