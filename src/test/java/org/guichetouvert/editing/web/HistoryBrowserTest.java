package org.guichetouvert.editing.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.HtmlChecker;
import org.guichetouvert.PageLook;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Service;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator looks at what changed and takes it back, on a desk and on a phone. */
@BrowserTest
class HistoryBrowserTest {

	private static final Path PAGES = Path.of("target", "visited-history");

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	private UUID service;

	@AfterEach
	void clear() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void takesAChangeBack(Page page) throws IOException, InterruptedException {
		service = DeskMother.service(context, "Maison de l’Historique");
		change("Horaire affiché à la porte", session -> hours(session, "Mo,Th 09:00-12:00,13:30-16:00; Tu,Fr 09:00-12:00"));
		SignIn.inBrowser(page, context, Role.COORDINATOR, DeskMother.area(context, "laeken"));
		page.setViewportSize(1280, 900);
		page.navigate(EntryPath.of(EntryKind.SERVICE, service));
		page.locator("a[href$='/historique']").click();
		picture(page, "history-list");
		page.locator(".versions [href*='/historique/']").first().click();
		picture(page, "history-one");
		String changed = page.url();
		page.locator("form[action$='/revenir'] button").click();
		assertThat(page.url()).endsWith("/relire");
		assertThat(page.locator("textarea[name=comment]").inputValue()).contains("novembre 2026");
		page.locator("button[value=abandonner]").click();
		change(null, session -> hours(session, "Mo-We 10:00-12:00"));
		change(null, session -> {
			Service one = session.getService(service);
			one.describe(one.details()
				.withDescription(LocalizedText.french("On lit la facture avec vous.\nOn téléphone au fournisseur.")));
		});
		page.navigate(changed);
		page.locator("form[action$='/revenir'] button").click();
		assertThat(page.url()).endsWith("/revenir");
		picture(page, "history-choose");
		page.locator("input[value=mine]").first().check();
		page.locator("form[action$='/revenir'] button").click();
		assertThat(page.url()).endsWith("/relire");
		page.navigate(EntryPath.of(EntryKind.SERVICE, service) + "/historique");
		page.locator(".versions [href*='/historique/']").last().click();
		picture(page, "history-first");
		assertThat(HtmlChecker.check(PAGES)).isEmpty();
	}

	private void hours(Catalogue.Session session, String hours) {
		var period = session.getService(service).channels().get(0).periods().get(0);
		period.correct(period.details().withHours(hours, null));
	}

	private void change(String comment, Consumer<Catalogue.Session> verbs) {
		catalogue.change(Change.by("coordination de Laeken", CatalogueMother.CHANGE.at().plusSeconds(90_000))
				.withComment(comment), verbs);
	}

	/** At both widths; nothing reaches beyond the narrow one. */
	private static void picture(Page page, String name) throws IOException {
		Files.writeString(Files.createDirectories(PAGES).resolve(name + ".html"), page.request().get(page.url()).text());
		PageLook.picture(page, name + "-1280");
		page.setViewportSize(360, 800);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(360);
		PageLook.picture(page, name + "-360");
		page.setViewportSize(1280, 900);
	}

}
