package org.guichetouvert.site.web;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.picture;

/** What scripts add to the search: suggestions while typing, and results that follow their filters. */
@BrowserTest
@WithDemonstration
class LiveSearchBrowserTest {

	@Test
	void keyboardLeadsThroughSuggestionsToANeed(Page page) {
		page.navigate("/");
		Locator field = type(page, "facture de ga");
		assertThat(field).hasAttribute("aria-expanded", "true");
		assertThat(page.locator("#q ~ [role=status]")).hasText(Pattern.compile("\\d propositions?"));

		field.press("ArrowDown");
		Locator active = page.locator("[role=option][aria-selected=true]");
		assertThat(field).hasAttribute("aria-activedescendant", active.getAttribute("id"));
		assertThat(field).hasValue("facture de ga");
		field.press("ArrowUp");
		assertThat(active).hasCount(0);
		field.press("Escape");
		assertThat(field).hasAttribute("aria-expanded", "false");
		assertThat(page.locator("[role=listbox]")).isHidden();

		field.press("ArrowDown");
		assertThat(page.locator("[role=option]").first()).isVisible();
		field.press("ArrowDown");
		field.press("Enter");
		page.waitForURL("**/recherche?besoin=energie-impayes");
	}

	@Test
	void enterWithoutAChoiceSendsWhatWasTyped(Page page) {
		page.navigate("/");
		Locator field = type(page, "facture de ga");
		field.press("Tab");
		assertThat(page.locator("[role=listbox]")).isHidden();
		field.press("Enter");

		page.waitForURL("**/recherche?q=facture+de+ga**");
	}

	@Test
	void fingerChoosesASuggestion(Page page) {
		page.navigate("/recherche");
		page.setViewportSize(360, 740);
		type(page, "laek");
		page.locator("[role=option][href='/quartiers/laeken']").click();

		page.waitForURL("**/quartiers/laeken");
	}

	@Test
	void worksOnWithoutSuggestionsWhenTheyFail(Page page) {
		page.route("**/recherche/suggestions*", route -> route.abort());
		page.navigate("/");
		page.locator("#q").pressSequentially("loyer");
		page.waitForTimeout(300);

		assertThat(page.locator("[role=listbox]")).isHidden();
		page.locator("#q").press("Enter");
		page.waitForURL("**/recherche?q=loyer**");
	}

	@Test
	void isReachableForEverybodyWithTheListOpen(Page page) {
		page.navigate("/");
		type(page, "maison").press("ArrowDown");
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			for (int width : List.of(1280, 360)) {
				page.setViewportSize(width, 800);
				picture(page, "suggestions-" + width + (scheme == ColorScheme.DARK ? "-dark" : ""));
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
			}
			assertAccessible(page, "suggestions");
		}
	}

	@Test
	void runsFromRightToLeft(Page page) {
		page.navigate("/ar/recherche");
		type(page, "فاتورة غاز").press("ArrowDown");
		picture(page, "suggestions-ar");

		assertThat(page.locator("[role=option]").first()).hasAttribute("href", "/ar/recherche?besoin=energie-impayes");
		assertThat(page.locator("[role=option] mark").first()).hasText("فاتورة غاز");
		assertThat((boolean) page.evaluate("""
				(() => {
					const [list, field] = ['.popup', '#q'].map(one => document.querySelector(one).getBoundingClientRect());
					return Math.abs(list.right - field.right) < 2 && Math.abs(list.left - field.left) < 2;
				})()""")).isTrue();
	}

	@Test
	void filterChangesResultsInPlaceAndTheWayBackWorks(Page page) {
		page.navigate("/recherche?q=colis");
		page.evaluate("window.here = true");
		page.locator(".choices .when-else summary").first().click();
		String all = page.locator("h1 ~ .lead b").textContent();
		Locator now = page.locator(".choices input[name=ouvert]").first();
		now.focus();
		now.press("Space");

		assertThat(page.locator("h1 ~ .lead b")).not().hasText(all);
		assertThat(page.url()).contains("ouvert=maintenant").contains("q=colis");
		assertThat(page.evaluate("document.activeElement.name")).isEqualTo("ouvert");
		assertThat(page.locator(".choices .when-else[open]")).hasCount(1);
		assertThat(page.locator("body > [role=status]")).hasText(page.locator("h1 ~ .lead b").textContent());
		assertThat(page.locator("[aria-busy]")).hasCount(0);

		page.goBack();
		assertThat(page.locator("h1 ~ .lead b")).hasText(all);
		assertThat(page.locator(".choices input[name=ouvert]").first()).not().isChecked();
		page.goForward();
		assertThat(page.locator(".choices input[name=ouvert]").first()).isChecked();
		assertThat((boolean) page.evaluate("window.here === true")).as("without another page").isTrue();
		assertThat(drawsWhatItShows(page)).as("symbols").isTrue();
		type(page, "loyer");
	}

	@Test
	void filterThatFailsBecomesAnOrdinaryVisit(Page page) {
		page.navigate("/recherche?q=colis");
		page.route("**/recherche?*", route -> {
			if (route.request().resourceType().equals("fetch")) {
				route.abort();
			}
			else {
				route.resume();
			}
		});
		page.locator(".choices input[name=ouvert]").first().check();

		page.waitForURL("**/recherche?*ouvert=maintenant*");
		assertThat(page.locator(".choices input[name=ouvert]").first()).isChecked();
	}

	/** Types letter by letter and waits for the list; asked once before, so that a busy machine is not too late for the script. */
	private static Locator type(Page page, String words) {
		page.request().get("/recherche/suggestions?q=loyer");
		Locator field = page.locator("#q");
		field.clear();
		field.pressSequentially(words);
		assertThat(page.locator("[role=option]").first()).isVisible();
		return field;
	}

	private static boolean drawsWhatItShows(Page page) {
		return (boolean) page.evaluate("""
				[...document.querySelectorAll('use')].every(use => document.querySelector(use.getAttribute('href')))""");
	}

}
