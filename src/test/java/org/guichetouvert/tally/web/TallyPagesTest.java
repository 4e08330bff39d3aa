package org.guichetouvert.tally.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.accounts.AccountClosed;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.tally.TallyDemonstration;
import org.guichetouvert.tally.TallyRows;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Noting, forgetting who did, and what is shown of it, on 18 November 2026. */
@IntegrationTest
class TallyPagesTest {

	private static final SignedIn READER = new SignedIn(UUID.randomUUID(), "assistante sociale d'essai", Role.PROFESSIONAL, Set.of());

	private static final SignedIn OTHER = new SignedIn(UUID.randomUUID(), "coordination d'essai", Role.COORDINATOR, Set.of());

	private static final Map<String, String> CALL = Map.of("institution", "onem", "acte", "on_hold", "minutes", "15", "resultat", "no_answer",
			"jour", "aujourdhui", "quartier", "laeken");

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AreaTree areas;

	@Autowired
	MutableClock clock;

	@Autowired
	TallyDemonstration demonstration;

	@Autowired
	ApplicationContext context;

	@BeforeEach
	@AfterEach
	void clear() {
		TallyRows.clear(context);
	}

	@Test
	void whatIsNotedIsListedAndTakenBack() {
		MockHttpServletResponse answer = post("/charge", READER, CALL);
		Document page = page(answer.getRedirectedUrl(), READER);

		assertThat(page.select("[role=status]").text()).contains("15", "ONEM");
		assertThat(page.select(".todo li")).hasSize(1);
		assertThat(page.select("select[name=quartier] option[selected]").attr("value")).isEqualTo("laeken");
		assertThat(page("/charge", OTHER).select(".todo li")).isEmpty();
		post(page.select("[role=status] form").attr("action"), READER, Map.of());
		assertThat(rows()).isZero();
	}

	@Test
	void theSameOnceMoreIsOneButton() {
		post("/charge", READER, with("jour", "hier"));
		String again = page("/charge", READER).select(".tally-again form").attr("action");
		post(again, READER, Map.of());

		assertThat(jdbc.queryForList("select day from tally_entry order by day", LocalDate.class))
			.containsExactly(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 18));
		assertThat(page("/charge", READER).select(".tally-again form")).hasSize(1);
		assertThat(post(again, OTHER, Map.of()).getStatus()).isEqualTo(404);
	}

	@Test
	void onlyItsAuthorCorrectsWhatWasNoted() {
		post("/charge", READER, CALL);
		String path = "/charge/" + jdbc.queryForObject("select id from tally_entry", UUID.class);

		assertThat(answer(path, OTHER).getStatus()).isEqualTo(404);
		assertThat(post(path, OTHER, with("minutes", "60")).getStatus()).isEqualTo(404);
		post(path + "/supprimer", OTHER, Map.of());
		assertThat(page(path, READER).select("input[name=acte][checked]").attr("value")).isEqualTo("on_hold");
		post(path, READER, with("autant", "25"));
		assertThat(jdbc.queryForObject("select minutes from tally_entry", Integer.class)).isEqualTo(25);
	}

	@ParameterizedTest
	@CsvSource({ "institution,", "institution, nobody", "acte, sleeping", "minutes, 0", "autant, 481", "resultat,", "date, 2026-10-18",
			"date, 2026-11-19", "date, soon", "quartier, nowhere" })
	void refusesWhatItCannotSayAndLosesNothing(String field, String value) throws UnsupportedEncodingException {
		MockHttpServletResponse answer = post("/charge", READER, with(field, value == null ? "" : value));
		Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));

		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(page.select("[role=alert] li")).hasSize(1);
		assertThat(page.select(".problem")).hasSize(1);
		assertThat(page.select("input[type=radio][checked]").size() + page.select("option[selected]").size()).isGreaterThanOrEqualTo(4);
		assertThat(rows()).isZero();
	}

	@Test
	void whoNotedItIsForgottenWhenTheMonthIsClosed() {
		post("/charge", READER, CALL);
		String path = "/charge/" + jdbc.queryForObject("select id from tally_entry", UUID.class);
		clock.setTo(LocalDateTime.of(2026, 12, 10, 23, 0));
		TallyRows.cutLoose(context);
		assertThat(page("/charge", READER).select(".todo li")).hasSize(1);
		clock.setTo(LocalDateTime.of(2026, 12, 11, 1, 0));
		post(path + "/supprimer", READER, Map.of());
		assertThat(answer(path, READER).getStatus()).as("closed, even before the night's work").isEqualTo(404);
		TallyRows.cutLoose(context);

		assertThat(jdbc.queryForMap("select account_id, noted_at, day::text from tally_entry"))
			.containsEntry("account_id", null).containsEntry("noted_at", null).containsEntry("day", "2026-11-01");
		assertThat(jdbc.queryForObject("select count(*) from tally_hand", Integer.class)).isZero();
		clock.setTo(LocalDateTime.of(2031, 12, 2, 3, 0));
		TallyRows.cutLoose(context);
		assertThat(rows()).isZero();
	}

	@Test
	void whoNotedItIsForgottenWithTheAccount() {
		post("/charge", READER, CALL);
		post("/charge", OTHER, CALL);
		context.publishEvent(new AccountClosed(READER.accountId()));

		assertThat(jdbc.queryForList("select account_id from tally_entry where account_id is not null", UUID.class))
			.containsExactly(OTHER.accountId());
		assertThat(jdbc.queryForList("select account_id from tally_hand", UUID.class)).containsExactly(OTHER.accountId());
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void aMonthShowsWhatEnoughPeopleNotedAndNothingElse() {
		UUID laeken = areas.findBySlug("laeken").orElseThrow().id();
		TallyRows.add(context, OCTOBER, laeken, "cpas", 40, 4);
		TallyRows.add(context, OCTOBER, laeken, "onem", 4, 4);
		TallyRows.add(context, OCTOBER, laeken, "bpost", 30, 2);
		Document page = page("/charge/mois?periode=2026-10&quartier=laeken", READER);

		assertThat(page.select("[aria-labelledby=load-institution] th[scope=row]").eachText()).hasSize(2).contains("CPAS");
		assertThat(page.select(".load-figure").text()).contains("37");
		assertThat(page.select("main").text()).contains("ONEM", "bpost");
		assertThat(page.select("table").text()).doesNotContain("ONEM", "bpost");
		assertThat(page("/charge/mois?periode=2026-10&quartier=cureghem", READER).select(".load-figure")).isEmpty();
		assertThat(page("/charge/mois?periode=2026", READER).select("[aria-labelledby=load-month] tbody tr")).hasSize(1);
	}

	@Test
	void aMonthIsShownOnceNothingInItCanChange() {
		TallyRows.add(context, LocalDate.of(2026, 11, 1), areas.region().id(), "cpas", 40, 4);

		for (int day : List.of(1, 10)) {
			clock.setTo(LocalDateTime.of(2026, 12, day, 9, 0));
			for (String query : List.of("", "?periode=2026-11", "?periode=2026")) {
				assertThat(page("/charge/mois" + query, READER).select(".load-figure, .load-tables")).isEmpty();
			}
			assertThat(post("/charge", READER, with("date", "2026-11-30")).getStatus()).isEqualTo(302);
		}
		clock.setTo(LocalDateTime.of(2026, 12, 11, 9, 0));
		assertThat(page("/charge/mois", READER).select(".load-figure")).hasSize(1);
		assertThat(post("/charge", READER, with("date", "2026-11-30")).getStatus()).isEqualTo(422);
	}

	/** In a quartier where one person notes, a list of what is withheld would be hers. */
	@Test
	void whatIsInNoNumberIsNotNamed() {
		UUID laeken = areas.findBySlug("laeken").orElseThrow().id();
		TallyRows.add(context, OCTOBER, laeken, "bpost", 30, 1);

		assertThat(page("/charge/mois?periode=2026-10&quartier=laeken", READER).select("main").text()).doesNotContain("bpost");
	}

	@Test
	void aFormThatIsSentTwiceNotesOnce() {
		String id = page("/charge", READER).select(".tally-form input[name=id]").attr("value");
		post("/charge", READER, with("id", id));
		post("/charge", READER, with("id", id));
		assertThat(rows()).isEqualTo(1);
		var again = page("/charge", READER).select(".tally-again form");
		for (int tap = 0; tap < 2; tap++) {
			post(again.attr("action"), READER, Map.of("id", again.select("input[name=id]").attr("value")));
		}
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void whatIsCorrectedByAButtonGoesBeforeWhatWasTypedOnce() {
		post("/charge", READER, with("autant", "20"));
		String path = "/charge/" + jdbc.queryForObject("select id from tally_entry", UUID.class);
		Document form = page(path, READER);

		assertThat(form.select("input[name=minutes][checked]").attr("value")).isEqualTo("20");
		assertThat(form.select("input[name=autant]").attr("value")).isEmpty();
		assertThat(form.select("input[name=date]").attr("value")).isEmpty();
	}

	@Test
	void theFileHoldsTheSameCells() throws UnsupportedEncodingException {
		UUID laeken = areas.findBySlug("laeken").orElseThrow().id();
		TallyRows.add(context, OCTOBER, laeken, "cpas", 40, 4);
		TallyRows.add(context, OCTOBER, laeken, "onem", 4, 4);
		MockHttpServletResponse answer = answer("/charge/mois.csv?periode=2026-10", READER);
		String file = answer.getContentAsString(StandardCharsets.UTF_8);

		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
		assertThat(file).startsWith("\ufeffmois;zone;nom_zone;par;code;libelle;saisies;minutes;invente");
		assertThat(file.lines().skip(1)).containsExactly("2026-10;laeken;Laeken;institution;cpas;CPAS;40;1200;non",
				"2026-10;laeken;Laeken;acte;on_hold;Attente au téléphone;40;1200;non",
				"2026-10;laeken;Laeken;resultat;no_answer;Sans réponse;40;1200;non");
	}

	@Test
	void inventedMonthsMakeRoomForTrueOnes() {
		demonstration.write(LocalDate.of(2026, 11, 18));
		Document sheet = page("/charge/mois/feuille", READER);

		assertThat(sheet.select(".load-example")).hasSize(1);
		assertThat(sheet.select(".load-paper table")).hasSize(3);
		TallyRows.add(context, OCTOBER, areas.region().id(), "cpas", 40, 4);
		assertThat(page("/charge/mois/feuille", READER).select(".load-example")).isEmpty();
		demonstration.remove();
		assertThat(rows()).isEqualTo(40);
	}

	@Test
	void tenThousandAreAddedUpByTheDatabase() {
		for (int month = 0; month < 10; month++) {
			TallyRows.add(context, OCTOBER.minusMonths(month), areas.findBySlug("laeken").orElseThrow().id(), "cpas", 1000, 9);
		}
		Document page = page("/charge/mois?periode=2026", READER);

		assertThat(page.select("[aria-labelledby=load-month] tbody tr")).hasSize(10);
	}

	private int rows() {
		return jdbc.queryForObject("select count(*) from tally_entry", Integer.class);
	}

	private static Map<String, String> with(String field, String value) {
		var fields = new HashMap<>(CALL);
		fields.put(field, value);
		return fields;
	}

	private MockHttpServletResponse post(String path, SignedIn reader, Map<String, String> fields) {
		var request = mvc.post().uri(path).with(SignIn.as(reader));
		fields.forEach(request::param);
		return request.exchange().getResponse();
	}

	private MockHttpServletResponse answer(String path, SignedIn reader) {
		return mvc.get().uri(path).with(SignIn.as(reader)).exchange().getResponse();
	}

	private Document page(String path, SignedIn reader) {
		MockHttpServletResponse answer = answer(path, reader);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		try {
			return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
