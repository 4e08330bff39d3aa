package org.guichetouvert.site.web;

import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each of the three users must succeed at, with scripts and without, on a Wednesday at ten among invented services. */
@BrowserTest
@WithDemonstration
class JourneysBrowserTest {

	/** On an old phone: which door takes me in now, for my problem, near me, and what do I bring? */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void residentFindsADoorThatIsOpenNow(boolean scripts, Page page) {
		visit(page, scripts, 360, phone -> {
			phone.navigate("/");
			phone.locator("#q").fill("facture de gaz");
			phone.locator("form.searchbox select[name=quartier]").focus(); // as a finger does: suggestions close with it
			phone.locator("form.searchbox select[name=quartier]").selectOption("laeken");
			phone.locator("form.searchbox button[type=submit]").click();
			phone.locator("#open article[data-status=open] h3 a").first().click();

			assertThat(phone.locator("main").getAttribute("data-status")).isEqualTo("open");
			assertThat(phone.locator("#address").isVisible()).isTrue();
			assertThat(phone.locator("a[href^='tel:']").first().isVisible()).isTrue();
			phone.goBack();
			assertThat(phone.locator("#q").inputValue()).isEqualTo("facture de gaz");
			assertThat(phone.locator("form.searchbox select[name=quartier]").inputValue()).isEqualTo("laeken");
		});
	}

	/** The same in Dutch, from the name of a need to a door, without leaving the language. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void residentReadsDutchAllTheWay(boolean scripts, Page page) {
		visit(page, scripts, 360, phone -> {
			phone.navigate("/");
			phone.locator(".languages a[hreflang=nl]").click();
			phone.locator(".families a").first().click();
			phone.locator("article[data-service] h3 a").first().click();

			assertThat(phone.url()).contains("/nl/services/");
			assertThat(phone.locator("html").getAttribute("lang")).isEqualTo("nl");
		});
	}

	/** At a desk with a person in front: who does this here, whom do I call, with whom do they work? */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void socialWorkerFindsTheColleagueToCall(boolean scripts, Page page) {
		visit(page, scripts, 1280, desk -> {
			desk.navigate("/quartiers?lieu=1020");
			assertThat(desk.url()).endsWith("/quartiers/laeken");
			desk.locator(".jumps a[href='#factures-dettes']").click();
			var family = desk.locator("details[data-family=factures-dettes]");
			assertThat(family.locator("[data-service]").count()).isGreaterThan(1);
			assertThat(family.locator("a[href^='tel:']").first().isVisible()).isTrue();
			family.locator("[data-service] h4 a").first().click();

			assertThat(desk.locator("#people").isVisible() || desk.locator("#partners").isVisible()).isTrue();
			assertThat(desk.locator("#for").isVisible()).isTrue();
		});
	}

	/** With half an hour a week: what is stale in my quartier, and since when? */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void coordinatorSeesWhatIsStale(boolean scripts, Page page) {
		visit(page, scripts, 1280, desk -> {
			desk.navigate("/quartiers/molenbeek-historique");
			var stale = desk.locator("[data-status=unverified] h4 a");
			assertThat(stale.count()).isPositive();
			stale.first().click();

			assertThat(desk.locator("#fresh ~ p .verified--stale").first().isVisible()).isTrue();
		});
	}

	@Test
	void keyboardSkipsTheMenu(Page page) {
		page.navigate("/quartiers/laeken");
		page.keyboard().press("Tab");

		assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#content");
		assertThat(page.locator("a.skip").isVisible()).isTrue();
	}

	/** Every stop of the tab key shows where it is, and none leads into the dark. */
	@Test
	void keyboardSeesWhereItIs(Page page) {
		page.navigate("/quartiers/laeken/guichets");
		for (int stop = 0; stop < 40; stop++) {
			page.keyboard().press("Tab");
			assertThat((boolean) page.evaluate("""
					(() => {
						const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
						return at !== document.body && box.width > 0 && box.bottom > 0 && box.top < innerHeight
							&& (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
					})()""")).as("stop %d: %s", stop, page.evaluate("document.activeElement.outerHTML.slice(0, 160)")).isTrue();
		}
	}

	@Test
	void residentChangesTheBoardToAnotherQuartier(Page page) {
		page.navigate("/quartiers/laeken/guichets");
		page.locator("select[name=quartier]").selectOption("cureghem");
		page.locator("form.actions button[type=submit]").click();

		assertThat(page.url()).endsWith("/quartiers/cureghem/guichets");
	}

	private static void visit(Page page, boolean scripts, int width, Consumer<Page> journey) {
		Browser browser = page.context().browser();
		String address = page.navigate("/").url().replaceFirst("/$", "");
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address)
			.setJavaScriptEnabled(scripts).setViewportSize(width, 800))) {
			journey.accept(context.newPage());
		}
	}

}
