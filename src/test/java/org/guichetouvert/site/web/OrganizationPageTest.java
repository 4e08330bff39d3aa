package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Sector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The page of an organization, on a Wednesday at ten. */
@IntegrationTest
class OrganizationPageTest {

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
	MutableClock clock;

	@Autowired
	StatementCounter statements;

	@Autowired
	JdbcClient jdbc;

	private final List<UUID> services = new ArrayList<>();

	private final List<UUID> organizations = new ArrayList<>();

	private LocationDetails.Placed placed;

	@BeforeEach
	void chooseAQuietQuartier() {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("matonge").orElseThrow()).get(0);
		placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, services.toArray(UUID[]::new));
		Collections.reverse(organizations);
		catalogue.change(CatalogueMother.CHANGE,
				session -> organizations.forEach(id -> session.find(Organization.class, id).ifPresent(session::remove)));
	}

	@Test
	void showsWhatItRunsAndWhere() {
		UUID id = organization(details("Les Essais réunis").withSector(Sector.ASSOCIATION).withWebsite("https://example.org/essais"));
		String service = service("Porte des Essais", HOURS, id);
		service("Porte du soir des Essais", "Mo-Fr 18:00-20:00", id);

		Document page = page(path(id));

		assertThat(page.select("h1").text()).isEqualTo("Les Essais réunis");
		assertThat(page.select("main article").eachAttr("data-status")).containsExactly("open", "closed");
		assertThat(page.select("#areas ~ ul a").eachAttr("href")).containsExactly("/quartiers/matonge");
		assertThat(page.select("a[href='https://example.org/essais']")).hasSize(1);
		assertThat(page("/services/" + service).select(".page-head a").eachAttr("href")).contains(path(id));
	}

	@Test
	void namesItInTheOtherLanguageToo() {
		UUID id = organization(OrganizationDetails.named(new LocalizedText(Map.of("fr", "CPAS d'essai", "nl", "OCMW Proef")))
			.withAcronym(new LocalizedText(Map.of("fr", "CPAS"))));

		Document page = page(path(id));

		assertThat(page.select(".page-head .help [lang=nl]").text()).isEqualTo("OCMW Proef");
		assertThat(page.select(".page-head .help").text()).as("the acronym is in the name").doesNotContain("CPAS");
	}

	@Test
	void leadsUpAndDown() {
		UUID parent = organization(details("Fédération d'essai"));
		UUID child = organization(new OrganizationDetails(LocalizedText.french("Antenne d'essai"), LocalizedText.EMPTY, LocalizedText.EMPTY,
				null, null, null, parent, null));

		assertThat(page(path(parent)).select("#children ~ ul a").eachAttr("href")).containsExactly(path(child));
		assertThat(page(path(child)).select(".facts a").eachAttr("href")).containsExactly(path(parent));
	}

	@Test
	void saysThatItHasNoService() {
		UUID id = organization(details("Organisation vide"));

		assertThat(page(path(id)).selectFirst("#empty")).isNotNull();
	}

	@Test
	void tellsNoQuartierOfAHiddenPlace() {
		UUID id = organization(details("Organisation discrète"));
		service("Porte discrète", HOURS, id);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			var location = session.getLocation(session.getService(services.get(0)).places().get(0).locationId().orElseThrow());
			location.describe(location.details().withHidden(true));
		});

		Document page = page(path(id));

		assertThat(page.select("main article")).hasSize(1);
		assertThat(page.select("#areas")).isEmpty();
		assertThat(page.html()).doesNotContain("rue des Essais");
	}

	@Test
	void redirectsAPastAddressForGood() {
		UUID id = organization(details("Organisation renommée"));
		String past = "ancienne-" + id;
		jdbc.sql("insert into slug (kind, slug, target_id, current) values ('organization', ?, ?, false)").params(past, id).update();

		MvcTestResult result = mvc.get().uri("/organisations/" + past).exchange();

		assertThat(result).hasStatus(301).hasRedirectedUrl(path(id));
	}

	@Test
	void asksTheDatabaseNoMoreForTwentyServicesThanForTwo() {
		UUID id = organization(details("Grande organisation"));
		service("Porte une", HOURS, id);
		service("Porte deux", HOURS, id);
		int few = count(path(id));
		for (int i = 0; i < 18; i++) {
			service("Porte de plus " + i, HOURS, id);
		}

		assertThat(count(path(id))).isCloseTo(few, within(1)).isLessThan(30);
	}

	/** Give or take one: the version of the catalogue is asked for once a second. */
	private int count(String path) {
		clock.setTo(LocalDateTime.of(2026, 11, 18, 10, 0).plusSeconds(services.size()));
		int before = statements.count();
		page(path + "?essai=" + services.size());
		return statements.count() - before;
	}

	private static OrganizationDetails details(String name) {
		return OrganizationDetails.named(LocalizedText.french(name));
	}

	private UUID organization(OrganizationDetails details) {
		UUID id = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new Organization(id, details, false)));
		organizations.add(id);
		return id;
	}

	private String service(String name, String hours, UUID organizationId) {
		UUID id = CatalogueMother.withCounter(catalogue, name, hours, placed, (session, service) -> service.belongTo(organizationId));
		services.add(id);
		return slugs.slugsOf(EntryKind.SERVICE, List.of(id)).get(id);
	}

	private String path(UUID id) {
		return "/organisations/" + slugs.slugsOf(EntryKind.ORGANIZATION, List.of(id)).get(id);
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
