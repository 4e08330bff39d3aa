package org.guichetouvert.platform;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/** Pages whose address is a secret that somebody was given. */
public final class SecretPages {

	private SecretPages() {
	}

	/** Nobody keeps the page on its way, no search engine lists it, and its address goes to no other page. */
	public static void keep(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

}
