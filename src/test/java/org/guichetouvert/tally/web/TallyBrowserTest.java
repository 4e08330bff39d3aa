package org.guichetouvert.tally.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.tally.TallyDemonstration;
import org.guichetouvert.tally.TallyRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.PICTURES;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.picture;

/** Five gestures on a phone without scripts, one for the same again; and the sheet, which is one page of paper. */
@BrowserTest
class TallyBrowserTest {

	/** As the file names each of its pages. */
	private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

	@Autowired
	ApplicationContext context;

	@Autowired
	TallyDemonstration demonstration;

	@BeforeEach
	@AfterEach
	void clear() {
		SignIn.removeAccounts(context);
		TallyRows.clear(context);
	}

	@Test
	void notingTakesFiveGesturesAndTheSameAgainOne(Page page) {
		try (BrowserContext phone = context(page, 360, ColorScheme.LIGHT, false)) {
			Page tally = signIn(phone, DeskMother.area(context, "laeken"));
			picture(tally, "tally-first-360");
			int clicks = 0;
			for (String choice : new String[] { "[name=institution][value=onem]", "[name=acte][value=on_hold]", "[name=minutes][value='15']",
					"[name=resultat][value=no_answer]" }) {
				tally.locator(choice).check();
				clicks++;
			}
			tally.locator(".tally-form button[type=submit]").click();
			clicks++;
			assertThat(tally.locator("[role=status]").innerText()).contains("15", "ONEM");
			tally.locator(".tally-again button").click();
			assertThat(clicks).isLessThanOrEqualTo(5);
			assertThat(tally.locator(".todo li").count()).isEqualTo(2);
			picture(tally, "tally-360");
		}
	}

	@Test
	void theMonthIsReadAndItsSheetPrintedOnOnePage(Page page) {
		demonstration.write(LocalDate.of(2026, 11, 18));
		try (BrowserContext desk = context(page, 1280, ColorScheme.LIGHT, true);
				BrowserContext dark = context(page, 360, ColorScheme.DARK, true)) {
			Page month = signIn(desk, DeskMother.area(context, "laeken"));
			month.navigate("/charge/mois?periode=2026-10&quartier=laeken");
			assertAccessible(month);
			picture(month, "tally-month-1280");
			month.navigate("/charge/mois/feuille?periode=2026-10&quartier=laeken");
			byte[] sheet = month.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve("tally-a4.pdf")));
			assertThat(PAGE.matcher(new String(sheet, StandardCharsets.ISO_8859_1)).results().count()).isEqualTo(1);
			assertAccessible(month);
			month.setViewportSize(794, 1123);
			month.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			picture(month, "tally-a4");
			Page phone = signIn(dark, DeskMother.area(context, "laeken"));
			picture(phone, "tally-360-dark");
			assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
			assertAccessible(phone);
			phone.navigate("/charge/mois?periode=2026");
			picture(phone, "tally-month-360-dark");
			assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
		}
	}

	private Page signIn(BrowserContext browser, UUID area) {
		Page page = browser.newPage();
		SignIn.inBrowser(page, context, Role.COORDINATOR, area);
		page.navigate("/charge");
		return page;
	}

	private static BrowserContext context(Page page, int width, ColorScheme scheme, boolean scripts) {
		return page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts)
			.setBaseURL(page.navigate("/connexion").url().replaceFirst("/connexion.*", "")).setViewportSize(width, 900)
			.setColorScheme(scheme));
	}

}
