package org.guichetouvert.reports.web;

import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.reports.ReportMother;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.picture;

/** A visitor finds a closed door and says so on a small phone without scripts; a coordinator accepts; both see what came of it. */
@BrowserTest
class ReportsBrowserTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	MutableClock clock;

	private UUID service;

	@BeforeEach
	void begin() {
		context.getBean(RateLimits.class).forget();
		service = DeskMother.service(context, "Accueil de la porte close");
		ReportMother.waiting(context, service, ReportKind.DOOR_CLOSED, "Tout est éteint, personne.");
		ReportMother.waiting(context, service, ReportKind.WRONG_HOURS, (String) null);
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void fromTheClosedDoorToTheAnswer(Page page) {
		SignIn.inBrowser(page, context, Role.COORDINATOR, DeskMother.area(context, "laeken"));
		String site = page.url().replaceFirst("(https?://[^/]+).*", "$1");
		String entry = "/services/" + ReportMother.slug(context, service);
		try (BrowserContext phone = page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(site)
			.setJavaScriptEnabled(false).setViewportSize(360, 800))) {
			Page small = phone.newPage();
			small.navigate(entry);
			small.locator("main a[href$='/signaler']").click();
			var form = small.locator("main").boundingBox();
			look(small, "report-form-phone", 360);
			assertThat(form.y + form.height).as("a screen and a half").isLessThanOrEqualTo(1200);
			small.locator("main form button").click();
			look(small, "report-form-problem", 360);
			clock.setTo(MutableClock.START.plusMinutes(1));
			small.locator("input[value=door_closed]").check();
			small.locator("#message").fill("Volet baissé à 10h, un papier sur la porte.");
			small.locator("main form button").click();
			String link = small.url();
			assertThat(link).contains("/signalement/");
			look(small, "report-received", 360);

			page.setViewportSize(1280, 800);
			page.navigate("/coordination/signalements");
			look(page, "report-queue", 1280);
			page.locator("main a[href$='" + service + "']").click();
			look(page, "report-decide", 1280);
			look(page, "report-decide", 360);
			var closed = page.locator(".report-group:has(input[value=suspended])");
			closed.locator("input[value=suspended]").check();
			closed.locator("input[name=how][value=visit]").check();
			closed.locator("button[value=accepter]").click();
			assertThat(page.url()).contains("?fait=accepted");
			page.locator("button[value=corriger]").first().click();
			look(page, "report-correct", 1280);
			page.navigate("/coordination/fiches/services/" + service);
			look(page, "report-beside", 1280);

			small.navigate(link);
			look(small, "report-answered", 360);
			small.locator("main section a.button").click();
			small.reload(); // the phone looked at it before, and may keep a public page for a moment
			assertThat(small.locator("main .status--large").getAttribute("data-status")).isEqualTo("suspended");
			look(small, "report-entry", 360);
			assertThat(phone.cookies()).isEmpty();
		}
	}

	private static void look(Page page, String name, int width) {
		page.setViewportSize(width, 800);
		picture(page, name + "-" + width);
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("%s at %d", name, width).isLessThanOrEqualTo(width);
	}

}
