package org.guichetouvert.site.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQueryTest {

	@Test
	void hasOneAddressWhateverTheOrder() {
		var query = SearchQuery.of(Map.of("page", List.of("2"), "pas", List.of("moment", "loyer"), "q", List.of("aide & loyer"),
				"sans", List.of("frais", "internet"), "ouvert", List.of("2026-11-21T10:00"), "utm", List.of("x")));

		assertThat(query.href()).isEqualTo("/recherche?q=aide%20%26%20loyer&sans=frais&sans=internet&ouvert=2026-11-21T10%3A00"
				+ "&pas=moment&pas=loyer&page=2");
	}

	@Test
	void takesWhatNothingHasForNotGiven() {
		var query = SearchQuery.of(Map.of("page", List.of("-1"), "mode", List.of("fusée", "guichet", "guichet"), "langue",
				List.of("zz9", "ar", "français"), "public", List.of("young", "chats"), "acces", List.of("voiture"), "q", List.of(" ")));

		assertThat(query.href()).isEqualTo("/recherche?mode=guichet&langue=ar&public=young");
		assertThat(query.page()).isEqualTo(1);
	}

	@Test
	void beginsAnotherSearchAtItsFirstPage() {
		var query = SearchQuery.of(Map.of("q", List.of("loyer"), "vu", List.of("2026-11-18T10:00"), "page", List.of("3")));

		assertThat(query.with(SearchParameter.PAGE, "4").href()).isEqualTo("/recherche?q=loyer&vu=2026-11-18T10%3A00&page=4");
		assertThat(query.with(SearchParameter.SANS, "frais").href()).isEqualTo("/recherche?q=loyer&sans=frais");
		assertThat(query.without(SearchParameter.TYPE, "inconnu")).isEqualTo(query);
	}

}
