package org.guichetouvert.upkeep.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.platform.PageLife;
import org.guichetouvert.upkeep.RemindedAreas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.assertFits;
import static org.guichetouvert.PageLook.picture;

/** Correcting one thing and saying the rest is right, on a phone without scripts; and who keeps what, as people see it. */
@BrowserTest
class UpkeepBrowserTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	private UUID service;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		context.getBean(PageLife.class).forgetAll();
		service = DeskMother.service(context, "Maison à deux portes");
		catalogue.change(CatalogueMother.CHANGE, session -> {
			CatalogueMother.open(session.getService(service), ChannelDetails.of(ChannelKind.PHONE).withAddress("02 000 00 78"), null,
					PeriodDetails.of(Admission.WALK_IN));
			session.getService(service).channels().forEach(channel -> channel.periods().forEach(period -> period
				.verify(new Verification(LocalDate.of(2026, 5, 4), "la coordination", null, VerificationMethod.CALL, null))));
		});
	}

	@AfterEach
	void clear() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
		context.getBean(PageLife.class).forgetAll();
	}

	@Test
	void theRestIsRightTooAndIsTakenBack(Page page) {
		try (BrowserContext phone = page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(address(page))
			.setJavaScriptEnabled(false).setViewportSize(360, 800))) {
			Page small = phone.newPage();
			SignIn.inBrowser(small, context, Role.COORDINATOR, DeskMother.area(context, "laeken"));
			small.navigate("/coordination/verifier");
			small.locator("#fiche-" + service + " a[aria-label^='Corriger']").click();
			small.navigate("/coordination/fiches/services/" + service + "/texte");
			small.locator("[id='name.fr']").fill("Maison aux deux portes");
			small.locator("main form.sheet button[type=submit]").click();
			assertThat(small.locator(".rest-how").isVisible()).isFalse();
			picture(small, "upkeep-rest-360");
			small.locator("input[name=reste]").check();
			assertThat(small.locator(".rest-how").isVisible()).isTrue();
			small.locator("button[value=publier]").click();
			assertThat(small.locator("#reste-problem").isVisible()).isTrue();
			picture(small, "upkeep-rest-refused-360");
			small.locator("input[name=reste-how][value=call]").check();
			small.locator("button[value=publier]").click();
			assertThat(small.locator("[role=status]").innerText()).contains("Le reste est vérifié");
			picture(small, "upkeep-entry-360");
			small.setViewportSize(1280, 900);
			picture(small, "upkeep-entry-1280");
			small.locator("form[action$='/annuler'] button").click();
			assertThat(small.locator("form[action$='/annuler']").count()).isZero();
		}
	}

	@Test
	void showsForWhichAreasASwitchHolds(Page page) {
		SignIn.account(context, "quartier@essai.example", Role.COORDINATOR, DeskMother.area(context, "laeken-quartier"));
		SignedIn administrator = DeskMother.administrator(context);
		RemindedAreas reminded = context.getBean(RemindedAreas.class);
		reminded.change(administrator, DeskMother.area(context, "laeken"), true);
		SignIn.inBrowser(page, context, Role.COORDINATOR, DeskMother.area(context, "laeken"));
		try {
			for (int width : List.of(360, 1280)) {
				page.setViewportSize(width, 900);
				page.navigate("/coordination/verifier#quartiers");
				assertThat(page.locator(".check-table .help").innerText()).contains("coordination");
				assertAccessible(page);
				picture(page, "upkeep-switch-" + width);
			}
		}
		finally {
			reminded.change(administrator, DeskMother.area(context, "laeken"), false);
		}
	}

	@Test
	void aServiceSaysThatNobodyKeepsItsQuartier(Page page) {
		String slug = context.getBean(SlugBook.class).slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
		for (int width : List.of(360, 1280)) {
			page.setViewportSize(width, 900);
			page.navigate("/quartiers/anderlecht");
			picture(page, "upkeep-municipality-" + width);
			page.navigate("/services/" + slug);
			assertThat(page.locator(".unkept-line").isVisible()).isTrue();
			picture(page, "upkeep-service-" + width);
			assertFits(page, "upkeep-service");
		}
	}

	private static String address(Page page) {
		return page.navigate("/connexion").url().replaceFirst("/connexion.*", "");
	}

}
