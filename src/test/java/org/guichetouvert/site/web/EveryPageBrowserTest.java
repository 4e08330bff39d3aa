package org.guichetouvert.site.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.HtmlChecker;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.exchange.demonstration.WithDemonstration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.PICTURES;
import static org.guichetouvert.PageLook.assertFits;
import static org.guichetouvert.PageLook.picture;
import static org.guichetouvert.PageLook.violations;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every public page, with the invented services, in every language, light and dark, wide and narrow: reachable for everybody,
 * nothing beside the screen, no complaint of the browser, nothing asked of another server (any request elsewhere fails the
 * test), valid, and fit for paper. Pictures lie in {@code target/screenshots}.
 */
@BrowserTest
@WithDemonstration
class EveryPageBrowserTest {

	private static final Path PAGES = Path.of("target", "visited");

	private static final Pattern KEY = Pattern.compile("#([a-z-]+)");

	private static final int A4_WIDTH = 794;

	/** Page and style, compressed; more for everything of a quartier on one page. */
	private static final int FIRST_VIEW_BYTES = 25_000;

	private static final int QUARTIER_BYTES = 60_000;

	private static final Map<String, Integer> STYLES = new ConcurrentHashMap<>();

	/** Together they hold every component: what is wrong on the wide screen, or with colours, is wrong on one of them. */
	private static final Set<String> EVERY_COMPONENT = Set.of("home", "search-filters", "quartier", "board", "service", "past",
			"sign-in", "gallery");

	/** Of these there is a PDF to look at. */
	private static final Set<String> FOR_PAPER = Set.of("quartier", "directory", "board", "search", "service", "home");

	/** The slowest to judge, so on one screen of each scheme only: nothing else differs in the dark. */
	private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

	/** In another language nothing else differs. */
	private static final List<String> OF_WORDS = List.of("html-has-lang", "html-lang-valid", "valid-lang", "document-title",
			"button-name", "link-name", "label", "select-name", "image-alt", "aria-input-field-name");

	/** Path by the name of its pictures; a variant has a dash in its name, and is looked at in French only; an entry by its key in {@code db/demo}. */
	private static final List<List<String>> PATHS = List.of(
			List.of("home", "/"),
			List.of("search", "/recherche?q=facture+de+gaz"),
			List.of("search-filters", "/recherche?q=m%C3%A9decin+samedi+10h&quartier=laeken&quartier=cureghem&habite=laeken&sans=frais&langue=fr"),
			List.of("search-nothing", "/recherche?q=zzzzqqqq&quartier=haren&ouvert=maintenant"),
			List.of("needs", "/besoins"),
			List.of("need", "/besoins/energie-impayes"),
			List.of("need-discreet", "/besoins/violences-conjugales"),
			List.of("quartiers", "/quartiers"),
			List.of("quartiers-asked", "/quartiers?lieu=1000"),
			List.of("quartier", "/quartiers/laeken"),
			List.of("quartier-empty", "/quartiers/haren"),
			List.of("municipality", "/quartiers/anderlecht"),
			List.of("quartier-narrowed", "/quartiers/laeken?avec=cureghem&besoin=energie-impayes&langue=fr"),
			List.of("quartier-section", "/quartiers/laeken/besoins/logement"),
			List.of("directory", "/quartiers/laeken/annuaire"),
			List.of("board", "/quartiers/laeken/guichets"),
			List.of("board-empty", "/quartiers/haren/guichets"),
			List.of("service", "/services/#maison-energie"),
			List.of("service-hidden", "/services/#sg-refuge-abat-jour"),
			List.of("service-three-places", "/services/#mh-ecrivain-lundi"),
			List.of("service-long-name", "/services/#sg-atelier-papiers"),
			List.of("service-ended", "/services/#mh-alpha-quai"),
			List.of("service-network", "/services/#antenne-trois-marmites/reseau"),
			List.of("report-form", "/services/#maison-energie/signaler"),
			List.of("past", "/services/#maison-energie/historique?le=2020-03-16"),
			List.of("past-not-understood", "/services/#sg-colis-osier/historique?le=hier"),
			List.of("organization", "/organisations/#energie-claire"),
			List.of("own-data", "/mes-donnees"),
			List.of("privacy", "/vie-privee"),
			List.of("accessibility", "/accessibilite"),
			List.of("sign-in", "/connexion"),
			List.of("sign-in-sent", "/connexion/envoye"),
			List.of("gallery", "/exemples"),
			List.of("error-404", "/nulle-part"));

	@Autowired
	SlugBook slugs;

	static Stream<Arguments> pages() {
		Stream<Arguments> french = PATHS.stream().map(path -> arguments(path.get(0), path.get(1)));
		return Stream.concat(french, PATHS.stream().filter(path -> !path.get(0).contains("-"))
			.map(path -> arguments(path.get(0) + "-nl", "/nl" + path.get(1))));
	}

	@Execution(ExecutionMode.CONCURRENT)
	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void isReachableForEverybodyOnEveryScreenAndOnPaper(String name, String path, Page page) throws IOException {
		List<String> complaints = complaintsOf(page);
		Response answer = page.navigate(address(path));
		assertThat(answer.status()).isEqualTo(name.startsWith("error-404") ? 404 : 200);
		keep(name, answer);
		assertThat(name.startsWith("gallery") ? 0 : compressed(answer.body()) + styles(page)).as("bytes of a first view")
			.isLessThanOrEqualTo(path.contains("/quartiers/") ? QUARTIER_BYTES : FIRST_VIEW_BYTES);
		boolean dutch = name.endsWith("-nl"); // other words, not another structure or other colours
		if (dutch) {
			page.setViewportSize(360, 800);
			assertFits(page, "Dutch");
			assertThat(violations(page, OF_WORDS, true)).as(path).isEmpty();
		}
		else {
			boolean components = EVERY_COMPONENT.contains(name);
			look(page, name, 360, ColorScheme.LIGHT, components ? List.of() : OF_COLOURS, false);
			if (components) {
				look(page, name, 1280, ColorScheme.LIGHT, OF_COLOURS, false);
				look(page, name, 1280, ColorScheme.DARK, OF_COLOURS, true);
			}
			else {
				page.setViewportSize(1280, 800);
				assertFits(page, name);
			}
		}
		page.setViewportSize(320, 640);
		assertFits(page, "the narrowest screen");
		page.evaluate("document.documentElement.style.fontSize = '200%'");
		assertFits(page, "letters twice as large");
		page.evaluate("document.documentElement.style.fontSize = ''");
		if (!dutch) {
			assertFitsPaper(page);
		}
		if (FOR_PAPER.contains(name)) {
			page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve(name + ".pdf")));
		}
		if (!name.startsWith("error")) {
			assertThat(complaints).isEmpty();
		}
	}

	/** @param only whether it is looked at by these rules of axe only; else by all others */
	private static void look(Page page, String name, int width, ColorScheme scheme, List<String> rules, boolean only) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		page.setViewportSize(width, 800);
		assertFits(page, scheme.name());
		picture(page, name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : ""));
		assertThat(violations(page, rules, only)).as("%s at %d, %s", name, width, scheme).isEmpty();
	}

	/** Each is asked once: they stand on all pages, under the same address as long as they are the same. */
	private static int styles(Page page) {
		return page.locator("link[rel=stylesheet]").all().stream().map(style -> style.getAttribute("href"))
			.mapToInt(href -> STYLES.computeIfAbsent(href, once -> size(page, once))).sum();
	}

	private static int size(Page page, String href) {
		try {
			return compressed(page.request().get(href).body());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static int compressed(byte[] body) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(body);
		}
		return bytes.size();
	}

	private static void assertFitsPaper(Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
		page.setViewportSize(A4_WIDTH, 1123);
		assertFits(page, "paper");
		for (String useless : List.of(".menu", ".languages", ".skip", "form", ".paging")) {
			assertThat(page.locator(useless).all()).as(useless + " on paper").allMatch(one -> !one.isVisible());
		}
	}

	@Execution(ExecutionMode.CONCURRENT)
	@ParameterizedTest(name = "{0}")
	@MethodSource("rightToLeft")
	void runsFromRightToLeft(String name, String path, Page page) {
		page.navigate(address(path));
		for (int width : List.of(1280, 360)) {
			page.setViewportSize(width, 800);
			assertFits(page, path);
		}
		picture(page, name + "-360");
		assertThat((boolean) page.evaluate("document.querySelector('.logo').getBoundingClientRect().left > 100")).isTrue();
	}

	static Stream<Arguments> rightToLeft() {
		return Stream.of("home", "search", "quartier", "board", "service", "past")
			.map(name -> PATHS.stream().filter(path -> path.get(0).equals(name)).findFirst().orElseThrow())
			.map(path -> arguments(path.get(0) + "-ar", "/ar" + path.get(1)));
	}

	/** Looks at what the tests were given; the last of them to end is the last page to be there. */
	@AfterAll
	static void isValidByTheStandard() throws IOException, InterruptedException {
		assertThat(HtmlChecker.check(PAGES)).isEmpty();
	}

	private String address(String path) {
		Matcher key = KEY.matcher(path);
		if (!key.find()) {
			return path;
		}
		EntryKind kind = path.contains("/services/") ? EntryKind.SERVICE : EntryKind.ORGANIZATION;
		UUID id = WithDemonstration.Loaded.id(kind, key.group(1));
		return key.replaceFirst(slugs.slugsOf(kind, List.of(id)).get(id));
	}

	private static List<String> complaintsOf(Page page) {
		List<String> complaints = new ArrayList<>();
		page.onConsoleMessage(message -> {
			if (!message.type().equals("log") && !message.type().equals("info")) {
				complaints.add(message.text());
			}
		});
		page.onPageError(complaints::add);
		return complaints;
	}

	private static void keep(String name, Response answer) throws IOException {
		Files.createDirectories(PAGES);
		Files.writeString(PAGES.resolve(name + ".html"), answer.text());
	}

}
