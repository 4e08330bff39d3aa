package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.FormCookie;
import org.guichetouvert.accounts.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads whoever signed in again back to what she had typed, and forgets it once it was sent. A form that is refused stands in
 * the page, and is kept too: the page may be closed.
 */
@Component
class KeptFormsAgain implements HandlerInterceptor, WebMvcConfigurer {

	private static final String TYPED = "saisie";

	private final KeptForms forms;

	private final CurrentReader readers;

	KeptFormsAgain(KeptForms forms, CurrentReader readers) {
		this.forms = forms;
		this.readers = readers;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/coordination/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
		String token = request.getParameter(TYPED);
		if (token == null || !request.getMethod().equals("GET") || readers.find().isEmpty()) {
			return true;
		}
		FormCookie.find(request).ifPresent(browser -> {
			forms.adopt(readers.find().orElseThrow().accountId(), token, browser);
			FormCookie.take(request, response);
		});
		String query = Arrays.stream(request.getQueryString().split("&")).filter(part -> !part.startsWith(TYPED + "="))
			.collect(Collectors.joining("&"));
		response.sendRedirect(request.getRequestURI() + (query.isEmpty() ? "" : "?" + query));
		return false;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
		if (request.getMethod().equals("POST") && page != null && page.getViewName() != null && readers.find().isPresent()) {
			if (page.getViewName().startsWith("redirect:")) {
				forms.forget(readers.find().get().accountId(), Desk.path(request));
			}
			else if (response.getStatus() == HttpServletResponse.SC_BAD_REQUEST || response.getStatus() == HttpServletResponse.SC_CONFLICT
					|| response.getStatus() == 422) {
				forms.keep(readers.find().get().accountId(), Desk.path(request), fields(request));
			}
		}
	}

	static Map<String, List<String>> fields(HttpServletRequest request) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
		return fields;
	}

}
