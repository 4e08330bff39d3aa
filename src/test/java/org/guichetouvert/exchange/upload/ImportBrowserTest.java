package org.guichetouvert.exchange.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.HtmlChecker;
import org.guichetouvert.PageLook;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Service;
import org.guichetouvert.exchange.spreadsheet.GeneratedTable;
import org.guichetouvert.exchange.spreadsheet.ImportRequest;
import org.guichetouvert.exchange.spreadsheet.SpreadsheetImport;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Five thousand lines with faults: read over, decided, imported, and taken back, in a browser and without scripts of the page. */
@BrowserTest
class ImportBrowserTest {

	private static final int ROWS = Integer.getInteger("import.browser.rows", 5000);

	private static final int KNOWN = 60;

	private static final Path PAGES = Path.of("target", "visited-import");

	private static final Change BY_HAND = Change.by("coordination de Laeken", Instant.parse("2026-11-18T09:30:00Z"));

	@Autowired
	ApplicationContext context;

	@Autowired
	SpreadsheetImport spreadsheets;

	@Autowired
	Catalogue catalogue;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	private final String mark = "n" + UUID.randomUUID().toString().substring(0, 8);

	private long clock;

	@AfterEach
	void clear() {
		jdbc.update("delete from import_upload");
		SignIn.removeAccounts(context);
	}

	@Test
	void importsFiveThousandLinesAndTakesThemBack(Page page) throws IOException, InterruptedException {
		Path table = table();
		long before = count("service");
		SignIn.inBrowser(page, context, Role.ADMINISTRATOR);
		page.setViewportSize(1280, 900);
		page.navigate("/coordination");
		page.locator("a[href$='/coordination/importer']").first().click();
		picture(page, "import-upload");
		page.locator("input[type=file]").setInputFiles(table);
		page.locator("input[name=source]").fill(mark);
		begin();
		page.locator("form[enctype] button").click();
		awaitEnd(page, "lecture");
		assertThat(page.locator(".import-filters [data-kind=conflict] b").textContent()).isEqualTo("3");
		assertThat(page.locator(".import-filters [data-kind=refused] b").textContent()).isEqualTo("20");
		picture(page, "import-preview");
		decide(page);
		begin();
		page.locator("form[action$='/relire'] button").click();
		awaitEnd(page, "relecture");
		assertThat(count("service")).as("nothing is written yet").isEqualTo(before);
		begin();
		page.locator("form[action$='/appliquer'] button").click();
		assertThat(page.locator(".import-progress").count()).isEqualTo(1);
		for (int count = 0; count < 300 && page.locator(".import-count:has-text(' de '), #did").count() == 0; count++) {
			page.waitForTimeout(200);
			page.navigate(page.url());
		}
		picture(page, "import-progress");
		page.navigate("/coordination/importer");
		page.locator(".todo a").first().click();
		awaitEnd(page, "import");
		assertThat(page.locator("[data-kind=service][data-brought=true]").count()).isEqualTo(1);
		picture(page, "import-did");
		assertThat(count("service")).isGreaterThan(before + ROWS / 2);
		UUID edited = warn("G" + mark + "-700", "Changé depuis l’import");
		page.locator("a[href$='/annuler']").click();
		assertThat(page.locator("#stays .count").textContent()).as("told before").isEqualTo("3");
		picture(page, "import-undo");
		begin();
		page.locator("form[action$='/annuler'] button").click();
		awaitEnd(page, "annulation");
		picture(page, "import-undone");
		assertThat(page.locator("#stays .count").textContent()).as("the service, its organization and its place").isEqualTo("3");
		assertThat(jdbc.queryForObject("select count(*) from service where id = ?", Integer.class, edited)).isEqualTo(1);
		assertThat(count("service")).isEqualTo(before + 1);
		assertThat(HtmlChecker.check(PAGES)).isEmpty();
	}

	private void decide(Page page) {
		page.locator(".import-filters [data-kind=conflict]").click();
		page.locator(".import-lines button[value=tableau]").first().click();
		page.locator(".import-lines > li").nth(1).locator("button[value=ici]").click();
		assertThat(page.locator(".import-lines button[aria-pressed=true]").count()).isEqualTo(2);
		page.locator(".import-filters [data-kind=doubtful]").click();
		page.locator(".import-lines button[value=nouveau]").first().click();
		page.locator(".import-filters [data-kind=added]").click();
		page.locator(".import-lines button[value=laisser]").first().click();
		assertThat(page.locator(".left-out").count()).isEqualTo(1);
	}

	/** Some of it is here already, and three of these were changed here and at the source; one identifier means another service. */
	private Path table() throws IOException {
		Path table = folder.resolve("services.csv");
		GeneratedTable.write(table, ROWS, mark, GeneratedTable.FAULTS.size());
		List<String> lines = new ArrayList<>(Files.readAllLines(table));
		Path known = Files.write(folder.resolve("known.csv"), lines.subList(0, KNOWN));
		spreadsheets.run(new ImportRequest(known, mark, null));
		for (int number : List.of(2, 3, 5)) {
			warn("G" + mark + "-" + number, "Passer par la cour");
		}
		lines.replaceAll(line -> line.matches("G" + mark + "-[235];.*") ? line.replace("Sonner deux fois", "Sonner trois fois") : line);
		lines.replaceAll(line -> line.startsWith("G" + mark + "-8;") ? line.replaceFirst("(;associatif;)[^;]*;", "$1Chorale du quartier;") : line);
		lines.replaceAll(line -> line.startsWith("G" + mark + "-11;") ? line.replace("gratuit", "payant") : line);
		return Files.write(table, lines);
	}

	private UUID warn(String externalId, String warning) {
		UUID id = jdbc.queryForObject("select target_id from external_identifier where source = ? and value = ?", UUID.class, mark, externalId);
		catalogue.change(BY_HAND, session -> {
			Service service = session.getService(id);
			service.describe(service.details().withWarning(LocalizedText.french(warning)));
		});
		return id;
	}

	private long count(String what) {
		return jdbc.queryForObject("select count(*) from " + what, Long.class);
	}

	private void begin() {
		clock = System.nanoTime();
	}

	/** As the page does by itself, only sooner. */
	private void awaitEnd(Page page, String what) {
		for (int count = 0; count < 900 && page.locator(".import-progress").count() > 0; count++) {
			page.waitForTimeout(300);
			page.navigate(page.url());
		}
		assertThat(page.locator(".import-progress").count()).as(what).isZero();
		System.out.printf("%s : %d lignes en %.1f s%n", what, ROWS, (System.nanoTime() - clock) / 1e9);
	}

	/** At both widths; nothing reaches beyond the narrow one. */
	private static void picture(Page page, String name) throws IOException {
		Files.writeString(Files.createDirectories(PAGES).resolve(name + ".html"), page.content());
		PageLook.picture(page, name + "-1280");
		page.setViewportSize(360, 800);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(360);
		PageLook.picture(page, name + "-360");
		page.setViewportSize(1280, 900);
	}

}
