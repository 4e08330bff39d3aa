package org.guichetouvert;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link BrowserTest} looks at in the same way. */
public final class PageLook {

	/** Pictures and sheets of paper to look at; nothing reads them. */
	public static final Path PICTURES = Path.of("target", "screenshots");

	/** Of longer pages the rest is not drawn: it takes seconds, and nobody looks at it. */
	private static final int PICTURE_HEIGHT = 4_000;

	private PageLook() {
	}

	/** The whole page as it is on its present screen. */
	public static void picture(Page page, String name) {
		int height = (int) page.evaluate("document.documentElement.scrollHeight");
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png"))
			.setClip(0, 0, page.viewportSize().width, Math.min(height, PICTURE_HEIGHT)));
	}

	/** Only what its present screen shows. */
	public static void view(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
	}

	/** Nothing lies beside the present screen. */
	public static void assertFits(Page page, String what) {
		int width = page.viewportSize().width;
		int scroll = (int) page.evaluate("document.documentElement.scrollWidth");
		assertThat(scroll).as("%s at %d; sticks out: %s", what, width, scroll > width ? sticksOut(page) : "").isLessThanOrEqualTo(width);
	}

	/** To know where to mend: beginnings of the first elements that reach beyond the screen. */
	private static Object sticksOut(Page page) {
		return page.evaluate("""
				[...document.querySelectorAll('body *')]
					.filter(one => one.getBoundingClientRect().right > innerWidth + 1 && one.getBoundingClientRect().width > 0)
					.slice(0, 5).map(one => one.outerHTML.slice(0, 120))""");
	}

	/** Whatever breaks a rule of axe. */
	public static void assertAccessible(Page page) {
		assertAccessible(page, page.url());
	}

	public static void assertAccessible(Page page, String what) {
		assertThat(violations(page, List.of(), false)).as(what).isEmpty();
	}

	/**
	 * What breaks axe's rules, without details of those that hold, which cost most of its time on a long page.
	 *
	 * @param only whether only these rules are asked; else all others are
	 */
	@SuppressWarnings("unchecked")
	public static List<String> violations(Page page, List<String> rules, boolean only) {
		if (!(boolean) page.evaluate("() => 'axe' in window")) {
			page.evaluate(AxeBuilder.getAxeScript());
		}
		return (List<String>) page.evaluate("""
				([rules, only]) => axe.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: rules }
					: { rules: Object.fromEntries(rules.map(rule => [rule, { enabled: false }])) }) })
					.then(results => results.violations.map(rule => rule.id + ' ' + rule.nodes[0].html))""", List.of(rules, only));
	}

}
