package org.guichetouvert.site.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.observatory.KnownDoors;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** Needs by areas as a page, as a file, and as the strip of a quartier; on a Wednesday at ten. */
@IntegrationTest
class NeedMatrixTest {

	private static final String PAGE = "/observatoire/besoins";

	private static final String NEED = "energie-impayes";

	private static final String FAMILY = "factures-dettes";

	/** Compressed, with something known of every need in twenty quartiers. */
	private static final int MOST_BYTES = 60_000;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	AreaTree areas;

	@Autowired
	Taxonomy taxonomy;

	@Autowired
	StatementCounter statements;

	@Autowired
	MissingStrip strip;

	@Autowired
	Showings showings;

	@Autowired
	ITemplateEngine templates;

	private final List<UUID> gaps = new ArrayList<>();

	private final List<UUID> further = new ArrayList<>();

	private AreaNode here;

	private AreaNode elsewhere;

	private KnownDoors doors;

	@BeforeAll
	static void beAlone(@Autowired Catalogue catalogue, @Autowired CatalogueReader reader) {
		CatalogueMother.clear(catalogue, reader);
	}

	@BeforeEach
	void chooseQuartiers() {
		here = areas.findBySlug("stockel").orElseThrow();
		elsewhere = areas.findBySlug("cureghem").orElseThrow();
		doors = new KnownDoors(catalogue, areas, here, elsewhere);
	}

	@AfterEach
	void takeBack() {
		doors.takeBack();
		CatalogueMother.remove(catalogue, further.toArray(UUID[]::new));
		catalogue.change(CatalogueMother.CHANGE, session -> gaps
			.forEach(id -> session.find(GapStatement.class, id).ifPresent(session::remove)));
	}

	@Test
	void showsEveryNeedInEveryLivedQuartier() {
		Document page = page(PAGE);

		assertThat(page.select("tbody tr[data-need]")).hasSameSizeAs(taxonomy.needs());
		assertThat(page.select("thead th")).hasSize(areas.lived().size() + 2);
		assertThat(page.select("tbody tr[data-need]").first().select("td[data-status]")).hasSameSizeAs(areas.lived());
		assertThat(page.select(".matrix-family")).hasSameSizeAs(page.select("#famille option:not([value=''])"));
		assertThat(page.select(".matrix-scroll").attr("tabindex")).isEqualTo("0");
		assertThat(page.select(".matrix-scroll").attr("aria-label")).isNotEmpty();
		assertThat(page.select("[data-status=unknown] a")).as("nothing to follow where nothing is known").isEmpty();
		assertThat(page.select("title").text()).startsWith("Ce qui manque");
	}

	@Test
	void leadsFromACellToItsServices() {
		doors.add(NEED, "Porte un", "here: counter");
		doors.add(NEED, "Porte deux", "estimated: counter stale");
		doors.add(NEED, "Là-bas", "elsewhere: counter appointment");

		Document page = page(PAGE);

		Element door = cell(page, NEED, here);
		assertThat(door.attr("data-status")).isEqualTo("walk_in");
		assertThat(door.text()).isEqualTo("≈2?");
		assertThat(door.select("a").attr("href"))
			.isEqualTo("/recherche?besoin=energie-impayes&quartier=stockel&mode=guichet&mode=dehors");
		assertThat(door.select("a").attr("title")).startsWith("2 ").contains("1 à vérifier");
		assertThat(page(door.select("a").attr("href")).select(".group [data-service]")).hasSize(2);
		assertThat(cell(page, NEED, elsewhere).attr("data-status")).isEqualTo("appointment");
	}

	@Test
	void saysWhoStatedThatThereIsNothingAndWhereThatIsNoLongerTrue() {
		state(NEED, "Réunion de Stockel");
		assertThat(cell(page(PAGE), NEED, here).attr("data-status")).isEqualTo("none_stated");
		assertThat(cell(page(PAGE), NEED, here).select("a").attr("title")).contains("Réunion de Stockel", "1er mars");

		doors.add(NEED, "Porte", "here: counter");

		assertThat(cell(page(PAGE), NEED, here).attr("data-status")).isEqualTo("walk_in");
		assertThat(cell(page(PAGE), NEED, here).select("a").attr("title")).contains("Réunion de Stockel");
	}

	@Test
	void showsNoHiddenPlace() {
		doors.add(NEED, "Refuge", "hidden: counter + phone");

		assertThat(page(PAGE).select("tr[data-need=" + NEED + "] td[data-status]"))
			.allMatch(cell -> cell.attr("data-status").equals("unknown"));
		assertThat(page(PAGE + "?par=communes").select("tr[data-need=" + NEED + "] td[data-status]"))
			.allMatch(cell -> cell.attr("data-status").equals("unknown"));
	}

	@Test
	void showsMunicipalitiesAndOneFamily() {
		doors.add(NEED, "Porte", "here: counter");

		Document page = page(PAGE + "?par=communes&famille=" + FAMILY);

		assertThat(page.select("thead th")).hasSize(areas.municipalities().size() + 2);
		assertThat(page.select("tbody tr[data-need]")).hasSameSizeAs(taxonomy.findFamily(FAMILY).orElseThrow().needs());
		assertThat(cell(page, NEED, areas.findBySlug("woluwe-saint-pierre").orElseThrow()).attr("data-status")).isEqualTo("walk_in");
		assertThat(page.select("select option[selected]").eachAttr("value")).containsExactly("communes", FAMILY);
		assertThat(page.select(".matrix-file a").attr("href")).isEqualTo(PAGE + ".csv?par=communes&famille=" + FAMILY);
	}

	@Test
	void ordersByAnAreaAndByWhatIsMissing() {
		doors.add(NEED, "Porte", "here: counter");

		Document byArea = page(PAGE + "?famille=" + FAMILY + "&tri=stockel");
		assertThat(byArea.select("tbody tr[data-need]").last().attr("data-need")).isEqualTo(NEED);
		assertThat(byArea.select("th[aria-sort=descending]").text()).isEqualTo("Stockel");
		Document byMissing = page(PAGE + "?tri=manques");
		assertThat(byMissing.select("tbody tr[data-need]").last().attr("data-need")).isEqualTo(NEED);
		assertThat(byMissing.select("th[aria-sort=descending] a").attr("href")).isEqualTo(PAGE + "?tri=manques");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?par=planetes", "?famille=rien", "?tri=nulle-part", "?par=communes&tri=stockel" })
	void takesAnAddressItDoesNotUnderstandAsIfItSaidNothing(String query) {
		assertThat(page(PAGE + query).select("tbody tr[data-need]")).hasSameSizeAs(taxonomy.needs());
	}

	@Test
	void countsWhatIsMissingInEachQuartier() {
		String total = page(PAGE).select("tfoot td[data-area=Stockel]").text();

		doors.add(NEED, "Porte", "here: counter");

		assertThat(Integer.parseInt(page(PAGE).select("tfoot td[data-area=Stockel]").text())).isEqualTo(Integer.parseInt(total) - 1);
		assertThat(page(PAGE).select("tr[data-need=" + NEED + "] .matrix-missing").text())
			.endsWith((areas.lived().size() - 1) + "/" + areas.lived().size());
	}

	@Test
	void speaksDutch() {
		doors.add(NEED, "Porte", "here: counter");

		Document page = page("/nl" + PAGE);

		assertThat(page.select("h1").text()).isEqualTo("Wat ontbreekt");
		assertThat(cell(page, NEED, here, "nl").select("a").attr("title")).isEqualTo("1 dienst ontvangt zonder afspraak");
		assertThat(cell(page, NEED, here, "nl").select("a").attr("href")).startsWith("/nl/recherche");
	}

	@Test
	void isWrittenAsAFileThatASpreadsheetOpens() throws IOException {
		doors.add(NEED, "Là-bas", "elsewhere: counter");
		state(NEED, "=HYPERLINK(\"https://example.org\")");

		MvcTestResult result = mvc.get().uri(PAGE + ".csv?famille=" + FAMILY).exchange();

		assertThat(result).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
		assertThat(result.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("attachment", "ce-qui-manque.csv");
		assertThat(result.getResponse().getHeader(HttpHeaders.ETAG)).as("kept like pages").isNotNull();
		String text = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(text).startsWith("\ufeffbesoin;libelle;zone;");
		List<CsvRecord> lines = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1)).stream().toList();
		assertThat(lines).hasSize(1 + taxonomy.findFamily(FAMILY).orElseThrow().needs().size() * areas.lived().size());
		List<String> line = lines.stream().filter(one -> one.getField(0).equals(NEED) && one.getField(2).equals("stockel")).findFirst()
			.orElseThrow().getFields();
		assertThat(line.subList(2, 12)).containsExactly("stockel", "Stockel", "none_stated", "0", "0", "0", "0", "2026-03-01",
				"'=HYPERLINK(\"https://example.org\")", "la-bas");
		assertThat(Integer.parseInt(line.get(12))).isGreaterThan(5_000);
		assertThat(line.get(13)).isEqualTo("0");
	}

	@Test
	void isNotTooHeavyWhereMuchIsKnown() throws IOException {
		List<NeedServed> all = taxonomy.needs().stream().map(need -> new NeedServed(need.id(), LocalizedText.EMPTY, null)).toList();
		catalogue.change(CatalogueMother.CHANGE, session -> areas.lived().stream().limit(20)
			.map(area -> new KnownDoors(catalogue, areas, area, elsewhere)
				.write(session, NEED, "Porte de " + area.slug(), "here: counter"))
			.forEach(services -> services.forEach(service -> {
				further.add(service.id());
				service.answer(all);
			})));

		String html = html(PAGE);

		assertThat(Jsoup.parse(html).select("td[data-status=walk_in]").size()).isGreaterThanOrEqualTo(20 * all.size());
		assertThat(compressed(html)).isLessThan(MOST_BYTES);
		assertThat(statements(PAGE + "?tri=manques")).isLessThan(5);
	}

	@Test
	void tellsAQuartierWhatItLacks() {
		doors.add(NEED, "Porte de là-bas", "elsewhere: counter + phone");
		String second = taxonomy.findFamily(FAMILY).orElseThrow().needs().stream().map(need -> need.id()).filter(id -> !id.equals(NEED))
			.findFirst().orElseThrow();
		doors.add(second, "Sur rendez-vous", "here: counter appointment");
		state("dentiste", "Réunion de Stockel");
		Showing showing = showings.begin(Locale.FRENCH);

		Made<MissingView> made = strip.of(List.of(here), Set.of(), showing);

		assertThat(made.view().first()).extracting(MissingView.Line::state).containsExactly("none_stated", "unknown", "appointment");
		assertThat(made.view().first()).extracting(MissingView.Line::needId).containsExactly("dentiste", NEED, second);
		assertThat(made.view().nowhere()).isEqualTo(taxonomy.needs().size() - 3);
		assertThat(made.trueUntil()).isAfter(showing.words().now());
		Elements lines = rendered(made.view(), Locale.FRENCH).select(".missing li.gap");
		assertThat(lines.eachAttr("data-need")).containsExactly("dentiste", NEED, second);
		assertThat(lines.get(0).select("[data-door=bricked]")).hasSize(1);
		assertThat(lines.get(0).text()).contains("Réunion de Stockel", "le 1er mars", "La permanence a fermé.");
		assertThat(lines.get(1).select("[data-door]")).isEmpty();
		assertThat(lines.get(1).select("a[href^=/services/porte-de-la-bas]")).hasSize(1);
		assertThat(lines.get(1).select(".gap-door .status").attr("data-status")).as("of the door").isEqualTo("unverified");
		assertThat(lines.get(1).select("a[href^=tel:]")).hasSize(1);
	}

	@Test
	void narrowsTheStripToSomeNeedsAndGroupsWhatIsLeft() {
		taxonomy.needs().stream().limit(12).forEach(need -> doors.add(need.id(), "Porte " + need.id(), "elsewhere: counter"));

		MissingView all = strip.of(List.of(here), Set.of(), showings.begin(Locale.FRENCH)).view();

		assertThat(all.first()).hasSize(6);
		assertThat(all.more().stream().mapToInt(family -> family.lines().size()).sum()).isEqualTo(6);
		assertThat(rendered(all, Locale.FRENCH).select("details li[data-need]")).hasSize(6);
		assertThat(rendered(all, Locale.forLanguageTag("nl")).select("h2").text()).isEqualTo("Wat hier ontbreekt");
		MissingView some = strip.of(List.of(here), Set.of(NEED), showings.begin(Locale.FRENCH)).view();
		assertThat(some.first().size() + some.nowhere()).isEqualTo(1);
		assertThat(strip.of(List.of(here, elsewhere), Set.of(), showings.begin(Locale.FRENCH)).view().first()).isEmpty();
	}

	private void state(String needId, String source) {
		UUID id = UUID.randomUUID();
		gaps.add(id);
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new GapStatement(id, new GapStatement.Details(needId, here.id(),
				LocalDate.of(2026, 3, 1), null, LocalizedText.french("La permanence a fermé."), source), false)));
	}

	private Element cell(Document page, String needId, AreaNode area) {
		return cell(page, needId, area, "fr");
	}

	private Element cell(Document page, String needId, AreaNode area, String language) {
		return page.selectFirst("tr[data-need=" + needId + "] td[data-area=" + area.name().in(language) + "]");
	}

	private Document rendered(MissingView view, Locale locale) {
		var servlet = new MockServletContext();
		var exchange = JakartaServletWebApplication.buildApplication(servlet)
			.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
		return Jsoup.parse(templates.process("site/_missing", Set.of("strip"), new WebContext(exchange, locale, Map.of("view", view))));
	}

	private int statements(String path) {
		int before = statements.count();
		html(path);
		return statements.count() - before;
	}

	private Document page(String path) {
		return Jsoup.parse(html(path));
	}

	private String html(String path) {
		MvcTestResult result = mvc.get().uri(path).exchange();
		assertThat(result).as(path).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static int compressed(String html) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(html.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.size();
	}

}
