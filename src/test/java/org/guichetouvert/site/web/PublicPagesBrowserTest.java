package org.guichetouvert.site.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Sector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Public pages in a real browser: reachable for everybody, on every screen; pictures lie in {@code target/screenshots}. */
@BrowserTest
class PublicPagesBrowserTest {

	private static final String LONG_NAME = "Service d'accompagnement et d'orientation pour toutes les personnes qui ne savent "
			+ "pas à quelle porte frapper dans le quartier";

	/** Stands for the address of the first service: a slug is never given twice, so each test has another. */
	private static final String SERVICE = "/services/accueil";

	/** The same for the one who runs it. */
	private static final String ORGANIZATION = "/organisations/maison";

	@Autowired
	Catalogue catalogue;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	private final List<UUID> written = new ArrayList<>();

	private final UUID organization = UUID.randomUUID();

	@BeforeEach
	void writeAFewServices() {
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("flagey").orElseThrow()).get(0);
		var placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
		written.add(CatalogueMother.withCounter(catalogue, "Accueil du matin", "Mo-Fr 09:00-12:00,13:30-16:00", placed));
		written.add(CatalogueMother.withCounter(catalogue, LONG_NAME, "Mo-Fr 14:00-18:00", placed));
		written.add(CatalogueMother.withCounter(catalogue, "Accueil du samedi", "Sa 10:00-12:00", placed));
		UUID invented = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.add(new Organization(organization, OrganizationDetails.named(LocalizedText.french("Maison des essais"))
				.withSector(Sector.ASSOCIATION).withWebsite("https://example.org"), false));
			written.forEach(id -> session.getService(id).belongTo(organization));
			session.add(new Service(invented, ServiceDetails.named(LocalizedText.french("Service inventé")), null, true));
		});
		written.add(invented);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.getOrganization(organization)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/recherche?quartier=flagey", "/recherche?q=rien+de+tel", "/quartiers", "/quartiers/flagey",
			"/quartiers/flagey/guichets", SERVICE, ORGANIZATION, "/besoins", "/besoins/energie-impayes", "/besoins/participation",
			"/vie-privee", "/accessibilite", "/exemples", "/nulle-part" })
	void isReachableForEverybodyInLightAndDark(String path, Page page) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			for (int width : List.of(1280, 360)) {
				page.setViewportSize(width, 800);
				assertThat(page.navigate(address(path)).status()).isEqualTo(path.equals("/nulle-part") ? 404 : 200);
				picture(page, path, width + "-" + scheme.name().toLowerCase());
				assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s at %d, %s", path, width, scheme)
					.extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/recherche?quartier=flagey", "/quartiers/flagey", "/quartiers/flagey/guichets",
			SERVICE, ORGANIZATION, "/besoins", "/besoins/energie-impayes", "/vie-privee", "/accessibilite", "/exemples" })
	void needsNoSidewaysScrollOnTheNarrowestScreen(String path, Page page) {
		page.setViewportSize(320, 640);
		page.navigate(address(path));

		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
	}

	@Test
	void leadsAResidentFromTheHomePageToAnOpenDoor(Page page) {
		page.navigate("/");
		page.locator("#q").fill("facture de gaz");
		page.locator("select[name=quartier]").selectOption("flagey");
		page.locator("form.searchbox button[type=submit]").click();

		Locator open = page.locator("#open article[data-status=open]");
		assertThat(open.count()).isEqualTo(1);
		open.locator("h3 a").click();

		assertThat(page.locator("h1").innerText()).isEqualTo("Accueil du matin");
		assertThat(page.locator("main").getAttribute("data-status")).isEqualTo("open");
		page.goBack();
		assertThat(page.locator("#q").inputValue()).isEqualTo("facture de gaz");
	}

	@Test
	void letsTheKeyboardSkipTheMenu(Page page) {
		page.navigate("/quartiers/flagey");
		page.keyboard().press("Tab");

		assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#content");
		assertThat(page.locator("a.skip").isVisible()).isTrue();
	}

	@Test
	void changesTheBoardToAnotherQuartier(Page page) {
		page.navigate("/quartiers/flagey/guichets");
		page.locator("select[name=quartier]").selectOption("matonge");
		page.locator("form.actions button[type=submit]").click();

		assertThat(page.url()).endsWith("/quartiers/matonge/guichets");
	}

	private String address(String path) {
		if (path.equals(ORGANIZATION)) {
			return "/organisations/" + slugs.slugsOf(EntryKind.ORGANIZATION, List.of(organization)).get(organization);
		}
		return path.equals(SERVICE) ? "/services/" + slugs.slugsOf(EntryKind.SERVICE, written).get(written.get(0)) : path;
	}

	private static void picture(Page page, String path, String variant) {
		String name = path.equals("/") ? "home" : path.substring(1).replaceAll("[^a-z0-9]+", "-");
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", name + "-" + variant + ".png")));
	}

}
