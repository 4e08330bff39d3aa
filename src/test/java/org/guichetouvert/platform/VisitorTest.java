package org.guichetouvert.platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class VisitorTest {

	private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

	@ParameterizedTest
	@ValueSource(strings = { FIREFOX,
			"Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Mobile Safari/537.36",
			"Mozilla/5.0 (Linux; Android 8.1.0; CUBOT NOVA) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.0.0 Mobile Safari/537.36",
			"Mozilla/5.0 (iPhone; CPU iPhone OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1",
			"Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/29.3709; U; fr) Presto/2.8.119 Version/11.10",
			"Nokia203/2.0 (20.37) Profile/MIDP-2.1 Configuration/CLDC-1.1 UCWEB/2.0 (Java; U; MIDP-2.0; fr; nokia203) U2/1.0.0 UCBrowser/9.4" })
	void takesBrowsersForPeople(String name) {
		assertThat(Visitor.isPerson(asking("GET", name))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "bingbot/2.0", "curl/8.5.0",
			"Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", "python-requests/2.32", "Java-http-client/17.0.12",
			"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36",
			"WhatsApp/2.23.20.0 A", "facebookexternalhit/1.1", "Go-http-client/1.1", "Mozilla/5.0 (compatible; SomeSpider)", "" })
	void takesProgramsForRobots(String name) {
		assertThat(Visitor.isPerson(asking("GET", name))).isFalse();
	}

	@Test
	void takesWhoSaysNothingForARobot() {
		assertThat(Visitor.isPerson(new MockHttpServletRequest("GET", "/"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sec-Purpose: prefetch;prerender", "Purpose: prefetch", "X-Moz: prefetch" })
	void knowsABrowserThatReadsAhead(String header) {
		MockHttpServletRequest request = asking("GET", FIREFOX);
		request.addHeader(header.split(": ")[0], header.split(": ")[1]);
		assertThat(Visitor.isPerson(request)).isFalse();
	}

	@Test
	void looksAtNothingWhereOnlyHeadersAreAsked() {
		assertThat(Visitor.isPerson(asking("HEAD", FIREFOX))).isFalse();
	}

	private static MockHttpServletRequest asking(String method, String name) {
		var request = new MockHttpServletRequest(method, "/recherche");
		request.addHeader("User-Agent", name);
		return request;
	}

}
