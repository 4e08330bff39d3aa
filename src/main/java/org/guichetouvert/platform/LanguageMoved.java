package org.guichetouvert.platform;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads to the one address of a page, for {@link LanguagePath}: after the security filters, whose headers every answer bears. */
@Component
@Order(0)
class LanguageMoved extends OncePerRequestFilter {

	/** Request attribute: the better path, without query. */
	static final String TO = LanguageMoved.class.getName() + ".to";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getAttribute(TO) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader(HttpHeaders.LOCATION, request.getAttribute(TO) + query);
	}

}
