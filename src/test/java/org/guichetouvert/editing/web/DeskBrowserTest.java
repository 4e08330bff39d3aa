package org.guichetouvert.editing.web;

import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.DeskMother;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.picture;

/** Changing entries as people do it: on a phone without scripts, two at once, a colleague's proposal; and a page that was closed. */
@BrowserTest
class DeskBrowserTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	private UUID service;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		service = DeskMother.service(context, "Maison de l'Essai");
	}

	@AfterEach
	void clear() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void theSecondOfTwoSeesBothAndChooses(Page page) {
		try (BrowserContext one = phone(page, ColorScheme.LIGHT); BrowserContext other = desk(page)) {
			Page first = signIn(one, Role.COORDINATOR, DeskMother.area(context, "laeken"));
			Page second = signIn(other, Role.COORDINATOR, DeskMother.area(context, "laeken"));
			rename(first, "Maison du premier essai");
			rename(second, "Maison du second essai");
			picture(first, "desk-review-360");
			first.locator("button[value=publier]").click();
			picture(first, "desk-entry-360");
			second.reload();
			assertThat(second.locator(".conflict").innerText()).contains("Maison du premier essai", "Maison du second essai");
			assertAccessible(second);
			picture(second, "desk-conflict-1280");
			second.locator("input[value=theirs]").check();
			second.locator("button[value=publier]").click();
			assertThat(second.locator("h1").innerText()).isEqualTo("Maison du premier essai");
		}
	}

	@Test
	void aProposalOfAColleagueIsReadAndDecided(Page page) {
		try (BrowserContext one = phone(page, ColorScheme.DARK); BrowserContext other = desk(page)) {
			Page colleague = signIn(one, Role.PROFESSIONAL);
			rename(colleague, "Maison proposée");
			colleague.locator("#comment").fill("C'est écrit sur la porte.");
			colleague.locator("button[value=publier]").click();
			assertThat(colleague.locator("[role=status]").innerText()).contains("coordination");
			Page coordinator = signIn(other, Role.COORDINATOR, DeskMother.area(context, "laeken"));
			coordinator.navigate("/coordination");
			picture(coordinator, "desk-home-1280");
			assertAccessible(coordinator);
			coordinator.locator(".todo a", new Page.LocatorOptions().setHasText("Maison proposée")).first().click();
			picture(coordinator, "desk-proposal-1280");
			coordinator.locator("button[value=publier]").click();
			colleague.navigate("/coordination/fiches");
			picture(colleague, "desk-find-360-dark");
			assertThat(colleague.locator("#decided + ul").innerText()).contains("Maison proposée");
		}
	}

	@Test
	void aClosedPageLosesNothing(Page page) {
		try (BrowserContext other = page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(address(page)))) {
			Page closed = signIn(other, Role.COORDINATOR, DeskMother.area(context, "laeken"));
			closed.navigate(path() + "/texte");
			closed.locator("[id='description.fr']").fill("Une phrase à moitié");
			closed.navigate("/coordination/fiches");
			closed.navigate(path() + "/texte");
			assertThat(closed.locator(".kept").isVisible()).isTrue();
			assertThat(closed.locator("[id='description.fr']").inputValue()).isEqualTo("Une phrase à moitié");
			closed.locator(".kept button").click();
			assertThat(closed.locator("[id='description.fr']").inputValue()).isEmpty();
		}
	}

	private void rename(Page page, String name) {
		page.navigate(path() + "/texte");
		page.locator("[id='name.fr']").fill(name);
		page.locator("main form.sheet button[type=submit]").click();
		assertThat(page.url()).endsWith("/relire");
	}

	private String path() {
		return EntryPath.of(EntryKind.SERVICE, service);
	}

	private Page signIn(BrowserContext browser, Role role, UUID... areas) {
		Page page = browser.newPage();
		SignIn.inBrowser(page, context, role, areas);
		return page;
	}

	private static BrowserContext phone(Page page, ColorScheme scheme) {
		return page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(address(page)).setJavaScriptEnabled(false)
			.setViewportSize(360, 800).setColorScheme(scheme));
	}

	private static BrowserContext desk(Page page) {
		return page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(address(page)).setViewportSize(1280, 900));
	}

	private static String address(Page page) {
		return page.navigate("/connexion").url().replaceFirst("/connexion.*", "");
	}

}
