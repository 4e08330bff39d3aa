package org.guichetouvert.accounts;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SameOriginFilterTest {

	private final SameOriginFilter filter = new SameOriginFilter("https://guichet.example/");

	@Test
	void whatOurOwnPageSendsPasses() throws Exception {
		assertThat(status("POST", Map.of("Sec-Fetch-Site", "same-origin", "Origin", "https://guichet.example"))).isEqualTo(200);
		assertThat(status("POST", Map.of("Origin", "https://guichet.example"))).isEqualTo(200);
		assertThat(status("POST", Map.of("Origin", "http://127.0.0.1:8080"))).isEqualTo(200);
		assertThat(status("POST", Map.of())).isEqualTo(200);
	}

	@Test
	void whatAPageOfAnotherSiteSendsIsRefused() throws Exception {
		assertThat(status("POST", Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://guichet.example"))).isEqualTo(403);
		assertThat(status("POST", Map.of("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
		assertThat(status("POST", Map.of("Origin", "https://evil.example"))).isEqualTo(403);
		assertThat(status("POST", Map.of("Origin", "null"))).isEqualTo(403);
		assertThat(status("POST", Map.of("Origin", "http://127.0.0.1:8081"))).isEqualTo(403);
		assertThat(status("DELETE", Map.of("Origin", "https://evil.example"))).isEqualTo(403);
	}

	@Test
	void lookingIsFree() throws Exception {
		assertThat(status("GET", Map.of("Sec-Fetch-Site", "cross-site"))).isEqualTo(200);
	}

	private int status(String method, Map<String, String> headers) throws Exception {
		var request = new MockHttpServletRequest(method, "/connexion");
		request.setServerName("127.0.0.1");
		request.setServerPort(8080);
		headers.forEach(request::addHeader);
		var response = new MockHttpServletResponse();
		filter.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
