package org.guichetouvert.rounds;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.PICTURES;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.picture;

/** A coordinator of Laeken prepares a round, walks three stops with her telephone, and prints sheet and booklet. */
@BrowserTest
@WithDemonstration
class RoundBrowserTest {

	private static final int FINGER = 56;

	@Autowired
	ApplicationContext context;

	@AfterEach
	void removeAccounts() {
		SignIn.removeAccounts(context);
	}

	@Test
	void isMadeWalkedAndPrinted(Page page) {
		SignIn.inBrowser(page, context, Role.COORDINATOR, DeskMother.area(context, "laeken"));
		page.setViewportSize(1280, 900);
		page.navigate("/coordination/tournees");
		picture(page, "round-choose-1280");
		fits(page, 1280);
		page.locator("main form button[type=submit]").click();
		assertThat(page.url()).endsWith("/liste");
		int stops = page.locator(".round-list > li").count();
		assertThat(stops).isGreaterThan(5);
		picture(page, "round-list-1280");
		fits(page, 1280);
		String path = page.url().replaceFirst("/liste$", "");

		walk(page, path);

		page.setViewportSize(1280, 900);
		page.navigate(path + "/feuille");
		assertThat(page.locator(".round-sheet > li").count()).isEqualTo(stops);
		page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve("round-sheet.pdf")));
		fitsPaper(page);
		page.navigate(path + "/saisie");
		picture(page, "round-entry-1280");
		fits(page, 1280);
		page.navigate("/coordination/tournees/carnet/laeken");
		assertThat(page.locator(".booklet-entry").count()).isGreaterThan(10).isEqualTo(page.locator("[aria-labelledby=index-name] li").count());
		page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve("booklet.pdf")));
	}

	/** Each box to tick lies within its column, on the width that A4 leaves between its margins. */
	private static void fitsPaper(Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.setViewportSize(680, 900);
		assertThat(page.evaluate("""
				[...document.querySelectorAll('.round-tick')].flatMap(column => [...column.querySelectorAll('.round-choice')]
					.filter(one => one.getBoundingClientRect().right > column.getBoundingClientRect().right + 1)
					.map(one => one.textContent.trim()))""")).as("boxes cut off").isEqualTo(List.of());
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		page.setViewportSize(1280, 900);
	}

	private static void walk(Page signedIn, String path) {
		BrowserContext phone = signedIn.context().browser().newContext(new Browser.NewContextOptions()
			.setJavaScriptEnabled(false).setViewportSize(360, 740).setStorageState(signedIn.context().storageState()));
		try {
			Page page = phone.newPage();
			page.navigate(path);
			picture(page, "round-stop-360");
			for (Locator button : page.locator(".round-button").all()) {
				assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(FINGER);
			}
			page.locator("button[value=as_planned]").first().click();
			assertThat(page.locator(".round-last").count()).isEqualTo(1);
			page.locator("a[href*='question=ferme']").first().click();
			page.locator("#note").fill("volet baissé");
			picture(page, "round-question-360");
			page.locator("button[value=closed_today]").click();
			page.locator("button[value=not_visited]").first().click();
			page.locator(".round-last form button").click();
			assertThat(page.url()).endsWith("&fait=annule");
			page.locator("button[value=not_visited]").first().click();
			picture(page, "round-after-360");
		}
		finally {
			phone.close();
		}
		signedIn.setViewportSize(360, 740);
		signedIn.navigate(path);
		fits(signedIn, 360);
		signedIn.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		picture(signedIn, "round-dark");
		fits(signedIn, 360);
		signedIn.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		signedIn.navigate(path + "/liste");
		assertThat(signedIn.locator(".round-list .is-answered").count()).isEqualTo(3);
		picture(signedIn, "round-list-360");
		fits(signedIn, 360);
	}

	private static void fits(Page page, int width) {
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(width);
		assertAccessible(page);
	}

}
