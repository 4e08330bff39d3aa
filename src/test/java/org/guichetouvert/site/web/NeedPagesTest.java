package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Needs, the neighbours of a service, and the pages that only speak, on a Wednesday at ten. */
@IntegrationTest
class NeedPagesTest {

	private static final String HOURS = "Mo-Fr 09:00-12:00";

	/** What services of {@link CatalogueMother} answer. */
	private static final String NEED = "/besoins/energie-impayes";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	@Autowired
	MutableClock clock;

	@Autowired
	StatementCounter statements;

	private final List<UUID> written = new ArrayList<>();

	private AreaNode quartier;

	private LocationDetails.Placed placed;

	/** A need is shown of the whole region. */
	@BeforeAll
	static void beAlone(@Autowired Catalogue catalogue, @Autowired CatalogueReader reader) {
		CatalogueMother.clear(catalogue, reader);
	}

	@BeforeEach
	void chooseAQuietQuartier() {
		quartier = areas.findBySlug("stockel").orElseGet(() -> areas.findBySlug("saint-job").orElseThrow());
		AreaNode leaf = areas.neighbourhoodsOf(quartier).get(0);
		placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	@Test
	void listsEveryNeedByFamilyWithItsOpenDoors() {
		open("Porte comptée");

		Document page = page("/besoins");

		assertThat(page.select("[data-need] a").eachAttr("href")).hasSizeGreaterThan(90).contains(NEED).doesNotHaveDuplicates();
		assertThat(page.selectFirst("[data-need=energie-impayes] .open-count")).isNotNull();
	}

	@Test
	void showsTheOpenDoorsOfANeedFirst() {
		String open = open("Porte du besoin");
		String later = slug(CatalogueMother.withCounter(catalogue, "Porte du soir", "Mo-Fr 18:00-20:00", placed));

		Document page = page(NEED);

		assertThat(page.selectFirst("main").attr("data-need")).isEqualTo("energie-impayes");
		assertThat(page.select("#open [data-service=" + open + "]")).hasSize(1);
		assertThat(page.select("#later [data-service=" + later + "]")).hasSize(1);
		assertThat(page.select(".crumbs a").eachAttr("href")).contains("/besoins#factures-dettes");
		assertThat(page.select("a[href='/recherche?besoin=energie-impayes&quartier=" + quartier.slug() + "']")).isNotEmpty();
		assertThat(page.select("form input[name=besoin]").val()).isEqualTo("energie-impayes");
	}

	@Test
	void makesAKeptNeedPageAgainWhenADoorCloses() {
		String slug = open("Porte du besoin qui ferme");
		assertThat(page(NEED).select("#open [data-service=" + slug + "]")).hasSize(1);

		clock.setTo(LocalDateTime.of(2026, 11, 18, 12, 0));

		assertThat(page(NEED).select("#open [data-service=" + slug + "]")).isEmpty();
	}

	@Test
	void saysWhereItIsKnownThatThereIsNothing() {
		UUID gap = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new GapStatement(gap,
				new GapStatement.Details("energie-impayes",
				quartier.id(), LocalDate.of(2026, 3, 1), null, LocalizedText.french("La permanence a fermé."), "essai"), false)));
		try {
			assertThat(page(NEED).select(".gap").text()).contains("La permanence a fermé.");
		}
		finally {
			catalogue.change(CatalogueMother.CHANGE, session -> session.find(GapStatement.class, gap).ifPresent(session::remove));
		}
	}

	@Test
	void leadsOnWhenNobodyAnswersANeed() {
		Document page = page("/besoins/" + emptyNeed());

		assertThat(page.selectFirst("#nothing")).isNotNull();
		assertThat(page.select("main a")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/besoins/n-existe-pas", "/organisations/n-existe-pas", "/exemples" })
	void knowsNoOtherPage(String path) {
		assertThat(mvc.get().uri(path).accept("text/html").exchange()).hasStatus(404);
	}

	@Test
	void showsTheGalleryToPeopleOnlyWhileTheDemonstrationIsThere() {
		UUID id = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE,
				session -> session.add(new Service(id, ServiceDetails.named(LocalizedText.french("Service inventé")), null, true)));
		written.add(id);

		Document page = page("/exemples");

		assertThat(page.select("[data-sign]")).hasSize(10);
		assertThat(page.select("meta[name=robots]").attr("content")).startsWith("noindex");
		CatalogueMother.remove(catalogue, id);
		assertThat(mvc.get().uri("/exemples").accept("text/html").exchange()).hasStatus(404);
	}

	@Test
	void leadsFromAServiceToTheOpenDoorsNearItFirst() {
		String own = slug(at("Porte d'ici", HOURS, 50.8300, 4.4700));
		String far = slug(at("Porte plus loin", HOURS, 50.8390, 4.4700));
		String near = slug(at("Porte à côté", HOURS, 50.8310, 4.4700));
		String shut = slug(at("Porte tout près, fermée", "Mo-Fr 18:00-20:00", 50.8301, 4.4700));
		String hidden = slug(CatalogueMother.withCounter(catalogue, "Porte cachée", HOURS, placed, NeedPagesTest::hide));

		Document page = page("/services/" + own);

		List<Element> doors = page.select("[aria-labelledby=neighbours] [data-service]");
		assertThat(doors).extracting(door -> door.attr("data-service")).startsWith(near, far).doesNotContain(own)
			.hasSizeLessThanOrEqualTo(4)
			.contains(shut);
		assertThat(doors.get(0).select(".facts").text()).contains("2 min", "150 m");
		assertThat(page.select("[aria-labelledby=neighbours] [data-service=" + hidden + "]").text()).doesNotContain("min ");
		assertThat(page("/services/" + hidden).select("[aria-labelledby=neighbours] .facts").text()).doesNotContain(" min ");
	}

	@Test
	void tellsNobodyWhoLooksOnThatItIsAboutViolence() {
		Document page = page("/besoins/violences-conjugales");

		assertThat(page.title()).doesNotContainIgnoringCase("violence");
		assertThat(page.select("meta[name=description]")).isEmpty();
		assertThat(page.select(".leave a").attr("rel")).contains("noreferrer");
		assertThat(page(NEED).select(".leave")).isEmpty();
	}

	@Test
	void saysNothingOfNeighboursWhereThereAreNone() {
		String own = slug(CatalogueMother.withCounter(catalogue, "Porte seule", HOURS, placed,
				(session, service) -> service.answer(List.of())));

		assertThat(page("/services/" + own).select("#neighbours")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/vie-privee", "/accessibilite" })
	void saysHowItTreatsPeople(String path) {
		Document page = page(path);

		assertThat(page.select("main section")).hasSizeGreaterThanOrEqualTo(4);
		assertThat(page.select(".footer a").eachAttr("href")).contains("/vie-privee", "/accessibilite", "/besoins");
		assertThat(page.select("#demonstration")).as("there is none in tests").isEmpty();
	}

	@Test
	void asksTheDatabaseNoMoreForManyDoorsThanForTwo() {
		open("Porte un du besoin");
		String own = open("Porte deux du besoin");
		int few = count(NEED);
		int fewOfService = count("/services/" + own);
		for (int i = 0; i < 20; i++) {
			open("Porte de plus du besoin " + i);
		}

		assertThat(count(NEED)).isCloseTo(few, within(1)).isLessThan(30);
		assertThat(count("/services/" + own)).isCloseTo(fewOfService, within(1)).isLessThan(60);
		assertThat(count("/besoins")).isLessThan(3);
	}

	/** Give or take one: the version of the catalogue is asked for once a second. */
	private int count(String path) {
		clock.setTo(LocalDateTime.of(2026, 11, 18, 10, 0).plusSeconds(written.size()));
		int before = statements.count();
		page(path + "?essai=" + written.size());
		return statements.count() - before;
	}

	/** A need that no service of a test answers. */
	private String emptyNeed() {
		return page("/besoins").select("[data-need]:not(:has(.open-count))").stream().map(need -> need.attr("data-need"))
			.filter(id -> page("/besoins/" + id).selectFirst("#nothing") != null).findFirst().orElseThrow();
	}

	private UUID at(String name, String hours, double latitude, double longitude) {
		return CatalogueMother.withCounter(catalogue, name, hours, placed, (session, service) -> {
			var location = session.getLocation(service.places().get(0).locationId().orElseThrow());
			location.describe(location.details().withPoint(new GeoPoint(latitude, longitude)));
		});
	}

	private static void hide(Catalogue.Session session, Service service) {
		var location = session.getLocation(service.places().get(0).locationId().orElseThrow());
		location.describe(location.details().withPoint(new GeoPoint(50.8305, 4.4700)).withHidden(true));
	}

	private String open(String name) {
		return slug(CatalogueMother.withCounter(catalogue, name, HOURS, placed));
	}

	private String slug(UUID id) {
		written.add(id);
		return slugs.slugsOf(EntryKind.SERVICE, List.of(id)).get(id);
	}

	private Document page(String path) {
		MvcTestResult result = mvc.get().uri(path).exchange();
		assertThat(result).as(path).hasStatusOk();
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
