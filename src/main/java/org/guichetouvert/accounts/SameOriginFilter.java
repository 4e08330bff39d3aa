package org.guichetouvert.accounts;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses what a page of another site makes a browser send: a visitor has no session that could hold a token against it.
 * Browsers say where a request comes from, by {@code Sec-Fetch-Site} (Fetch Metadata) or else {@code Origin}, and pages can
 * not make that up. What names neither is no browser of these years, and carries nobody's cookie.
 */
final class SameOriginFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	/**
	 * Addresses that bear a secret of their own. Their pages let it go nowhere, so that an old browser names the origin
	 * "null" when it sends their forms; whoever else could make it do so knows the secret already.
	 */
	private static final List<String> SECRET = List.of("/ma-porte/", "/suivi/arret/", "/signalement/", "/confirmer/");

	/** From our own page, or from no page at all. */
	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final String publicOrigin;

	/** @param publicUrl where visitors find the site, whatever the web server in front makes of the request */
	SameOriginFilter(String publicUrl) {
		this.publicOrigin = origin(UriComponentsBuilder.fromUriString(publicUrl).build());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return SAFE_METHODS.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isOwn(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private boolean isOwn(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (site != null) {
			return OWN.contains(site);
		}
		return origin == null || origin.equals("null") && isSecret(request) || origin.equals(publicOrigin)
				|| origin.equals(origin(UriComponentsBuilder.fromUriString(request.getRequestURL().toString()).build()));
	}

	private static boolean isSecret(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return SECRET.stream().anyMatch(path::startsWith);
	}

	/** The port only where it is not the usual one, as browsers write it. */
	private static String origin(UriComponents address) {
		boolean usual = address.getPort() == -1 || address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
		return address.getScheme() + "://" + address.getHost() + (usual ? "" : ":" + address.getPort());
	}

}
