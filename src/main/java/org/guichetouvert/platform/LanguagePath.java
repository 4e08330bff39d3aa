package org.guichetouvert.platform;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the language off the path: {@code /nl/quartiers} is {@code /quartiers} in Dutch. What comes after sees the prefix as
 * part of the context path, so that mappings need not know of languages, and links and redirects stay within the language.
 * The browser's own preference is not asked: an address shows the same to everybody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LanguagePath extends OncePerRequestFilter {

	private static final String LANGUAGE = LanguagePath.class.getName() + ".language";

	private final Languages languages;

	LanguagePath(Languages languages) {
		this.languages = languages;
	}

	/** An error page speaks the language of the page that failed. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			String language = request.getAttribute(LANGUAGE) instanceof String known ? known : languages.codes().get(0);
			chain.doFilter(new InLanguage(request, languages.prefix(language), Locale.forLanguageTag(language)), response);
			return;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		Optional<String> named = languages.findIn(path);
		String better = named.map(code -> betterPath(path, code)).orElse(null);
		if (better != null) {
			request.setAttribute(LanguageMoved.TO, request.getContextPath() + better);
		}
		String language = named.orElse(languages.codes().get(0));
		request.setAttribute(LANGUAGE, language);
		chain.doFilter(new InLanguage(request, languages.prefix(language), Locale.forLanguageTag(language)), response);
	}

	/** {@code /nl} is {@code /nl/}, and the language at the root has no prefix; null where the path is as it should be. */
	private @Nullable String betterPath(String path, String code) {
		if (languages.prefix(code).isEmpty()) {
			return "/" + path.substring(code.length() + 1).replaceFirst("^/+", "");
		}
		return path.equals("/" + code) ? path + "/" : null;
	}

	/** A request whose context path ends with the language. */
	private static final class InLanguage extends HttpServletRequestWrapper {

		private final String prefix;

		private final Locale locale;

		InLanguage(HttpServletRequest request, String prefix, Locale locale) {
			super(request);
			this.prefix = prefix;
			this.locale = locale;
		}

		@Override
		public String getContextPath() {
			return super.getContextPath() + prefix;
		}

		/** The path of an error page names no language: it is put in. */
		@Override
		public String getRequestURI() {
			String uri = super.getRequestURI();
			return uri.startsWith(getContextPath()) ? uri : getContextPath() + uri.substring(super.getContextPath().length());
		}

		@Override
		public String getServletPath() {
			return withoutPrefix(super.getServletPath());
		}

		@Override
		public @Nullable String getPathInfo() {
			String info = super.getPathInfo();
			return info == null ? null : withoutPrefix(info);
		}

		private String withoutPrefix(String path) {
			return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
		}

		@Override
		public Locale getLocale() {
			return locale;
		}

		@Override
		public Enumeration<Locale> getLocales() {
			return Collections.enumeration(List.of(locale));
		}

	}

}
