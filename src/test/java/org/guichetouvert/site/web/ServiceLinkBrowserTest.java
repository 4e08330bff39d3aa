package org.guichetouvert.site.web;

import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.editing.DeskMother;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.picture;

/** A coordinator gives a link; on an old telephone without scripts a service says with it that it is full, and takes it back. */
@BrowserTest
class ServiceLinkBrowserTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	private UUID service;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Accueil du téléphone");
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void aServiceSaysThatItIsFullAndTakesItBack(Page page) {
		SignIn.inBrowser(page, context, Role.COORDINATOR, DeskMother.area(context, "laeken"));
		page.navigate("/coordination/fiches/services/" + service);
		page.locator("a[href$='/lien']").click();
		page.locator("#label").fill("accueil");
		page.locator("button[value=montrer]").click();
		String link = page.locator("#address-made").inputValue().replace("https://guichet.example", "");
		look(page, "service-link-desk", 1280);
		look(page, "service-link-desk", 360);
		String site = page.url().replaceFirst("/coordination.*", "");
		try (BrowserContext phone = page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(site)
			.setJavaScriptEnabled(false).setViewportSize(360, 800))) {
			Page small = phone.newPage();
			small.navigate(link);
			look(small, "own-door", 360);
			small.locator("button[value=full]").click();
			assertThat(small.url()).endsWith(link + "?fait=full");
			assertThat(small.locator("main [data-status=full]").count()).isEqualTo(1);
			look(small, "own-door-full", 360);
			small.locator("main header a").click();
			assertThat(small.locator("main .status--large").getAttribute("data-status")).isEqualTo("full");
			small.goBack();
			small.locator("button[name=annuler]").click();
			assertThat(small.locator("main [data-status=open]").count()).isEqualTo(1);
			small.locator("header a[href='/nl" + link + "?fait=taken_back']").first().click();
			assertThat(small.locator("button[value=full]").innerText()).contains("Volzet");
			small.locator("summary").last().click();
			look(small, "own-door-nl", 360);
			small.navigate("/ma-porte/" + "a".repeat(22));
			look(small, "own-door-unknown", 360);
			assertThat(phone.cookies()).isEmpty();
		}
		page.navigate("/coordination/fiches/services/" + service);
		page.locator(".watch button").click();
		look(page, "entry-watched", 1280);
		page.navigate("/coordination/fiches/suivi");
		look(page, "watches", 360);
	}

	private static void look(Page page, String name, int width) {
		page.setViewportSize(width, 800);
		picture(page, name + "-" + width);
		assertThat((double) page.locator("body").boundingBox().width).as("%s at %d", name, width).isLessThanOrEqualTo(width);
		assertThat(page.locator("main").boundingBox().width).as("%s at %d", name, width).isLessThanOrEqualTo(width);
	}

}
