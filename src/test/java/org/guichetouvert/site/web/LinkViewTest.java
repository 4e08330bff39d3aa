package org.guichetouvert.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkViewTest {

	@ParameterizedTest
	@ValueSource(strings = {"/services/x", "?page=2", "#adresse", "https://example.org", "HTTP://example.org", "tel:112",
		"mailto:a@example.org"})
	void leadsToPagesSitesAndMeans(String href) {
		assertThat(LinkView.of("mots", href).href()).isEqualTo(href);
	}

	@ParameterizedTest
	@ValueSource(strings = {"javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//example.org",
		"www.example.org", ""})
	void showsWordsOnlyWhereTheAddressIsNoPage(String href) {
		assertThat(LinkView.of("mots", href).href()).isNull();
	}

}
