package org.guichetouvert.rounds;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceAtLocation;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.shared.GeoPoint;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.EndangeringNeeds;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.PICTURES;

/** A quartier of three hundred services, with long names, as a booklet; and sixty doors as a sheet. */
@BrowserTest
class BookletBrowserTest {

	private static final int SERVICES = 300;

	private static final int FEW = 10;

	private static final int DOORS = 60;

	private static final String BOOKLET = "/coordination/tournees/carnet/laeken";

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	StatementCounter statements;

	private final List<UUID> written = new ArrayList<>();

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		CatalogueMother.clear(catalogue, reader);
		coordinator = DeskMother.coordinatorOfLaeken(context);
		write(0, FEW);
	}

	@Test
	void standsWholeOnPaperHoweverManyServices(Page page) throws IOException {
		int few = statements(BOOKLET);
		int fewByStreet = statements(BOOKLET + "?par=rue");
		UUID round = round(FEW);
		int fewDoors = statements("/coordination/tournees/" + round + "/feuille");
		write(FEW, SERVICES);
		assertThat(statements(BOOKLET)).as("queries do not grow").isEqualTo(few);
		assertThat(statements(BOOKLET + "?par=rue")).isEqualTo(fewByStreet);
		UUID walk = round(DOORS);
		assertThat(statements("/coordination/tournees/" + walk + "/feuille")).isEqualTo(fewDoors);

		page.navigate(SignIn.linkFor(context, coordinator.accountId()));
		page.locator("main form button").click();
		for (String by : List.of("", "?par=rue")) {
			page.navigate(BOOKLET + by);
			assertThat(page.locator(".booklet-entry").count()).isEqualTo(SERVICES);
			assertThat(page.locator(".booklet-contents li").count()).as("what stands where").isEqualTo(page.locator("main h2[id^=part-]").count());
			assertThat(page.locator(".booklet-index").count()).as("by name, by need, and where it goes by need by street").isEqualTo(by.isEmpty() ? 3 : 2);
			assertThat(page.locator(".booklet-index").last().locator("li").count()).isGreaterThan(5);
			fitsPaper(page, ".booklet-entry");
			List<String> sheets = print(page, by.isEmpty() ? "booklet-300" : "booklet-300-street");
			assertThat(sheets.size()).as("pages").isBetween(40, 100);
			assertThat(IntStream.range(0, SERVICES).filter(number -> sheets.stream().noneMatch(sheet -> isWhole(sheet, number))).toArray())
				.as("entries torn").isEmpty();
			for (Object title : (List<?>) page.evaluate("""
					[...document.querySelectorAll('main h2[id^=part-]')].map(title => [title.textContent,
						title.parentElement.querySelector('.booklet-entry [dir=ltr]').textContent])""")) {
				List<?> both = (List<?>) title;
				assertThat(sheets).as("a heading without its first entry").anySatisfy(sheet -> assertThat(bare(sheet))
					.contains(bare((String) both.get(0)), bare((String) both.get(1))));
			}
			assertThat(IntStream.range(0, sheets.size()).filter(at -> !bare(sheets.get(at)).contains((at + 1) + "/" + sheets.size())).toArray())
				.as("without number of page").isEmpty();
		}

		page.navigate("/coordination/tournees/" + walk + "/feuille");
		assertThat(page.locator(".round-sheet > li").count()).isEqualTo(DOORS);
		fitsPaper(page, ".round-entry");
		List<String> sheets = print(page, "round-sheet-60");
		assertThat(sheets.size()).isBetween(10, 30);
		assertThat(IntStream.range(0, DOORS).filter(number -> sheets.stream().noneMatch(sheet -> bare(sheet).contains(bare(phone(number)))
				&& bare(sheet).contains(bare(street(number) + number + ",")))).toArray()).as("stops torn").isEmpty();
	}

	private static boolean isWhole(String sheet, int number) {
		return bare(sheet).contains(bare("d’essai n° " + number + ".")) && bare(sheet).contains(bare(phone(number)));
	}

	private static String bare(String text) {
		return text.replaceAll("[\\s\\u00a0\\u2007\\u202f-]+", "");
	}

	private static String phone(int number) {
		return "02 000 %02d %02d".formatted(number / 100, number % 100);
	}

	private static String street(int number) {
		return number % 3 == 0 ? "avenue de l’Essai-Invérifiable" : "rue des Essais-de-Chaussée-Longue " + "abcdefg".charAt(number % 7) + " ";
	}

	/** After a change, so that nothing is kept. */
	private int statements(String path) {
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(written.get(0))
			.describe(session.getService(written.get(0)).details().withWarning(LocalizedText.french("nouveau " + UUID.randomUUID()))));
		int before = statements.count();
		assertThat(pages.get().uri(path).accept("text/html").with(SignIn.as(coordinator)).exchange().getResponse().getStatus()).isEqualTo(200);
		return statements.count() - before;
	}

	private UUID round(int doors) {
		List<List<Rounds.At>> stops = written.subList(0, doors).stream().map(id -> List.of(new Rounds.At(id, reader
			.findService(id, CatalogueMother.VERIFIED_ON).orElseThrow().snapshot().places().get(0).locationId()))).toList();
		return context.getBean(Rounds.class).make(coordinator, new Rounds.Plan(DeskMother.area(context, "laeken"), List.of(), false,
				Instant.parse("2026-11-24T08:00:00Z"), null, null, stops));
	}

	/** Nothing wider than its column on A4. */
	private static void fitsPaper(Page page, String entry) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.setViewportSize(680, 900);
		assertThat(page.evaluate("""
				entry => [...document.querySelectorAll(entry)].flatMap(one => [...one.querySelectorAll('p, h3, li, .blank')]
					.filter(part => part.getBoundingClientRect().right > one.getBoundingClientRect().right + 1)
					.map(part => part.textContent.trim()))""", entry)).as("cut off").isEqualTo(List.of());
		page.setViewportSize(1280, 900);
	}

	/** The text of each page. */
	private static List<String> print(Page page, String name) throws IOException {
		byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve(name + ".pdf")));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		var sheets = new ArrayList<String>();
		try (PDDocument document = Loader.loadPDF(paper)) {
			var stripper = new PDFTextStripper();
			stripper.setSortByPosition(false);
			for (int number = 1; number <= document.getNumberOfPages(); number++) {
				stripper.setStartPage(number);
				stripper.setEndPage(number);
				sheets.add(stripper.getText(document));
			}
		}
		return sheets;
	}

	private void write(int from, int to) {
		List<NeedTerm> needs = context.getBean(Taxonomy.class).families().stream()
			.flatMap(family -> family.needs().stream().filter(need -> !EndangeringNeeds.contains(need.id())).limit(2)).toList();
		UUID leaf = DeskMother.area(context, "laeken-quartier");
		catalogue.change(CatalogueMother.CHANGE, session -> {
			for (int number = from; number < to; number++) {
				UUID id = UUID.randomUUID();
				written.add(id);
				Location where = session.add(new Location(UUID.randomUUID(), LocationDetails.at(new LocationDetails.PostalAddress(
						street(number), String.valueOf(number), "1020", "Laeken"))
					.withPoint(new GeoPoint(50.87 + number % 17 * .0007, 4.34 + number % 13 * .0009))
					.withPlacement(new LocationDetails.Placed(null, leaf, PlacedBy.GIVEN)), false));
				Service service = session.add(new Service(id, ServiceDetails.named(name(number)), null, false));
				NeedTerm need = needs.get(number % needs.size());
				service.answer(List.of(new NeedServed(need.id(), LocalizedText.french("Lit les lettres avec vous, écrit les réponses, "
						+ "téléphone à votre place et vous accompagne le jour du rendez-vous.").with("nl", "Leest de brieven samen met u."), null)));
				ServiceAtLocation place = service.settleAt(where.id(), UUID.randomUUID());
				CatalogueMother.open(service, ChannelDetails.of(ChannelKind.COUNTER), place,
						PeriodDetails.of(Admission.WALK_IN).withHours("Mo,We 09:00-12:00; Tu,Th 13:30-16:30; Fr 09:00-11:30", null));
				CatalogueMother.open(service, ChannelDetails.of(ChannelKind.COUNTER), place,
						PeriodDetails.of(Admission.APPOINTMENT).withHours("Mo-Fr 13:00-16:00", null));
				CatalogueMother.open(service, ChannelDetails.of(ChannelKind.PHONE).withAddress(phone(number)), place,
						PeriodDetails.of(Admission.WALK_IN).withHours("Mo-Fr 09:00-12:00", null));
			}
		});
	}

	private static LocalizedText name(int number) {
		String dutch = "Dienst voor begeleiding bij administratieve stappen en huurgeschillenbemiddelingsovereenkomsten nr. " + number;
		return number % 4 == 1 ? LocalizedText.EMPTY.with("nl", dutch + " d’essai n° " + number + ".")
				: LocalizedText.french("Permanence sociale et juridique d’accompagnement aux démarches administratives et au logement d’essai n° "
						+ number + ".").with("nl", dutch);
	}

}
