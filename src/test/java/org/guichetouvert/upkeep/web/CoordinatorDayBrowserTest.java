package org.guichetouvert.upkeep.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.reports.ReportMother;
import org.guichetouvert.upkeep.Check;
import org.guichetouvert.upkeep.CheckReason;
import org.guichetouvert.upkeep.Checks;
import org.guichetouvert.upkeep.ConfirmLetters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.picture;
import static org.guichetouvert.PageLook.view;

/**
 * A week's work of a coordinator with the demonstration data: what it takes in clicks, pages and letters typed stands in
 * {@code target/coordinator-day.md}, and in upkeep.md. Seconds depend on the machine and are written down only.
 */
@BrowserTest
@WithDemonstration
class CoordinatorDayBrowserTest {

	private static final int CHECKS = 6;

	@Autowired
	ApplicationContext context;

	@Autowired
	Checks checks;

	@Autowired
	Catalogue catalogue;

	@Autowired
	ConfirmLetters letters;

	private final List<String> table = new ArrayList<>(List.of("| what | clicks | pages | characters | seconds of the machine |",
			"|---|---|---|---|---|"));

	private int clicks;

	private int pages;

	private int characters;

	private long began;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		coordinator = SignIn.account(context, "semaine@essai.example", Role.COORDINATOR, DeskMother.area(context, "laeken"),
				DeskMother.area(context, "marolles"), DeskMother.area(context, "cureghem"));
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
	}

	@Test
	void aWeekIsDoneInFewClicks(Page page) throws IOException {
		page.setViewportSize(1280, 900);
		page.onFrameNavigated(frame -> pages += frame == page.mainFrame() ? 1 : 0);
		page.navigate(SignIn.linkFor(context, coordinator.accountId()));
		page.locator("main form button").click();
		page.navigate("/coordination/verifier?vue=tous");
		assertThat(page.locator(".check-row").count()).isGreaterThan(CHECKS);
		restart();
		page.navigate("/coordination/verifier");
		boolean enough = page.locator(".check-row").count() >= CHECKS;
		String list = enough ? "/coordination/verifier" : "/coordination/verifier?vue=tous";
		write("open the list");
		look(page);
		page.setViewportSize(1280, 900);
		page.navigate(list);
		restart();
		for (int number = 0; number < CHECKS; number++) {
			Locator row = page.locator(".check-row").nth(enough ? 0 : number);
			click(row.locator(".check-right > summary"));
			click(row.locator("button[value=call]"));
			assertThat(page.locator("#fait").innerText()).contains("téléphone");
		}
		assertThat(clicks).isLessThanOrEqualTo(2 * CHECKS);
		assertThat(pages).isLessThanOrEqualTo(CHECKS);
		write(CHECKS + " checks confirmed by telephone");
		picture(page, "checks-done-1280");
		restart();
		click(page.locator("#fait button"));
		assertThat(page.locator("#fait").innerText()).contains("annulée");
		write("one of them taken back");
		decideOnAReport(page);
		correctHours(page);
		Files.createDirectories(Path.of("target"));
		Files.write(Path.of("target", "coordinator-day.md"), table);
	}

	/** From the list: what the visitor says, and the answer that she will read. */
	private void decideOnAReport(Page page) {
		UUID service = checks.of(coordinator, null).stream().map(Checks.Kept::check)
			.filter(check -> check.reasons().stream().noneMatch(reason -> reason.why() == CheckReason.REPORTED)).findFirst().orElseThrow().serviceId();
		ReportMother.waiting(context, service, ReportKind.DOOR_CLOSED, "La porte était fermée mardi à 10h.");
		page.navigate("/coordination/verifier");
		picture(page, "checks-report-1280");
		restart();
		click(page.locator("#fiche-" + service + " .check-why a"));
		click(page.locator(".report-group details summary"));
		click(page.locator(".report-group input[name=raison]").first());
		click(page.locator(".report-group button[value=decliner]"));
		assertThat(clicks).isLessThanOrEqualTo(4);
		assertThat(pages).isLessThanOrEqualTo(2);
		write("one report looked into and declined");
		page.navigate("/coordination/verifier?vue=signalements");
		assertThat(page.locator("#fiche-" + service).count()).isZero();
	}

	/** From the list: the entry, its hours, one cell typed, read over, published. */
	private void correctHours(Page page) {
		UUID service = checks.of(coordinator, null).stream().map(Checks.Kept::check).map(Check::serviceId)
			.filter(id -> hasHours(page, id)).findFirst().orElseThrow();
		page.navigate("/coordination/verifier?vue=tous");
		restart();
		if (page.locator("#fiche-" + service).count() > 0) {
			click(page.locator("#fiche-" + service + " a.button[href^='/coordination']"));
		}
		else {
			page.navigate("/coordination/fiches/services/" + service);
		}
		click(page.locator("a[href$='/horaire']").first());
		type(page.locator("#j0a"), "10h");
		type(page.locator("#j0b"), "11h30");
		click(page.locator("input[name=quoi][value=correction]"));
		click(page.locator("form.stack .button--light"));
		assertThat(page.url()).endsWith("/relire");
		click(page.locator("input[name=how][value=call]"));
		click(page.locator("button[value=publier]"));
		assertThat(clicks).isLessThanOrEqualTo(8);
		assertThat(pages).isLessThanOrEqualTo(5);
		write("hours of one entry corrected");
	}

	private boolean hasHours(Page page, UUID service) {
		page.navigate("/coordination/fiches/services/" + service);
		if (page.locator("a[href$='/horaire']").count() == 0) {
			return false;
		}
		page.navigate(page.locator("a[href$='/horaire']").first().getAttribute("href"));
		return page.locator("#j0a").count() > 0 && page.locator("input[name=quoi][value=correction]").count() > 0;
	}

	@Test
	void inventedReportsAreThereToTry(Page page) {
		page.navigate(SignIn.linkFor(context, coordinator.accountId()));
		page.locator("main form button").click();
		for (String path : List.of("/coordination/signalements", "/observatoire/refus")) {
			for (int width : new int[] { 1280, 360 }) {
				page.setViewportSize(width, 800);
				page.navigate(path);
				assertThat(page.locator(".demo").count()).as("says that it is invented: %s", path).isPositive();
				assertThat(page.locator("main .todo li, main .places li").count()).isGreaterThan(3);
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
				picture(page, "demo" + path.replace('/', '-') + "-" + width);
			}
			assertAccessible(page);
		}
		page.navigate("/coordination/signalements");
		page.locator("main .todo li:has(.count:text-is('2')) a").first().click();
		assertThat(page.locator(".report-group").count()).as("both say the same").isEqualTo(1);
		picture(page, "demo-signalement-360");
	}

	@Test
	void theServiceReadsALetterOnAPhone(Page page) {
		String address = "accueil." + UUID.randomUUID() + "@essai.example";
		UUID service = DeskMother.service(context, "Accueil de la Lettre");
		try {
			catalogue.change(CatalogueMother.CHANGE, session -> CatalogueMother.open(session.getService(service),
					ChannelDetails.of(ChannelKind.EMAIL).withAddress(address), null, PeriodDetails.of(Admission.WALK_IN)));
			assertThat(letters.send(coordinator, service)).isTrue();
			String path = TestMail.link(TestMail.await(address, 1)).replace("https://guichet.example", "");
			String site = page.navigate("/connexion").url().replaceFirst("/connexion.*", "");
			try (BrowserContext phone = page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(site)
				.setJavaScriptEnabled(false).setViewportSize(360, 800))) {
				Page small = phone.newPage();
				small.navigate(path);
				picture(small, "confirm-letter-360");
				small.locator("button[name=juste]").click();
				assertThat(small.locator("[role=status]").innerText()).contains("vérifié aujourd’hui");
				small.navigate("/quartiers/saint-gilles-bas");
				assertThat(small.locator(".unkept").count()).isEqualTo(1);
				small.locator(".unkept").scrollIntoViewIfNeeded();
				view(small, "quartier-unkept-360"); // the whole is long
			}
			page.navigate(path);
			assertAccessible(page);
		}
		finally {
			CatalogueMother.remove(catalogue, service);
		}
	}

	private void look(Page page) {
		page.locator(".check-right > summary").nth(1).click();
		picture(page, "checks-1280");
		assertAccessible(page);
		page.setViewportSize(360, 800);
		picture(page, "checks-360");
		assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		page.setViewportSize(1280, 900);
		picture(page, "checks-dark");
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
	}

	private void restart() {
		clicks = 0;
		pages = 0;
		characters = 0;
		began = System.nanoTime();
	}

	private void write(String what) {
		table.add(String.format(Locale.ROOT, "| %s | %d | %d | %d | %.1f |", what, clicks, pages, characters, (System.nanoTime() - began) / 1e9));
	}

	private void click(Locator where) {
		clicks++;
		where.click();
	}

	/** A click into the field, then its letters. */
	private void type(Locator field, String text) {
		clicks++;
		characters += text.length();
		field.fill(text);
	}

}
