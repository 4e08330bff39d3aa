package org.guichetouvert.site.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.picture;

/** Drawn networks in a browser, whose letters are as wide as they are. Pictures lie in {@code target/screenshots}. */
@BrowserTest
@WithDemonstration
class NetworkBrowserTest {

	private static final int DRAWING_BYTES = 10_000;

	/** Words and circles of different nodes that lie on each other, and what leaves the sheet. */
	private static final String WRONG = """
			() => {
				const sheet = document.querySelector('.network').getBoundingClientRect();
				const boxes = [...document.querySelectorAll('.node')].flatMap(node => [...node.querySelectorAll('circle, text')]
					.map(one => ({ node, box: one.getBoundingClientRect(), words: node.querySelector('title').textContent })));
				const wrong = boxes.filter(({ box }) => box.left < sheet.left || box.right > sheet.right || box.top < sheet.top
					|| box.bottom > sheet.bottom).map(({ words }) => 'outside: ' + words);
				boxes.forEach((one, at) => boxes.slice(at + 1).filter(two => one.node !== two.node
					&& one.box.left < two.box.right - .5 && two.box.left < one.box.right - .5
					&& one.box.top < two.box.bottom - .5 && two.box.top < one.box.bottom - .5)
					.forEach(two => wrong.push(one.words + ' on ' + two.words)));
				return wrong;
			}""";

	@Autowired
	SpringTemplateEngine engine;

	@Autowired
	SlugBook slugs;

	@Test
	void nobodyLiesOnAnybodyAmongEighty(Page page) throws IOException {
		String html = html(NetworkViews.quartier(80, 120));
		var drawing = Jsoup.parse(html).selectFirst("svg.network");
		assertThat(drawing.select(".node")).hasSize(80);
		assertThat(drawing.select(".lines path")).hasSizeBetween(180, 200);
		assertThat(compressed(drawing.outerHtml())).isLessThanOrEqualTo(DRAWING_BYTES);
		page.route("**/essai", route -> route.fulfill(new Route.FulfillOptions()
			.setContentType("text/html; charset=utf-8").setBody(html)));

		look(page, "/essai", "network-80");
	}

	@Test
	void leadsFromAServiceToWhomItWorksWith(Page page) {
		look(page, path("antenne-trois-marmites"), "network-service");

		var node = page.locator(".node:not(.node--centre)").first();
		String href = node.getAttribute("href");
		page.keyboard().press("Tab");
		node.focus();
		assertThat(node.locator(".own")).isVisible();
		assertThat((String) node.locator("circle").evaluate("one => getComputedStyle(one).strokeWidth")).isEqualTo("4px");
		picture(page, "network-service-focus");
		node.press("Enter");
		page.waitForURL("**" + href);
	}

	@Test
	void keepsTheDrawingBehindAButtonOnAPhone(Page page) {
		page.setViewportSize(360, 740);
		page.navigate(path("antenne-trois-marmites"));
		assertThat(page.locator(".network")).isHidden();
		page.locator(".network-fold summary").click();
		assertThat(page.locator(".network")).isVisible();
		assertThat((boolean) page.evaluate("document.querySelector('.network-frame').scrollWidth > 400")).isTrue();
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
		picture(page, "network-service-360-open");
	}

	/** On the screen and on an A4 sheet within its margins. */
	@SuppressWarnings("unchecked")
	private static void look(Page page, String path, String name) {
		page.setViewportSize(1280, 800);
		page.navigate(path);
		page.evaluate("document.fonts.ready.then(() => true)");
		picture(page, name + "-1280");
		assertThat((List<String>) page.evaluate(WRONG)).isEmpty();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.setViewportSize(703, 1030);
		assertThat((List<String>) page.evaluate(WRONG)).isEmpty();
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(703);
		picture(page, name + "-paper");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		page.setViewportSize(1280, 800);
	}

	private String path(String key) {
		UUID id = WithDemonstration.Loaded.id(EntryKind.SERVICE, key);
		return "/services/" + slugs.slugsOf(EntryKind.SERVICE, List.of(id)).get(id) + "/reseau";
	}

	private String html(NetworkView view) {
		var servlet = new MockServletContext();
		var exchange = JakartaServletWebApplication.buildApplication(servlet)
			.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
		return engine.process("site/network-fixture",
				new WebContext(exchange, Locale.FRENCH, Map.of("view", view, "page", Views.page(PageView.Menu.WHO))));
	}

	private static int compressed(String text) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.size();
	}

}
