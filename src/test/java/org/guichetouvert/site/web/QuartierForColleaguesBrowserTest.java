package org.guichetouvert.site.web;

import java.util.List;

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
import static org.guichetouvert.PageLook.PICTURES;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.picture;

/**
 * A social worker who has just arrived opens the page of a quartier: a dense one, one about which nothing is known, a
 * municipality. Pictures lie in {@code target/screenshots}, beside those of visitors.
 */
@BrowserTest
@WithDemonstration
class QuartierForColleaguesBrowserTest {

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
				picture(page, "colleagues" + path.replace('/', '-') + "-" + width);
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(width);
			}
		}

		page.setViewportSize(1280, 800);
		page.navigate(DENSE);
		String asColleague = textOf(page);
		assertThat(asVisitor).contains("02 000 00 37").doesNotContain("02 000 00 39");
		assertThat(asColleague).as("a line for professionals").contains("02 000 00 39");
		assertAccessible(page);
		page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve("colleagues-quartier.pdf")));

		page.locator("input[name=contact]").nth(0).check();
		page.locator("input[name=contact]").nth(3).check();
		page.locator("#pick button[value=courriel]").click();
		assertThat(page.url()).contains("/collegues/");
		assertThat(page.locator("main h1").innerText()).isNotBlank();
		picture(page, "colleagues-write");
	}

	/** All of it, folded away or not, with spaces as they are typed. */
	private static String textOf(Page page) {
		return page.locator("main").textContent().replace('\u00a0', ' ');
	}

}
