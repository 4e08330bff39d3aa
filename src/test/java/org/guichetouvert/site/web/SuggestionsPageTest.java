package org.guichetouvert.site.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.guichetouvert.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Suggestions as the script of the search field gets them, and the scripts themselves. */
@IntegrationTest
class SuggestionsPageTest {

	/** Of all scripts of a page, compressed. */
	private static final int SCRIPT_BYTES = 4096;

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "/recherche, facture de gaz, need, /recherche?besoin=energie-impayes",
			"/recherche, maison de justice, type, /recherche?type=maison-justice",
			"/recherche, Laeken, area, /quartiers/laeken",
			"/nl/recherche, voedselpakket, need, /nl/recherche?besoin=colis-alimentaires",
			"/nl/recherche, Laken, area, /nl/quartiers/laeken" })
	void leadsToThePageOfEach(String path, String typed, String kind, String href) {
		JsonNode offer = suggest(path, typed);

		assertThat(offer.get("suggestions").valueStream().filter(one -> one.get("kind").asString().equals(kind)).findFirst()
			.map(one -> one.get("href").asString())).contains(href);
		assertThat(offer.get("titles").get(kind).asString()).isNotBlank();
	}

	@Test
	void saysHowManyThereAre() {
		assertThat(suggest("/recherche", "voedselpakket").get("said").asString()).matches("\\d propositions?");
		assertThat(suggest("/nl/recherche", "voedselpakket").get("said").asString()).matches("\\d voorstel(len)?");
	}

	@Test
	void tellsWhatWasMeantByAnotherWord() {
		assertThat(suggest("/recherche", "minimex").get("suggestions").get(0).get("detail").asString()).isEqualTo("minimex");
	}

	@Test
	void repeatsNothingThatSomebodyShouldNotReadOverTheShoulder() {
		assertThat(suggest("/recherche", "mon mari").toString()).contains("violences-conjugales").doesNotContain("frappe");
	}

	@Test
	void isKeptBrieflyByTheBrowserAloneAndByNoSearchEngine() {
		MvcTestResult result = mvc.get().uri("/recherche/suggestions?q=gaz").exchange();

		assertThat(result).hasStatusOk().hasHeader("Cache-Control", "max-age=60, private").hasHeader("X-Robots-Tag", "noindex")
			.doesNotContainHeader("Set-Cookie");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?q=", "?q=%20", "?q=%00", "?q=%F0%9F%98%80", "?q=%3Czqzq%3E", "?q=a&q=b", "?autre=1" })
	void answersAnything(String query) throws UnsupportedEncodingException {
		MvcTestResult result = mvc.get().uri(URI.create("/recherche/suggestions" + query)).exchange();

		assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("application/json");
		assertThat(JsonMapper.shared().readTree(result.getResponse().getContentAsString()).get("suggestions").isEmpty()).isTrue();
	}

	@Test
	void asksLittleOfAnOldPhone() throws IOException {
		var bytes = new ByteArrayOutputStream();
		for (String name : List.of("combobox", "results")) {
			try (var gzip = new GZIPOutputStream(bytes)) {
				gzip.write(Files.readAllBytes(Path.of("src/main/resources/static/js", name + ".js")));
			}
		}
		assertThat(bytes.size()).isLessThanOrEqualTo(SCRIPT_BYTES);
	}

	private JsonNode suggest(String path, String typed) {
		MvcTestResult result = mvc.get().uri(path + "/suggestions").param("q", typed).exchange();
		assertThat(result).hasStatusOk();
		try {
			return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
