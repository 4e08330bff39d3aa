package org.guichetouvert.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.HtmlChecker;
import org.guichetouvert.platform.GuichetSettings;
import org.guichetouvert.site.web.PageView.Menu;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Every template with every state that real data brings, without a database. Leaves the pages in {@code target/pages}, with
 * the stylesheet, to be looked at in a browser.
 */
class TemplatesTest {

	private static final Path PAGES = Path.of("target/pages");

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final SpringTemplateEngine ENGINE = engine();

	@BeforeAll
	static void copyStaticFiles() throws IOException {
		for (var folder : List.of("css", "js", "img", "fonts")) {
			var from = Path.of("src/main/resources/static", folder);
			try (var files = Files.list(from)) {
				for (var file : files.toList()) {
					var to = PAGES.resolve(folder).resolve(file.getFileName());
					Files.createDirectories(to.getParent());
					Files.write(to, Files.readAllBytes(file));
				}
			}
		}
	}

	static Stream<Arguments> pages() {
		return Stream.of(
			arguments("home", "site/home", Menu.NONE, Views.home()),
			arguments("home-night", "site/home", Menu.NONE, Views.homeAtNight()),
			arguments("home-empty", "site/home", Menu.NONE, Views.homeWithoutData()),
			arguments("search", "site/search", Menu.SEARCH, Views.search()),
			arguments("search-nothing", "site/search", Menu.SEARCH, Views.searchWithoutResult()),
			arguments("search-signs", "site/search", Menu.SEARCH, Views.allSigns()),
			arguments("neighbourhoods", "site/neighbourhoods", Menu.WHO, Views.neighbourhoods()),
			arguments("neighbourhood", "site/neighbourhood", Menu.WHO, Views.neighbourhood()),
			arguments("neighbourhood-empty", "site/neighbourhood", Menu.WHO, Views.neighbourhoodWithoutService()),
			arguments("neighbourhood-nobody", "site/neighbourhood", Menu.WHO, Views.neighbourhoodNarrowedToNothing()),
			arguments("neighbourhood-family", "site/neighbourhood-family", Menu.NONE, Views.family()),
			arguments("directory", "site/directory", Menu.NONE, Views.directory()),
			arguments("board", "site/board", Menu.OPEN, Views.board()),
			arguments("board-night", "site/board", Menu.OPEN, Views.boardAtNight()),
			arguments("service", "site/service", Menu.NONE, Views.service()),
			arguments("service-bare", "site/service", Menu.NONE, Views.bareService()),
			arguments("service-ended", "site/service", Menu.NONE, Views.endedService()),
			arguments("service-hidden", "site/service", Menu.NONE, Views.hiddenService()),
			arguments("network", "site/network-fixture", Menu.WHO, NetworkViews.quartier(24, 40)),
			arguments("network-dense", "site/network-fixture", Menu.WHO, NetworkViews.quartier(80, 120)),
			arguments("service-network", "site/service-network", Menu.NONE, NetworkViews.service()),
			arguments("service-network-nobody", "site/service-network", Menu.NONE, NetworkViews.ofNobody()),
			arguments("past", "site/past", Menu.NONE, Views.past()),
			arguments("past-not-understood", "site/past", Menu.NONE, Views.pastNotUnderstood()),
			arguments("needs", "site/needs", Menu.NONE, Views.needs()),
			arguments("needs-empty", "site/needs", Menu.NONE, Views.needsWithoutReference()),
			arguments("need", "site/need", Menu.NONE, Views.need()),
			arguments("need-nothing", "site/need", Menu.NONE, Views.needWithoutService()),
			arguments("need-nobody", "site/need", Menu.NONE, Views.needWithoutService(null)),
			arguments("organization", "site/organization", Menu.NONE, Views.organization()),
			arguments("organization-empty", "site/organization", Menu.NONE, Views.organizationWithoutService()),
			arguments("privacy", "site/statement", Menu.NONE, statements("").privacy(true, showing()).view()),
			arguments("privacy-contact", "site/statement", Menu.NONE, statements("aide@example.org").privacy(false, showing()).view()),
			arguments("accessibility", "site/statement", Menu.NONE,
				statements("https://example.org/ecrire").accessibility(showing()).view()),
			arguments("examples", "site/examples", Menu.NONE, new Examples().of(showing()).view()),
			arguments("error-404", "error/404", null, null),
			arguments("error-500", "error/500", null, null));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void isSoundHtml(String name, String template, Menu menu, Object view) throws IOException {
		var page = render(name, template, menu, view);

		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("main")).hasSize(1);
		assertThat(page.select("html").attr("lang")).isEqualTo("fr");
		assertThat(page.title()).endsWith("Guichet ouvert").doesNotContain("null");
		assertThat(page.select("[style], style, script:not([type=application/ld+json], [type=module][src]:empty), [onclick]")).isEmpty();
		assertThat(page.html()).doesNotContain("??", "th:", "ui:");
		assertThat(page.select("[href=#], a:not([href]), a:empty, ul:empty, ol:empty")).isEmpty();
	}

	/** The views are French and stay so; all that templates add to them must be Dutch. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void addsNoFrenchToADutchPage(String name, String template, Menu menu, Object view) throws IOException {
		var page = render(name + "-nl", template, menu, view, DUTCH);

		assertThat(page.select("html").attr("lang")).isEqualTo("nl");
		assertThat(page.html()).doesNotContain("??");
		var brought = ShownWords.broughtBy(view, view == null ? null : Views.page(menu));
		var dutch = ShownWords.of(page, brought);
		dutch.remove("Guichet ouvert"); // the name of the site
		assertThat(dutch).doesNotContainAnyElementsOf(messagesNotIn(DUTCH));
		dutch.retainAll(ShownWords.of(render(name, template, menu, view), brought));
		assertThat(dutch).as("the same in both languages").allMatch(words -> words.replaceAll("Guichet|ouvert|—", "").isBlank());
	}

	/** French messages that another language says otherwise. */
	private static Set<String> messagesNotIn(Locale locale) {
		var french = ResourceBundle.getBundle("messages", Locale.ROOT);
		var other = ResourceBundle.getBundle("messages", locale);
		var messages = french.keySet().stream().map(french::getString).collect(Collectors.toSet());
		other.keySet().forEach(key -> messages.remove(other.getString(key)));
		messages.remove("Guichet ouvert"); // a label, and the name of the site in every language
		return messages;
	}

	@Test
	void isValidByTheStandard() throws IOException, InterruptedException {
		for (var page : pages().toList()) {
			var parts = page.get();
			render((String) parts[0], (String) parts[1], (Menu) parts[2], parts[3]);
		}

		assertThat(HtmlChecker.check(PAGES)).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void headsItsSectionsInOrder(String name, String template, Menu menu, Object view) throws IOException {
		var page = render(name, template, menu, view);
		var depth = 0;
		for (var heading : page.select("main h1, main h2, main h3, main h4, main ~ section h2")) {
			var level = heading.tagName().charAt(1) - '0';
			assertThat(level).as(heading.text()).isLessThanOrEqualTo(depth + 1);
			depth = level;
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void namesAndRefersToWhatExists(String name, String template, Menu menu, Object view) throws IOException {
		var page = render(name, template, menu, view);

		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		for (var attribute : List.of("aria-labelledby", "aria-describedby", "for", "list")) {
			page.select("[" + attribute + "]").forEach(element -> assertThat(page.getElementById(element.attr(attribute)))
				.as("%s=%s", attribute, element.attr(attribute)).isNotNull());
		}
		page.select("a[href^=#]").forEach(link -> assertThat(page.getElementById(link.attr("href").substring(1)))
			.as(link.attr("href")).isNotNull());
		page.select("input:not([type=hidden]), select").forEach(control -> assertThat(isLabelled(page, control))
			.as(control.outerHtml()).isTrue());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void bringsEachSymbolItDrawsOnce(String name, String template, Menu menu, Object view) throws IOException {
		var page = render(name, template, menu, view);
		var drawn = page.select("svg > use").eachAttr("href").stream().map(href -> href.substring(1)).collect(Collectors.toSet());

		assertThat(page.select("symbol").eachAttr("id")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(drawn);
	}

	@Test
	void showsTheTenSigns() throws IOException {
		var page = render("search-signs", "site/search", Menu.SEARCH, Views.allSigns());

		assertThat(page.select("article").eachAttr("data-status"))
			.containsExactlyElementsOf(Views.allStates().stream().map(StatusView::sign).toList());
	}

	@Test
	void showsTheTenSignsInEachSize() throws IOException {
		var page = render("examples", "site/examples", Menu.NONE, new Examples().of(showing()).view());

		var signs = Views.allStates().stream().map(StatusView::sign).toList();
		assertThat(page.select("[data-sign] .status--large").eachAttr("data-status")).containsExactlyInAnyOrderElementsOf(signs);
		assertThat(page.select("[data-sign] .status:not(.status--large, .status--mini)").eachAttr("data-status")).containsAll(signs);
		assertThat(page.select("[data-sign] .status--mini").eachAttr("data-status")).containsAll(signs);
	}

	@Test
	void saysWhereToAskWithoutInventingAnAddress() throws IOException {
		var silent = render("privacy", "site/statement", Menu.NONE, statements("").privacy(true, showing()).view());
		var told = render("privacy-contact", "site/statement", Menu.NONE, statements("aide@example.org")
			.privacy(false, showing()).view());

		assertThat(silent.select("main a")).isEmpty();
		assertThat(silent.select("#demonstration")).hasSize(1);
		assertThat(told.select("main a").eachAttr("href")).containsExactly("mailto:aide@example.org");
		assertThat(told.select("#demonstration")).isEmpty();
	}

	@Test
	void escapesWhatVisitorsType() throws IOException {
		var page = render("search-nothing", "site/search", Menu.SEARCH, Views.searchWithoutResult());

		assertThat(page.select("h1").text()).isEqualTo("<b>xyzzy</b>");
		assertThat(page.select("input[name=q]").val()).isEqualTo("<b>xyzzy</b>");
	}

	@Test
	void leavesNoDeadEndWithoutResult() throws IOException {
		var page = render("search-nothing", "site/search", Menu.SEARCH, Views.searchWithoutResult());

		assertThat(page.select("#nothing ~ ul a, .orientation a, article a").size()).isGreaterThan(3);
	}

	@Test
	void drawsNoSectionForWhatIsUnknown() throws IOException {
		var page = render("service-bare", "site/service", Menu.NONE, Views.bareService());

		for (var id : List.of("address", "warnings", "for", "bring", "facts", "people", "partners", "places", "history")) {
			assertThat(page.getElementById(id)).as(id).isNull();
		}
		assertThat(page.select(".week, .halves")).isEmpty();
		assertThat(page.select("[data-channel] [lang=nl]").text()).isNotEmpty();
	}

	@Test
	void tellsNoHiddenAddressAndMakesNoUnsafeLink() throws IOException {
		var page = render("service-hidden", "site/service", Menu.NONE, Views.hiddenService());

		assertThat(page.select(".address p").eachText()).hasSize(1);
		assertThat(page.html()).doesNotContain("javascript:");
		assertThat(page.select("h1").attr("dir")).isEqualTo("rtl");
	}

	@Test
	void showsEmergencyNumbersEvenWithoutModel() throws IOException {
		var page = render("error-500", "error/500", null, null);

		assertThat(page.select(".emergency a").eachAttr("href")).containsExactly("tel:112", "tel:101");
		assertThat(page.select(".demo")).isEmpty();
	}

	private static boolean isLabelled(Document page, Element control) {
		var outer = control.closest("label");
		return outer != null || !page.select("label[for=" + control.id() + "]").isEmpty();
	}

	private static Document render(String name, String template, Menu menu, Object view) throws IOException {
		return render(name, template, menu, view, Locale.FRENCH);
	}

	private static Document render(String name, String template, Menu menu, Object view, Locale locale) throws IOException {
		var model = new HashMap<String, Object>();
		if (view != null) {
			model.putAll(Map.of("page", Views.page(menu), "view", view));
		}
		var html = ENGINE.process(template, context(model, locale));
		Files.createDirectories(PAGES);
		Files.writeString(PAGES.resolve(name + ".html"), html);
		return Jsoup.parse(html);
	}

	private static WebContext context(Map<String, Object> model, Locale locale) {
		var servlet = new MockServletContext();
		var exchange = JakartaServletWebApplication.buildApplication(servlet)
			.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
		return new WebContext(exchange, locale, model);
	}

	private static StatementPage statements(String contact) {
		return new StatementPage(new GuichetSettings(Path.of("data"), Path.of("index"), true, List.of("fr"),
				URI.create("https://guichet.example"), contact));
	}

	/** Without areas and needs: for pages that only speak. */
	private static Showing showing() {
		var now = ZonedDateTime.of(2026, 11, 5, 10, 42, 0, 0, ZoneId.of("Europe/Brussels"));
		return new Showing(new Wording(messages(), Locale.FRENCH, now), null, null, null);
	}

	private static ResourceBundleMessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	private static SpringTemplateEngine engine() {
		var resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		var engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.setTemplateEngineMessageSource(messages());
		engine.addDialect(new UiDialect(new IconSymbols(), path -> path));
		return engine;
	}

}
