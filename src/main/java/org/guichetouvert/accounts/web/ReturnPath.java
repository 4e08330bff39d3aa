package org.guichetouvert.accounts.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Where to go after signing in: a page of this site, never an address that somebody slipped into a link, nor one that bears a
 * token.
 */
final class ReturnPath {

	/** Path and query as browsers write them. Backslashes, double slashes and whatever is no letter of an address are none. */
	private static final Pattern SHAPE = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,500}");

	private static final Pattern NO_GOAL = Pattern.compile("/(connexion|deconnexion|mes-donnees)([/?].*)?");

	private ReturnPath() {
	}

	/** The same when it leads to a page of this site; else empty. */
	static String read(@Nullable String typed) {
		if (typed == null || !SHAPE.matcher(typed).matches() || NO_GOAL.matcher(typed).matches()) {
			return "";
		}
		try {
			URI uri = new URI(typed);
			boolean token = uri.getQuery() != null && uri.getQuery().contains("jeton");
			boolean here = uri.getScheme() == null && uri.getRawAuthority() == null && !uri.getRawPath().contains("//");
			return here && !token ? typed : "";
		}
		catch (URISyntaxException e) {
			return "";
		}
	}

	/** The page of this site, in this language, that the visitor comes from; else empty. */
	static String of(HttpServletRequest request) {
		String referer = request.getHeader(HttpHeaders.REFERER);
		try {
			URI from = new URI(referer == null ? "" : referer);
			String path = from.getRawPath();
			if (!request.getServerName().equals(from.getHost()) || path == null || !path.startsWith(request.getContextPath() + "/")) {
				return "";
			}
			String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
			return read(path.substring(request.getContextPath().length()) + query);
		}
		catch (URISyntaxException e) {
			return "";
		}
	}

}
