package org.guichetouvert.site.web;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A social worker who has just arrived opens the page of a quartier: a dense one, one about which nothing is known, a
 * municipality. Pictures lie in {@code target/screenshots}, beside those of visitors.
 */
@BrowserTest
@WithDemonstration
class QuartierForColleaguesBrowserTest {

	private static final Path PICTURES = Path.of("target", "screenshots");

	private static final String DENSE = "/quartiers/molenbeek-historique";

	@Autowired
	ApplicationContext context;

	@AfterEach
	void removeAccounts() {
		SignIn.removeAccounts(context);
	}

	@Test
	void findsOwnLinesAndWritesToSeveral(Page page) {
		page.navigate(DENSE);
		String asVisitor = textOf(page);
		assertThat(page.locator("input[name=contact]").count()).isZero();
		SignIn.inBrowser(page, context, Role.PROFESSIONAL);

		for (String path : List.of(DENSE, "/quartiers/haren", "/quartiers/anderlecht")) {
			page.navigate(path);
			for (int width : List.of(1280, 360)) {
				page.setViewportSize(width, 800);
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(PICTURES.resolve("colleagues" + path.replace('/', '-') + "-" + width + ".png")));
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(width);
			}
		}

		page.setViewportSize(1280, 800);
		page.navigate(DENSE);
		String asColleague = textOf(page);
		assertThat(asVisitor).contains("02 000 00 37").doesNotContain("02 000 00 39");
		assertThat(asColleague).as("a line for professionals").contains("02 000 00 39");
		page.evaluate(AxeBuilder.getAxeScript());
		assertThat((List<?>) page.evaluate("""
				() => axe.run(document, { resultTypes: ['violations'] })
					.then(results => results.violations.map(rule => rule.id + ' ' + rule.nodes[0].html))""")).isEmpty();
		page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve("colleagues-quartier.pdf")));

		page.locator("input[name=contact]").nth(0).check();
		page.locator("input[name=contact]").nth(3).check();
		page.locator("#pick button[value=courriel]").click();
		assertThat(page.url()).contains("/collegues/");
		assertThat(page.locator("main h1").innerText()).isNotBlank();
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("colleagues-write.png")));
	}

	/** All of it, folded away or not, with spaces as they are typed. */
	private static String textOf(Page page) {
		return page.locator("main").textContent().replace('\u00a0', ' ');
	}

}
