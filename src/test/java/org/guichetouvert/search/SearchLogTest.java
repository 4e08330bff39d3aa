package org.guichetouvert.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.taxonomy.Taxonomy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is counted of searches from {@link MutableClock#START} on, and what never is. */
@IntegrationTest
class SearchLogTest {

	private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

	private static final LocalDate TODAY = MutableClock.START.toLocalDate();

	private static final List<String> TABLES = List.of("search_count", "search_words", "search_key", "search_phrase");

	@Autowired
	SearchLog log;

	@Autowired
	SearchTally tally;

	@Autowired
	NoTrace noTrace;

	@Autowired
	Taxonomy taxonomy;

	@Autowired
	AreaTree areas;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MutableClock clock;

	@Autowired
	StatementCounter statements;

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvcTester web;

	@BeforeEach
	@AfterEach
	void beginWithNothing() {
		log.flush();
		TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
	}

	@Test
	void countsNeedAreaAndResultsOfADay() {
		UUID laeken = areas.findBySlug("laeken").map(AreaNode::id).orElseThrow();
		log.count(new SearchCounted(List.of("dettes", "energie-impayes"), laeken, "", 0, "fr"));
		log.count(new SearchCounted(List.of("dettes"), laeken, "", 0, "nl"));
		log.count(new SearchCounted(List.of("dettes"), laeken, "", 4, "fr"));
		log.count(new SearchCounted(List.of(), null, "", 7_000, "fr"));
		log.flush();
		assertThat(log.listGaps(TODAY, TODAY)).containsExactly(new SearchGap("dettes", laeken, 3, 2), new SearchGap(null, null, 1, 0));
		assertThat(log.listGaps(TODAY.plusDays(1), TODAY.plusDays(9))).isEmpty();
		assertThat(jdbc.sql("select max(results) from search_count").query(Integer.class).single()).isEqualTo(SearchTally.MORE);
		log.count(new SearchCounted(List.of("dettes"), laeken, "", 4, "fr"));
		log.flush();
		assertThat(count("search_count")).isEqualTo(3);
	}

	@Test
	void knowsNoNeedThatAnAddressInvents() {
		log.count(new SearchCounted(List.of("Jeanne Exemple"), null, "", 0, "fr"));
		log.flush();
		assertThat(log.listGaps(TODAY, TODAY)).containsExactly(new SearchGap(null, null, 1, 1));
	}

	@Test
	void countsEachVisitAlsoOfAKeptPage() {
		visit("/recherche?q=facture+de+gaz+visites");
		long before = statements.count();
		visit("/recherche?q=facture+de+gaz+visites");
		assertThat(statements.count()).as("kept").isEqualTo(before);
		assertThat(web.get().uri("/recherche?q=facture+de+gaz+visites").header("User-Agent", FIREFOX).cookie(new Cookie("guichet", "mine")))
			.hasStatusOk();
		log.flush();
		assertThat(log.listGaps(TODAY, TODAY)).hasSize(1).first().satisfies(gap -> {
			assertThat(gap.needId()).isEqualTo("energie-impayes");
			assertThat(gap.searches()).isEqualTo(3);
		});
	}

	@Test
	void countsAFamilyAsNoNeed() {
		visit("/recherche?famille=logement&quartier=laeken");
		log.flush();
		assertThat(log.listGaps(TODAY, TODAY)).extracting(SearchGap::needId).containsOnlyNulls().hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/recherche", "/recherche?q=facture+de+gaz&page=2", "/besoins",
			"/recherche?besoin=violences-conjugales", "/recherche?besoin=dettes&besoin=violences-sexuelles", "/recherche?q=il+me+frappe", "/recherche?q=je+veux+mourir",
			"/recherche?q=violence+conjugale", "/recherche?type=refuge-violences", "/recherche?q=cpvs",
			"/recherche?besoin=travail-sexe", "/recherche?besoin=protection-enfant&quartier=laeken" })
	void leavesNoTraceOf(String address) {
		visit(address);
		visit(address);
		log.flush();
		assertThat(TABLES).allSatisfy(table -> assertThat(count(table)).isZero());
	}

	@Test
	void leavesNoTraceOfViolenceThatWasTakenOff() {
		SearchCriteria asked = criteria("mon mari").withNotMeant(Set.of("violences-conjugales"));
		assertThat(noTrace.touches(asked, Understood.NOTHING)).isTrue();
		assertThat(noTrace.touches(criteria("mon mari"), Understood.NOTHING)).isFalse();
	}

	@Test
	void countsNoRobotEvenWhereThePageIsKept() {
		String address = "/recherche?q=facture+de+gaz+robots";
		visit(address);
		log.flush();
		beginWithNothing();
		assertThat(web.get().uri(address)).hasStatusOk();
		assertThat(web.get().uri(address).header("User-Agent", "Googlebot/2.1")).hasStatusOk();
		assertThat(web.get().uri(address).header("User-Agent", FIREFOX).header("Sec-Purpose", "prefetch")).hasStatusOk();
		assertThat(web.head().uri(address).header("User-Agent", FIREFOX)).hasStatusOk();
		log.flush();
		assertThat(TABLES).allSatisfy(table -> assertThat(count(table)).isZero());
	}

	@Test
	void countsAnAreaWithoutAnyAsNothingFoundThere() {
		AreaNode laeken = areas.findBySlug("laeken").orElseThrow();
		var meant = new Understood(List.of(new Understood.Need("dettes", "dettes", 1)), List.of(), List.of(), false, null,
				List.of(), null, null, "dettes");
		var elsewhere = new SearchResult(List.of(), 5, meant, Map.of(), Map.of(), Map.of(), laeken, false);
		log.counting(criteria("dettes Laeken"), List.of(), elsewhere).run();
		log.flush();
		assertThat(log.listGaps(TODAY, TODAY)).containsExactly(new SearchGap("dettes", laeken.id(), 1, 1));
	}

	@Test
	void keepsWordsInPlainFromTheirThirdDay() {
		type("Pampers  Gratuits", 0);
		type("pampers gratuits", 0);
		type("pampers gratuits", 1);
		type("pampers gratuits", 1);
		assertThat(log.listPhrases(10)).isEmpty();
		type("Pampers gratuits", 4);
		type("pampers gratuits", 4);
		assertThat(log.listPhrases(10)).containsExactly(
				new SearchPhrase("pampers gratuits", "fr", TODAY, TODAY.plusDays(4), 3, 2));
		type("pampers gratuits", 6);
		assertThat(log.listPhrases(10)).extracting(SearchPhrase::days).containsExactly(4);
	}

	@Test
	void keepsOneHashOfWordsADay() {
		type("pampers gratuits", 0);
		type("pampers gratuits", 0);
		assertThat(count("search_words")).isEqualTo(1);
		assertThat(everything()).doesNotContain("pampers");
	}

	@Test
	void dropsTheKeyAndItsHashesAfterThirtyDays() {
		type("pampers gratuits", 0);
		type("pampers gratuits", 1);
		byte[] first = secret();
		after(29);
		log.flush();
		assertThat(secret()).isEqualTo(first);
		after(30);
		log.flush();
		assertThat(count("search_key")).isZero();
		assertThat(count("search_words")).isZero();
		type("pampers gratuits", 30);
		assertThat(secret()).isNotEqualTo(first);
		assertThat(log.listPhrases(10)).as("days of a former key are forgotten").isEmpty();
	}

	@Test
	void addsDaysOfALaterKeyToWordsInPlain() {
		IntStream.of(0, 1, 2, 40, 41).forEach(day -> type("pampers gratuits", day));
		assertThat(log.listPhrases(10)).extracting(SearchPhrase::days).containsExactly(3);
		type("pampers gratuits", 42);
		assertThat(log.listPhrases(10)).containsExactly(
				new SearchPhrase("pampers gratuits", "fr", TODAY, TODAY.plusDays(42), 6, 2));
		after(42 + 367);
		log.flush();
		assertThat(log.listPhrases(10)).as("a year later").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jeanne.exemple@mail.example facture", "facture 0470 12 34 56", "dossier 12345", "dossier ١٢٣٤٥",
			"un deux trois quatre cinq six sept huit neuf", "   ", "\uff11\uff12\uff13\uff14\uff15", "jeanne＠mail.example" })
	void neverKeepsInPlain(String words) {
		IntStream.range(0, 5).forEach(day -> type(words, day));
		assertThat(log.listPhrases(10)).isEmpty();
		assertThat(everything()).doesNotContain("jeanne", "exemple", "facture", "dossier", "12345", "neuf");
	}

	@Test
	void refusesInTheDatabaseWhatMustNeverBe() {
		for (String words : List.of("jeanne@mail.example", "tel 0470123456", "un deux trois quatre cinq six sept huit neuf")) {
			assertThatThrownBy(() -> jdbc.sql("insert into search_phrase values (?, 'fr', current_date, current_date, 3, 0)")
				.param(words).update()).isInstanceOf(DataIntegrityViolationException.class);
		}
		assertThatThrownBy(() -> jdbc.sql("insert into search_count values (current_date, 'violences-sexuelles', null, 0, 1)")
			.update()).isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void holdsNoAddressAndNoTimeOfDay() {
		visit("/recherche?q=facture+de+gaz+personne");
		log.flush();
		assertThat(count("search_count")).isEqualTo(1);
		assertThat(everything()).doesNotContain("127.0.0.1", "Firefox", "personne", "10:00");
		assertThat(jdbc.sql("select distinct data_type from information_schema.columns where table_name in (:tables)")
			.param("tables", TABLES).query(String.class).list()).doesNotContain("inet").noneMatch(type -> type.startsWith("time"));
	}

	@Test
	void forgetsWhatIsTooMuchRatherThanWait() {
		SearchLog full = new SearchLog(tally, noTrace, taxonomy, clock, application);
		IntStream.range(0, SearchLog.MOST_WAITING + 50)
			.forEach(one -> full.count(new SearchCounted(List.of("dettes"), null, "", 1, "fr")));
		full.flush();
		assertThat(log.listGaps(TODAY, TODAY)).containsExactly(new SearchGap("dettes", null, SearchLog.MOST_WAITING, 0));
	}

	@Test
	void writesWhatWaitsWhenTheProgramStops() {
		SearchLog stopping = new SearchLog(tally, noTrace, taxonomy, clock, application);
		stopping.start();
		stopping.count(new SearchCounted(List.of("dettes"), null, "", 1, "fr"));
		stopping.stop();
		assertThat(stopping.isRunning()).isFalse();
		assertThat(log.listGaps(TODAY, TODAY)).containsExactly(new SearchGap("dettes", null, 1, 0));
	}

	private void visit(String address) {
		assertThat(web.get().uri(address).header("User-Agent", FIREFOX)).hasStatusOk();
	}

	/** Typed on a day after {@link #TODAY}. */
	private void type(String words, int day) {
		after(day);
		log.count(new SearchCounted(List.of(), null, words, 2, "fr"));
		log.flush();
	}

	private void after(int days) {
		clock.setTo(MutableClock.START.plusDays(days));
	}

	private static SearchCriteria criteria(String words) {
		return SearchCriteria.all(MutableClock.START.atZone(Doors.BRUSSELS)).withWords(words, "fr");
	}

	private byte[] secret() {
		return jdbc.sql("select secret from search_key").query((row, number) -> row.getBytes(1)).single();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	/** All that the tables hold, as text. */
	private String everything() {
		return String.join("\n", TABLES.stream().flatMap(table -> jdbc.sql("select " + table + "::text from " + table)
			.query(String.class).list().stream()).toList());
	}

}
