package org.guichetouvert.editing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.PageLook;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.editing.DeskMother;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.assertAccessible;

/** A coordinator changes hours on an old telephone without scripts, as far as the public page; and how the forms look. */
@BrowserTest
class EditHoursBrowserTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	SlugBook slugs;

	private UUID service;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Maison des Horaires d’essai");
		coordinator = DeskMother.coordinatorOfLaeken(context);
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void hoursAreChangedByTheGridReadOverAndPublishedWithoutScripts(Page page) {
		String address = page.navigate("/connexion").url().replaceFirst("/connexion.*", "");
		try (BrowserContext phone = page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(address)
			.setJavaScriptEnabled(false).setViewportSize(360, 800))) {
			Page small = phone.newPage();
			enter(small);
			small.navigate("/coordination/fiches/services/" + service);
			small.locator("a[href$='/horaire']").first().click();
			small.locator("#j0c").fill("13h30");
			small.locator("#j0d").fill("16");
			small.locator("#j4a").fill("dix");
			small.locator("input[name=quoi][value=correction]").check();
			small.locator("form.stack .button--light").click();
			assertThat(small.locator(".form-problems a").getAttribute("href")).isEqualTo("#j4a");
			picture(small, "edit-hours-refused-360");
			small.locator("#j4a").fill("10h");
			small.locator("form.stack .button--light").click();
			assertThat(small.url()).endsWith("/relire");
			assertThat(small.locator("main").innerText()).contains("13h30");
			picture(small, "edit-hours-review-360");
			small.locator("input[name=how][value=call]").check();
			small.locator("button[value=publier]").click();
			small.navigate("/services/" + slugs.slugsOf(EntryKind.SERVICE, List.of(service)).get(service));
			assertThat(small.locator("main").innerText()).contains("13h30");
		}
	}

	@Test
	void formsAreReachableForEverybodyOnEveryScreen(Page page) {
		enter(page);
		String path = "/coordination/fiches/services/" + service;
		String way = path + "/acces/" + reader.findService(service, java.time.LocalDate.of(2026, 11, 23)).orElseThrow().snapshot().channels().get(0).id();
		page.navigate(way + "/horaire");
		page.locator("#j0d").fill("16h");
		page.locator("#j0c").fill("13h30");
		page.waitForCondition(() -> page.locator("[data-preview-here]").innerText().contains("13h30"));
		page.locator("#j6a").fill("22h");
		page.locator("#j6b").fill("2h");
		page.locator("input[name=quoi][value=changement]").check();
		page.locator("#depuis").fill("1/12/2026");
		page.locator(".preview button").click();
		look(page, "edit-hours");
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("edit-hours-text", way + "/horaire?par=texte");
		pages.put("edit-conditions", way + "/conditions");
		pages.put("edit-channel-new", path + "/acces/nouveau");
		pages.put("edit-exception", path + "/exceptions/nouvelle");
		pages.put("edit-notice", path + "/avis/nouveau");
		pages.put("edit-service", path);
		page.setViewportSize(360, 800);
		pages.forEach((name, uri) -> {
			page.navigate(uri);
			picture(page, name + "-360");
		});
		page.setViewportSize(1280, 800);
		page.navigate(way + "/fin");
		look(page, "edit-ending");
	}

	private void enter(Page page) {
		page.navigate(SignIn.linkFor(context, coordinator.accountId()));
		page.locator("main form button").click();
	}

		private static void look(Page page, String name) {
		assertAccessible(page, name);
		for (int width : List.of(1280, 360)) {
			page.setViewportSize(width, 800);
			picture(page, name + "-" + width);
		}
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		picture(page, name + "-360-dark");
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
	}

	private static void picture(Page page, String name) {
		PageLook.picture(page, name);
		assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(name).isLessThanOrEqualTo(0);
	}

}
