package org.guichetouvert.platform;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Tells people who look at a page from programs that fetch it. By what they say of themselves; nothing of it is kept. */
final class Visitor {

	/**
	 * Words that programs have in their names and browsers of people don't, old phones' neither: CUBOT makes phones, and
	 * WhatsApp fetches previews in its own name but opens pages in a browser.
	 */
	private static final Pattern ROBOT = Pattern.compile(String.join("|",
			"(?<!cu)bots?(?![a-z])", "robot", "crawl", "spider", "slurp", "scrap", "archiv", "index(er|ing)", "fetch", "preview",
			"external(hit|agent)", "^whatsapp/", "embedly", "mediapartners", "google-", "googleother", "\\+https?://",
			"headless", "phantomjs", "selenium", "playwright", "puppeteer", "lighthouse", "pagespeed", "prerender",
			"monitor", "uptime", "pingdom", "statuscake", "check_http", "blackbox", "healthcheck", "validator", "link ?check",
			"^curl/", "^wget", "python", "^java", "^jakarta", "^apache-httpclient", "okhttp", "go-http-client", "libwww", "^perl",
			"^ruby", "^php/", "guzzle", "^axios", "undici", "^node", "^deno", "postman", "^http", "nmap", "nikto", "masscan",
			"zgrab", "nuclei"));

	/** Browsers and what stood for them before the standard. */
	private static final String[] PURPOSES = { "Sec-Purpose", "Purpose", "X-Purpose", "X-Moz" };

	private static final Pattern AHEAD = Pattern.compile("prefetch|prerender|preview");

	private Visitor() {
	}

	/** Whether a person asks for a page to look at it now. */
	static boolean isPerson(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) && !isRobot(request.getHeader(HttpHeaders.USER_AGENT))
				&& !readsAhead(request);
	}

	/** One that doesn't say what it is is none that people use. */
	private static boolean isRobot(@Nullable String name) {
		return name == null || name.isBlank() || ROBOT.matcher(name.toLowerCase(Locale.ROOT)).find();
	}

	private static boolean readsAhead(HttpServletRequest request) {
		return Stream.of(PURPOSES).map(request::getHeader)
			.anyMatch(purpose -> purpose != null && AHEAD.matcher(purpose.toLowerCase(Locale.ROOT)).find());
	}

}
