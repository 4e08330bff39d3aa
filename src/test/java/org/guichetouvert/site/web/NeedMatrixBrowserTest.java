package org.guichetouvert.site.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.HtmlChecker;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.PICTURES;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.picture;
import static org.guichetouvert.PageLook.view;

/**
 * The matrix, which is far larger than other pages, on every screen and on paper lying down. What stands in its cells is the
 * same everywhere, so that one family of needs is enough to look for what keeps anybody out. Pictures lie in
 * {@code target/screenshots}.
 */
@BrowserTest
@WithDemonstration
class NeedMatrixBrowserTest {

	private static final Path PAGES = Path.of("target", "visited-matrix");

	private static final String FITS = "document.documentElement.scrollWidth <= innerWidth";

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "matrix,/observatoire/besoins,false",
			"matrix-communes,/observatoire/besoins?par=communes&famille=factures-dettes,true" })
	void isReadableOnEveryScreenAndOnPaper(String name, String path, boolean whole, Page page) throws IOException {
		Response answer = page.navigate(path);
		Files.createDirectories(PAGES);
		Files.writeString(PAGES.resolve(name + ".html"), answer.text());
		for (int width : List.of(1280, 360)) {
			page.setViewportSize(width, 800);
			if (whole) {
				picture(page, name + "-" + width);
				assertAccessible(page, name);
			}
			else {
				view(page, name + "-" + width);
			}
			assertThat(page.evaluate(FITS)).as("%s at %d", name, width).isEqualTo(true);
		}
		page.setViewportSize(320, 640);
		assertThat(page.evaluate(FITS)).as("%s at 320", name).isEqualTo(true);
		page.setViewportSize(1046, 700);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.evaluate(FITS)).as("%s on paper", name).isEqualTo(true);
		assertThat(page.locator("form").all()).as("nothing to fill in on paper").noneMatch(one -> one.isVisible());
		page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve(name + ".pdf")));
	}

	@AfterAll
	static void isValidByTheStandard() throws IOException, InterruptedException {
		assertThat(HtmlChecker.check(PAGES)).isEmpty();
	}

}
