package org.guichetouvert.site.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.guichetouvert.IntegrationTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Each page in each language under its own address, over HTTP as a browser asks for it. */
@IntegrationTest
class LanguagesTest {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource({ "/, fr, ltr", "/quartiers, fr, ltr", "/nl/, nl, ltr", "/nl/quartiers/laeken, nl, ltr", "/ar/, ar, rtl",
			"/ar/quartiers/laeken/guichets, ar, rtl" })
	void speaksTheLanguageOfItsAddress(String path, String language, String direction) throws Exception {
		Document page = page(path);

		assertThat(page.select("html").attr("lang")).isEqualTo(language);
		assertThat(page.select("html").attr("dir")).isEqualTo(direction);
	}

	@Test
	void asksNoBrowserForItsPreference() throws Exception {
		assertThat(Jsoup.parse(get("/", "Accept-Language", "nl").body()).select("html").attr("lang")).isEqualTo("fr");
		assertThat(Jsoup.parse(get("/nl/", "Accept-Language", "fr").body()).select("html").attr("lang")).isEqualTo("nl");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nl/", "/nl/quartiers", "/nl/quartiers/laeken", "/nl/recherche?q=loyer" })
	void staysWithinTheLanguage(String path) throws Exception {
		List<String> links = page(path).select("a[href^=/]:not([hreflang]), form[action]").stream()
			.map(element -> element.hasAttr("action") ? element.attr("action") : element.attr("href")).toList();

		assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("/nl/"));
	}

	@Test
	void leadsToTheSamePageInTheOtherLanguages() throws Exception {
		Document page = page("/nl/recherche?q=loyer+impay%C3%A9&quartier=laeken");

		assertThat(page.select(".languages a").eachAttr("href")).containsExactly("/recherche?q=loyer+impay%C3%A9&quartier=laeken",
				"/nl/recherche?q=loyer+impay%C3%A9&quartier=laeken", "/ar/recherche?q=loyer+impay%C3%A9&quartier=laeken");
		assertThat(page.select(".languages [aria-current]").eachAttr("hreflang")).containsExactly("nl");
	}

	@Test
	void tellsSearchEnginesWhichPagesAreTheSame() throws Exception {
		Document page = page("/nl/quartiers");

		assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://guichet.example/nl/quartiers");
		assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang")).containsExactly("fr", "nl", "ar", "x-default");
		assertThat(page.select("link[hreflang=x-default]").attr("href")).isEqualTo("https://guichet.example/quartiers");
		assertThat(page.select("meta[name=robots]")).isEmpty();
	}

	@Test
	void keepsFilteredViewsOutOfSearchEngines() throws Exception {
		Document page = page("/recherche?besoin=colis-alimentaires");

		assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
		assertThat(page.select("link[rel=alternate][hreflang]")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/nl, /nl/", "/fr, /", "/fr/quartiers?x=1, /quartiers?x=1" })
	void movesToTheOneAddressOfAPage(String path, String better) throws Exception {
		HttpResponse<String> response = get(path, "Accept", "text/html");

		assertThat(response.statusCode()).isEqualTo(301);
		assertThat(response.headers().firstValue("Location")).contains(better);
	}

	@Test
	void asksForTransportSecurityOnlyBehindACertificate() throws Exception {
		assertThat(get("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security")).isPresent();
		assertThat(get("/", "Accept", "text/html").headers().firstValue("Strict-Transport-Security")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nl/quartiers", "/nulle-part", "/robots.txt", "/sitemap.xml", "/favicon.ico", "/assets/css/site.css", "/nl", "/fr/" })
	void guardsEveryAnswer(String path) throws Exception {
		HttpResponse<String> answer = get(path, "Accept", "text/html");

		assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
			.contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe"));
		assertThat(answer.headers().map()).containsKeys("x-content-type-options", "referrer-policy", "permissions-policy");
	}

	@Test
	void leadsNobodyToAnotherSite() throws Exception {
		assertThat(get("/fr//ailleurs.example/", "Accept", "text/html").statusCode()).isEqualTo(400);
	}

	@Test
	void redirectsWithinTheLanguage() throws Exception {
		assertThat(get("/nl/guichets?quartier=laeken", "Accept", "text/html").headers().firstValue("Location").orElseThrow())
			.endsWith("/nl/quartiers/laeken/guichets");
	}

	@Test
	void failsInTheLanguageOfThePage() throws Exception {
		HttpResponse<String> response = get("/nl/quartiers/nergens", "Accept", "text/html");
		Document page = Jsoup.parse(response.body());

		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(page.select("html").attr("lang")).isEqualTo("nl");
		assertThat(page.select("main a").eachAttr("href")).isNotEmpty().allMatch(link -> link.startsWith("/nl/"));
	}

	@Test
	void servesItsFilesOnceForAllLanguagesAndForGood() throws Exception {
		String style = page("/").select("link[rel=stylesheet]").attr("href");
		HttpResponse<String> css = get(style, "Accept", "text/css");

		assertThat(style).matches("/assets/css/site-[0-9a-f]{32}\\.css");
		assertThat(page("/nl/").select("link[rel=stylesheet]").attr("href")).isEqualTo(style);
		assertThat(css.statusCode()).isEqualTo(200);
		assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
		assertThat(css.body()).containsPattern("url\\([^)]*/fonts/ahn-latin-[0-9a-f]{32}\\.woff2");
		assertThat(get("/assets/css/site.css", "Accept", "text/css").statusCode()).isEqualTo(404);
	}

	private Document page(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = get(path, "Accept", "text/html");
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return Jsoup.parse(response.body());
	}

	private HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header(header, value).build();
		return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
