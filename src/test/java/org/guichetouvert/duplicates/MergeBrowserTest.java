package org.guichetouvert.duplicates;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.picture;

/** A coordinator is shown two entries of one house, makes one of them, and two again. */
@BrowserTest
class MergeBrowserTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	SlugBook slugs;

	@Autowired
	JdbcTemplate jdbc;

	private UUID french;

	private UUID dutch;

	@AfterEach
	void clear() {
		jdbc.update("delete from entry_merge");
		jdbc.update("delete from duplicate_pair");
		jdbc.update("delete from duplicate_denial");
		CatalogueMother.remove(catalogue, french, dutch);
		SignIn.removeAccounts(context);
	}

	@Test
	void makesOneOfTwoAndTwoOfOne(Page page) {
		CatalogueMother.clear(catalogue, context.getBean(CatalogueReader.class));
		french = service("Maison de l’Énergie Braise", "Mo-Fr 09:00-12:00", "On lit la facture avec vous.");
		dutch = service("Energiehuis Braise", "Mo,We 13:00-16:00", "Hulp bij facturen en afbetalingsplannen.");
		String old = slugs.slugsOf(EntryKind.SERVICE, List.of(dutch)).get(dutch);
		SignIn.inBrowser(page, context, Role.COORDINATOR, DeskMother.area(context, "laeken"));
		page.setViewportSize(1280, 900);
		page.navigate("/coordination/doublons");
		for (int look = 0; look < 40 && page.locator("form[action$='/chercher']").count() == 0; look++) { // searched after an import
			page.waitForTimeout(250);
			page.navigate("/coordination/doublons");
		}
		page.locator("form[action$='/chercher'] button").click();
		assertThat(page.url()).endsWith("fait=searched");
		picture(page, "merge-search-1280");
		for (int look = 0; look < 40 && page.locator(".doubles").count() == 0; look++) {
			page.waitForTimeout(250);
			page.navigate("/coordination/doublons");
		}
		picture(page, "merge-list-1280");
		setAside(page);
		page.locator(".doubles a[href*='/doublons/services/']").first().click();
		picture(page, "merge-pair-1280");
		page.setViewportSize(360, 800);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
		picture(page, "merge-pair-360");
		page.setViewportSize(1280, 900);
		page.navigate(page.url() + "?reste=" + french);
		page.locator("#merge button").click();
		assertThat(page.url()).contains("/relire?");
		picture(page, "merge-review-1280");
		page.locator("form[action$='/relire'][method=post] button").click();
		picture(page, "merge-done-1280");
		page.navigate("/services/" + old);
		assertThat(page.url()).endsWith("/services/" + slugs.slugsOf(EntryKind.SERVICE, List.of(french)).get(french));
		page.navigate("/coordination/fiches/services/" + french + "/historique");
		assertThat(page.locator(".story-former .versions li").count()).isPositive();
		picture(page, "merge-history-1280");
		page.navigate("/coordination/doublons/fusions");
		page.locator(".doubles a[href*='/fusions/']").first().click();
		picture(page, "merge-undo-1280");
		page.locator("form[action$='/annuler'] button").click();
		assertThat(page.url()).contains("fait=undone");
		page.navigate("/services/" + old);
		assertThat(page.url()).endsWith("/services/" + old);
	}

	private void setAside(Page page) {
		page.locator(".doubles a[href*='/doublons/services/']").first().click();
		page.locator("form[action$='/pas-les-memes'] button").click();
		page.navigate("/coordination/doublons/ecartees");
		picture(page, "merge-aside-1280");
		page.setViewportSize(360, 800);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
		picture(page, "merge-aside-360");
		page.locator("form[action$='/revoir'] button").click();
		page.navigate("/coordination/doublons");
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
		picture(page, "merge-list-360");
		page.setViewportSize(1280, 900);
	}

	private UUID service(String name, String hours, String description) {
		return CatalogueMother.withCounter(catalogue, name, hours,
				new LocationDetails.Placed(null, DeskMother.area(context, "laeken-quartier"), PlacedBy.GIVEN), (session, service) -> {
					service.describe(service.details().withDescription(LocalizedText.french(description)));
					CatalogueMother.open(service, new ChannelDetails(ChannelKind.PHONE, LocalizedText.EMPTY, "02 000 00 12", null), null,
							PeriodDetails.of(Admission.WALK_IN).withHours(hours, null));
				});
	}

}
