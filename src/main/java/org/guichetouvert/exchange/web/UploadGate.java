package org.guichetouvert.exchange.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files come in at one address only, before anything reads what was sent: elsewhere anybody could fill the disk. What is much
 * too large is not read at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadGate extends OncePerRequestFilter {

	/** Up to here the form comes back as it was typed; the setting of multipart files is the same. */
	static final long MOST_READ = 100L << 20;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isMultipart(request)) {
			chain.doFilter(request, response);
		}
		else if (!request.getRequestURI().endsWith(ImportController.PATH)) {
			response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
		}
		else if (request.getContentLengthLong() > MOST_READ) {
			String path = request.getRequestURI();
			response.sendRedirect(path + "?trop");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isMultipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

}
