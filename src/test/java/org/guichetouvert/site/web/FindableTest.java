package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ExceptionDetails;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Scope;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What search engines, browsers and phones get to find and keep the site, on a Wednesday at ten. */
@IntegrationTest
class FindableTest {

	private static final String HOURS = "Mo-Fr 09:00-12:00";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	@Autowired
	JsonMapper json;

	private final List<UUID> written = new ArrayList<>();

	private LocationDetails.Placed placed;

	@BeforeEach
	void choosePlace() {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("boondael").orElseThrow()).get(0);
		placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	@Test
	void listsEveryPublishedServiceInEveryLanguage() throws Exception {
		String slug = slug(CatalogueMother.withCounter(catalogue, "Porte à trouver", HOURS, placed));
		List<String> parts = xml("/sitemap.xml").select("loc").eachText();
		assertThat(parts).contains("https://guichet.example/sitemaps/pages.xml", "https://guichet.example/sitemaps/services-1.xml");

		Document services = xml("/sitemaps/services-1.xml");

		assertThat(services.select("loc").eachText()).contains("https://guichet.example/services/" + slug,
				"https://guichet.example/nl/services/" + slug);
		assertThat(services.select("url:has(loc:contains(" + slug + ")) lastmod").eachText()).isNotEmpty();
		assertThat(xml("/sitemaps/services-2.xml").select("url")).isEmpty();
	}

	@Test
	void listsOnlyPagesThatExist() throws Exception {
		List<String> pages = xml("/sitemaps/pages.xml").select("loc").eachText();

		assertThat(pages).contains("https://guichet.example/quartiers/boondael", "https://guichet.example/nl/quartiers/boondael/guichets");
		for (int nth = 0; nth < pages.size(); nth += pages.size() / 12) {
			assertThat(mvc.get().uri(pages.get(nth).replace("https://guichet.example", ""))).as(pages.get(nth)).hasStatusOk();
		}
	}

	@Test
	void tellsRobotsWhereTheListIs() throws Exception {
		assertThat(text("/robots.txt")).contains("Sitemap: https://guichet.example/sitemap.xml");
	}

	@Test
	void offersTheSiteToTheSearchBoxOfTheBrowser() throws Exception {
		Document page = Jsoup.parse(text("/nl/"));
		Document description = xml(page.select("link[rel=search]").attr("href"));

		assertThat(description.select("Url").attr("template")).isEqualTo("https://guichet.example/nl/recherche?q={searchTerms}");
		assertThat(description.select("ShortName").text()).hasSizeLessThanOrEqualTo(16);
	}

	@Test
	void canBeKeptOnTheFirstScreenOfAPhone() throws Exception {
		Document page = Jsoup.parse(text("/nl/"));
		JsonNode manifest = json.readTree(text(page.select("link[rel=manifest]").attr("href")));

		assertThat(manifest.get("start_url").asString()).isEqualTo("/nl/");
		assertThat(manifest.get("lang").asString()).isEqualTo("nl");
		for (JsonNode icon : manifest.get("icons")) {
			assertThat(mvc.get().uri(icon.get("src").asString())).as("%s", icon).hasStatusOk().hasContentType("image/png");
		}
		assertThat(mvc.get().uri(page.select("link[rel=apple-touch-icon]").attr("href"))).hasStatusOk();
		assertThat(mvc.get().uri("/favicon.ico")).hasStatusOk();
	}

	@Test
	void tellsMachinesTheHoursOfTheComingWeekWithItsClosures() throws Exception {
		UUID id = CatalogueMother.withCounter(catalogue, "Porte <b>structurée</b>", HOURS, placed);
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(id).except(UUID.randomUUID(), new ExceptionDetails(
				LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21), ExceptionEffect.CLOSED, null, LocalizedText.EMPTY, null),
				Scope.WHOLE_SERVICE));

		JsonNode node = structured(slug(id)).get(0);

		assertThat(node.get("@type").asString()).isIn("GovernmentOffice", "LocalBusiness");
		assertThat(node.get("url").asString()).startsWith("https://guichet.example/services/");
		assertThat(node.get("openingHoursSpecification").findValuesAsString("validFrom")).containsExactly("2026-11-18", "2026-11-19", "2026-11-23", "2026-11-24");
		assertThat(node.get("openingHoursSpecification").get(0).get("closes").asString()).isEqualTo("12:00");
		assertThat(node.get("specialOpeningHoursSpecification").findValuesAsString("validFrom")).contains("2026-11-20");
	}

	@Test
	void tellsMachinesNoHoursWhereOneIsNotReceivedJustSo() throws Exception {
		String slug = slug(CatalogueMother.withCounter(catalogue, "Porte sur rendez-vous pour machines", HOURS, placed, (session, service) -> service.channels()
			.get(0).periods().get(0).correct(PeriodDetails.of(Admission.APPOINTMENT).withHours(HOURS, null))));

		assertThat(structured(slug).get(0).has("openingHoursSpecification")).isFalse();
	}

	@Test
	void tellsMachinesNoHiddenAddress() throws Exception {
		String slug = slug(CatalogueMother.withCounter(catalogue, "Lieu protégé des machines", HOURS, placed, (session, service) -> {
			Location location = session.getLocation(service.places().get(0).locationId().orElseThrow());
			location.describe(location.details().withHidden(true)
				.withAddress(new LocationDetails.PostalAddress("rue du Secret", "7", "1050", "Ixelles")));
		}));

		JsonNode node = structured(slug).get(0);

		assertThat(node.has("address")).isFalse();
		assertThat(node.has("geo")).isFalse();
	}

	private JsonNode structured(String slug) throws Exception {
		Document page = Jsoup.parse(text("/services/" + slug));
		return json.readTree(page.select("script[type=application/ld+json]").html()).get("@graph");
	}

	private Document xml(String path) throws UnsupportedEncodingException {
		return Jsoup.parse(text(path), "", Parser.xmlParser());
	}

	private String text(String path) throws UnsupportedEncodingException {
		MvcTestResult result = mvc.get().uri(path).exchange();
		assertThat(result).as(path).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

	private String slug(UUID id) {
		written.add(id);
		return slugs.slugsOf(EntryKind.SERVICE, List.of(id)).get(id);
	}

}
