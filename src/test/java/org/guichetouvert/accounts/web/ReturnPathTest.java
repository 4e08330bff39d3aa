package org.guichetouvert.accounts.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnPathTest {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/coordination/fiches?etat=%C3%A0-v%C3%A9rifier&page=2", "/quartiers/laeken" })
	void leadsToPagesOfThisSite(String path) {
		assertThat(ReturnPath.read(path)).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
			" //evil.example", "javascript:alert(1)", "evil.example", "/x\r\nSet-Cookie: a=b", "/a//evil.example", "///evil.example",
			"/%", "/{x}", "", "/connexion", "/connexion?retour=/", "/connexion/lien", "/deconnexion",
			"/mes-donnees", "/mes-donnees/lien?jeton=x", "/quartiers?page=2&jeton=x", "/quartiers?%6Aeton=x" })
	void leadsNowhereElse(String typed) {
		assertThat(ReturnPath.read(typed)).isEmpty();
	}

	@Test
	void thePageThatOneComesFromIsOneOfThisSite() {
		assertThat(ReturnPath.of(from("https://guichet.example/nl/quartiers/laeken?x=1"))).isEqualTo("/quartiers/laeken?x=1");
		assertThat(ReturnPath.of(from("https://evil.example/nl/quartiers"))).isEmpty();
		assertThat(ReturnPath.of(from("https://guichet.example/nl/connexion"))).isEmpty();
		assertThat(ReturnPath.of(from("https://guichet.example/nl/mes-donnees/lien?jeton=x"))).isEmpty();
		assertThat(ReturnPath.of(from(null))).isEmpty();
		assertThat(ReturnPath.of(from("::"))).isEmpty();
	}

	private static MockHttpServletRequest from(String referer) {
		var request = new MockHttpServletRequest("GET", "/nl/connexion");
		request.setServerName("guichet.example");
		request.setContextPath("/nl");
		if (referer != null) {
			request.addHeader("Referer", referer);
		}
		return request;
	}

}
