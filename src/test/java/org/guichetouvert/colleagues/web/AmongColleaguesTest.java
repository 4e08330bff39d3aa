package org.guichetouvert.colleagues.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.accounts.AccountKeeping;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.colleagues.ColleagueNote;
import org.guichetouvert.colleagues.ColleagueNotes;
import org.guichetouvert.colleagues.Forgotten;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.Removals;
import org.guichetouvert.directory.SlugBook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages for professionals as each circle gets them, on 18 November 2026 at 10h. */
@IntegrationTest
class AmongColleaguesTest {

	private static final SignedIn READER = new SignedIn(UUID.randomUUID(), "assistante sociale, Marques", Role.PROFESSIONAL, Set.of());

	private static final SignedIn COORDINATOR = new SignedIn(UUID.randomUUID(), "coordination, Marques", Role.COORDINATOR, Set.of());

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	@Autowired
	ColleagueNotes notes;

	@Autowired
	Removals removals;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MutableClock clock;

	@Autowired
	ApplicationContext application;

	private TwoHouses houses;

	@BeforeEach
	void write() {
		CatalogueMother.clear(catalogue, reader);
		houses = new TwoHouses(catalogue, slugs, areas);
	}

	@AfterEach
	void takeBack() {
		houses.takeBack();
		jdbc.sql("delete from contact_use").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/collegues", "/collegues/fonctions", "/collegues/journal", "/collegues/quartiers/cureghem.csv",
			"/collegues/services/porte-des-marques/notes" })
	void visitorsAreLedToWhereOneSignsIn(String path) {
		MockHttpServletResponse answer = mvc.get().uri(path).exchange().getResponse();
		assertThat(answer.getStatus()).isEqualTo(302);
		assertThat(answer.getRedirectedUrl()).contains("/connexion");
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
	}

	@Test
	void nothingIsKept() {
		for (String path : List.of("/collegues", "/collegues/fonctions?q=énergie", "/collegues/journal", notesPath(),
				"/collegues/quartiers/cureghem.csv")) {
			assertThat(answer(path, READER).getHeader("Cache-Control")).as(path).contains("no-store");
		}
	}

	@Test
	void findsWhoDealsWithANeedInAnArea() {
		Document page = page("/collegues/fonctions?q=qui s'occupe des factures de gaz à Cureghem ?", READER);

		assertThat(page.select("#functions-here ~ ul [data-function]").eachAttr("data-function")).containsExactly(houses.energy.toString());
		assertThat(page.select("#functions-elsewhere ~ ul [data-function]").eachAttr("data-function"))
			.containsExactly(houses.elsewhere.toString());
		assertThat(page.select("#functions-general ~ ul [data-function]").eachAttr("data-function"))
			.containsExactly(houses.reception.toString());
		assertThat(page.select("[data-area]").attr("data-area")).isEqualTo("cureghem");
		assertThat(page.select("[data-function] .status").first().attr("data-status")).isEqualTo("open");
	}

	@Test
	void whatWasUnderstoodCanBeTakenOff() {
		Document page = page("/collegues/fonctions?q=facture de gaz Cureghem&pas=cureghem", READER);
		assertThat(page.select("[data-area], #functions-here")).isEmpty();
		assertThat(page.select("#functions-anywhere ~ ul [data-function]")).hasSize(2);
	}

	@Test
	void findsAFunctionByItsWordsInAnotherForm() {
		Document page = page("/collegues/fonctions?q=médiatrice de dettes", READER);
		assertThat(page.select("[data-function]").first().attr("data-function")).isEqualTo(houses.elsewhere.toString());
	}

	@Test
	void aNameIsFoundOnlyByThoseWhoMayReadIt() {
		assertThat(page("/collegues/fonctions?nom=marquecoll", READER).select("[data-function]")).hasSize(1);
		assertThat(page("/collegues/fonctions?q=Nadiane Marquecollegue", READER).select("#functions-named ~ ul [data-function]")).hasSize(1);
		assertThat(page("/collegues/fonctions?nom=marquesecrete", READER).select("[data-function]")).isEmpty();
		assertThat(page("/collegues/fonctions?nom=marquesecrete", COORDINATOR).select("[data-function]")).hasSize(1);
	}

	@Test
	void emptyHandsLeadOn() {
		Document page = page("/collegues/fonctions?q=plongeur Cureghem", READER);
		assertThat(page.select("#nobody")).hasSize(1);
		assertThat(page.select(".panel--empty a").eachAttr("href")).anyMatch(href -> href.endsWith("/quartiers/cureghem"))
			.anyMatch(href -> href.contains("pas=cureghem"));
		assertThat(page("/collegues/fonctions", READER).select(".tags a")).hasSize(3);
	}

	@Test
	void nothingIsTakenOutBeyondTheCircle() {
		for (String purpose : List.of("courriel", "vcard", "csv")) {
			String file = content(post("/collegues/contacts", READER, "pour", purpose, "contact", houses.energy.toString(),
					"contact", houses.elsewhere.toString(), "contact", houses.reception.toString()));
			assertThat(file).as(purpose).contains(TwoHouses.MAIL).doesNotContain("Marquesecrete")
				.doesNotContain(TwoHouses.SECRET_MAIL);
		}
		assertThat(content(post("/collegues/contacts", COORDINATOR, "pour", "csv", "contact", houses.elsewhere.toString())))
			.contains(TwoHouses.SECRET, TwoHouses.SECRET_MAIL);
	}

	@Test
	void lettersGoToAllAsBlindCopies() {
		Document page = Jsoup.parse(content(post("/collegues/contacts", READER, "pour", "courriel", "contact", houses.energy.toString(),
				"contact", houses.elsewhere.toString(), "contact", houses.reception.toString())));
		assertThat(page.select("a[href^=mailto]").attr("href")).isEqualTo("mailto:?bcc=" + TwoHouses.MAIL + "," + TwoHouses.GENERAL_MAIL);
		assertThat(page.select("#general ~ ul li").text()).contains("accueil");
		assertThat(page.select("#without ~ ul li").text()).contains("médiateur de dettes");
	}

	@Test
	void tooManyOrNoneIsSaid() {
		assertThat(post("/collegues/contacts", READER, "pour", "csv").getStatus()).isEqualTo(400);
		String[] many = IntStream.range(0, 201).boxed().flatMap(number -> List.of("contact", UUID.randomUUID().toString()).stream())
			.toArray(String[]::new);
		assertThat(content(post("/collegues/contacts", READER, many))).contains("200");
		assertThat(page("/collegues/journal", READER).select("[data-kind]")).isEmpty();
	}

	@Test
	void quartierIsATableAsItsPageIsNarrowed() {
		String table = content(answer("/collegues/quartiers/cureghem.csv", READER));
		assertThat(table).startsWith("\ufeff").contains(TwoHouses.CUREGHEM, "référente énergie (" + TwoHouses.NADIA + ")", TwoHouses.MAIL)
			.doesNotContain(TwoHouses.LAEKEN);
		assertThat(table).contains("Lit la facture avec vous. | =Ouvre un dossier.");
		assertThat(content(answer("/collegues/quartiers/cureghem.csv?besoin=telecom", READER))).doesNotContain(TwoHouses.CUREGHEM);
		assertThat(content(answer("/collegues/quartiers/cureghem.csv?avec=laeken&besoin=nothing", READER))).contains(TwoHouses.LAEKEN);
		assertThat(answer("/collegues/quartiers/nulle-part.csv", READER).getStatus()).isEqualTo(404);
	}

	@Test
	void whoTookSomethingOutSeesItAndNobodyElseDoes() {
		post("/collegues/contacts", READER, "pour", "vcard", "contact", houses.energy.toString());
		answer("/collegues/quartiers/cureghem.csv", READER);

		Document own = page("/collegues/journal", READER);
		assertThat(own.select("[data-kind]").eachAttr("data-kind")).containsExactly("neighbourhood", "card");
		assertThat(own.select("main").text()).contains("référente énergie", "Cureghem", "18 novembre").doesNotContain("Nadiane");
		assertThat(page("/collegues/journal", COORDINATOR).select("[data-kind]")).isEmpty();

		clock.setTo(LocalDateTime.of(2027, 11, 18, 10, 0));
		assertThat(page("/collegues/journal", READER).select("[data-kind]")).hasSize(2);
		clock.setTo(LocalDateTime.of(2027, 11, 19, 10, 0));
		assertThat(page("/collegues/journal", READER).select("[data-kind]")).isEmpty();
		Forgotten.now(application);
		assertThat(jdbc.sql("select count(*) from contact_use").query(Integer.class).single()).isZero();
	}

	@Test
	void theLogGoesWithItsAccount() {
		SignedIn leaving = SignIn.account(application, "marques@essai.example", Role.PROFESSIONAL);
		post("/collegues/contacts", leaving, "pour", "vcard", "contact", houses.energy.toString());
		post("/collegues/contacts", READER, "pour", "vcard", "contact", houses.energy.toString());

		application.getBean(AccountKeeping.class).remove(leaving.accountId());

		assertThat(jdbc.sql("select account_id from contact_use").query(UUID.class).list()).containsExactly(READER.accountId());
		SignIn.removeAccounts(application);
	}

	@Test
	void noteIsSharedRenewedAndTakenAway() {
		assertThat(post(notesPath(), READER, "besoin", "dettes", "texte", "Demander avant 10h.").getRedirectedUrl()).endsWith(notesPath());
		Document page = page(notesPath(), COORDINATOR);
		assertThat(page.select(".note-text").text()).isEqualTo("Demander avant 10h.");
		assertThat(page.select("main").text()).contains(READER.function(), "17 mai 2027");
		assertThat(notes.counts(List.of(houses.cureghem, houses.laeken), LocalDate.of(2026, 11, 18))).containsOnlyKeys(houses.cureghem);
		String renew = page.select("form[action$=toujours-vrai]").attr("action");
		String remove = page.select("form[action$=retirer]").attr("action");

		clock.setTo(LocalDateTime.of(2027, 5, 1, 10, 0));
		assertThat(post(renew, COORDINATOR).getStatus()).isEqualTo(302);
		assertThat(page(notesPath(), READER).select("main").text()).contains("31 octobre");
		var other = new SignedIn(UUID.randomUUID(), "juriste", Role.PROFESSIONAL, Set.of());
		assertThat(page(notesPath(), other).select("form[action$=retirer]")).isEmpty();
		post(remove, other);
		assertThat(notes.list(houses.cureghem, LocalDate.of(2027, 5, 1))).hasSize(1);
		post(remove, READER);
		assertThat(notes.list(houses.cureghem, LocalDate.of(2027, 5, 1))).isEmpty();
	}

	@Test
	void noteIsGoneAfterHalfAYear() {
		notes.write(houses.cureghem, null, "Complet le lundi.", READER, LocalDate.of(2026, 11, 18));
		clock.setTo(LocalDateTime.of(2027, 5, 17, 23, 59));
		assertThat(page(notesPath(), READER).select(".note-text")).hasSize(1);
		clock.setTo(LocalDateTime.of(2027, 5, 18, 0, 0));
		assertThat(page(notesPath(), READER).select(".note-text")).isEmpty();
		Forgotten.now(application);
		assertThat(jdbc.sql("select count(*) from note").query(Integer.class).single()).isZero();
	}

	@Test
	void noteWithDataOfAPersonIsRefusedAndKept() {
		MockHttpServletResponse answer = post(notesPath(), READER, "besoin", "dettes", "texte", "Monsieur X, 85.07.30-033.61");
		Document page = Jsoup.parse(content(answer));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(page.select("textarea").text()).isEqualTo("Monsieur X, 85.07.30-033.61");
		assertThat(page.select("option[selected]").val()).isEqualTo("dettes");
		assertThat(page.select("#text-problem, [role=alert]")).hasSize(2);
		assertThat(notes.list(houses.cureghem, LocalDate.of(2026, 11, 18))).isEmpty();
	}

	@Test
	void noteWithASignThatCannotBeKeptIsRefused() {
		MockHttpServletResponse answer = post(notesPath(), READER, "texte", "Complet\0 le lundi");
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(Jsoup.parse(content(answer)).select("#text-problem")).hasSize(1);
	}

	@Test
	void noteOfAPersonGoesWithHer() {
		notes.write(houses.cureghem, null, "Demandez Nadiane MARQUECOLLÈGUE.", READER, LocalDate.of(2026, 11, 18));
		notes.write(houses.cureghem, null, "Demandez au guichet 4.", READER, LocalDate.of(2026, 11, 18));
		houses.erase(removals, TwoHouses.NADIA);
		assertThat(notes.list(houses.cureghem, LocalDate.of(2026, 11, 18))).extracting(ColleagueNote::text)
			.containsExactly("Demandez au guichet 4.");
	}

	@Test
	void visitorsSeeNoNote() {
		notes.write(houses.cureghem, null, "marquenote lundi", READER, LocalDate.of(2026, 11, 18));
		for (String path : List.of("/services/" + houses.slug(houses.cureghem), "/quartiers/cureghem", "/recherche?q=marquenote")) {
			assertThat(content(mvc.get().uri(path).exchange().getResponse())).as(path).doesNotContain("marquenote lundi");
		}
	}

	private String notesPath() {
		return "/collegues/services/" + houses.slug(houses.cureghem) + "/notes";
	}

	private Document page(String path, SignedIn as) {
		MockHttpServletResponse answer = answer(path, as);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		Document page = Jsoup.parse(content(answer));
		assertThat(page.select("h1")).as(path).hasSize(1);
		return page;
	}

	private MockHttpServletResponse answer(String path, SignedIn as) {
		return mvc.get().uri(path).with(SignIn.as(as)).exchange().getResponse();
	}

	/** @param parameters name and value by turns */
	private MockHttpServletResponse post(String path, SignedIn as, String... parameters) {
		RequestPostProcessor filled = request -> {
			IntStream.range(0, parameters.length / 2).forEach(at -> request.addParameter(parameters[2 * at], parameters[2 * at + 1]));
			return request;
		};
		return mvc.post().uri(path).with(SignIn.as(as)).with(filled).exchange().getResponse();
	}

	private static String content(MockHttpServletResponse answer) {
		try {
			return answer.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
