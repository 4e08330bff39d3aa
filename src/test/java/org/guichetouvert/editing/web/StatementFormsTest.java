package org.guichetouvert.editing.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.LocalWord;
import org.guichetouvert.taxonomy.LocalWords;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements that there is nothing, or for many doors; and words that people use here. On 18 November 2026. */
@IntegrationTest
class StatementFormsTest {

	private static final String GAP = "/coordination/fiches/manques/nouveau";

	private static final String DISRUPTION = "/coordination/fiches/perturbations/nouveau";

	private static final String WORDS = "/coordination/synonymes";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Drafts drafts;

	@Autowired
	LocalWords words;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private String laeken;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Accueil des Annonces");
		laeken = DeskMother.area(context, "laeken").toString();
		coordinator = DeskMother.coordinatorOfLaeken(context);
	}

	@AfterEach
	void removeAll() {
		words.list().forEach(word -> words.remove(word.kind(), word.id()));
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void statesThatThereIsNothing() {
		assertThat(page(coordinator, GAP)).hasStatusOk().bodyText().contains("18/11/2026");
		assertThat(post(coordinator, GAP, "need", "rien-de-tel", "area", laeken, "stated", "demain", "source", ""))
			.hasStatus(422).bodyText().contains("need-problem", "stated-problem", "source-problem", "demain");
		post(coordinator, GAP, "need", "energie-impayes", "area", laeken, "stated", "3/11/2026", "source", "la coordination", "sentence.fr", "Plus rien.");
		UUID id = drafts.listOf(coordinator).get(0).entryId();
		String path = EntryPath.of(EntryKind.GAP_STATEMENT, id);
		assertThat(post(coordinator, path + "/relire", "action", "publier")).hasStatus(302);
		assertThat(page(coordinator, "/coordination/fiches/manques")).bodyText().contains(id.toString());
		assertThat(page(coordinator, path)).bodyText().contains("Plus rien.");
		assertThat(post(coordinator, path + "/constat", "need", "energie-impayes", "area", laeken, "stated", "3/11/2026", "until", "2/11/2026",
				"source", "x")).hasStatus(422);
		post(coordinator, path + "/constat", "need", "energie-impayes", "area", laeken, "stated", "3/11/2026", "until", "décembre 2026", "source", "x");
		post(coordinator, path + "/relire", "action", "publier");
		assertThat(((GapStatement.Details) snapshots.find(EntryKind.GAP_STATEMENT, id).orElseThrow().snapshot()).endsOn()).hasToString("2027-01-01");
		post(coordinator, path + "/retirer");
		post(coordinator, path + "/relire", "action", "publier");
		assertThat(snapshots.find(EntryKind.GAP_STATEMENT, id)).isEmpty();
	}

	@Test
	void showsHowManyServicesAnAnnouncementConcernsBeforeItIsTaken() {
		String[] fields = { "statement.fr", "Grève aux annonces", "from", "17/11/2026", "last", "20/11/2026", "works", "phone", "areas", laeken };
		MvcTestResult first = post(coordinator, DISRUPTION, fields);
		assertThat(first).hasStatusOk().bodyText().contains("Grève aux annonces");
		assertThat(drafts.listOf(coordinator)).isEmpty();
		String seen = Jsoup.parse(text(first)).selectFirst("input[name=seen]").val();
		assertThat(post(coordinator, DISRUPTION, and(fields, "seen", seen))).hasStatus(302);
		UUID id = drafts.listOf(coordinator).get(0).entryId();
		String path = EntryPath.of(EntryKind.DISRUPTION, id);
		post(coordinator, path + "/relire", "action", "publier");
		Disruption.Snapshot says = says(id);
		assertThat(says.details().endsOn()).hasToString("2026-11-21");
		assertThat(says.details().closedKinds()).contains("counter").doesNotContain("phone");
		assertThat(page(coordinator, "/coordination/fiches/perturbations")).bodyText().contains("Grève aux annonces");
		assertThat(page(coordinator, path + "/annonce")).bodyText().contains("20/11/2026");
		assertThat(page(coordinator, path + "/terminer")).hasStatusOk();
		post(coordinator, path + "/terminer");
		post(coordinator, path + "/relire", "action", "publier");
		assertThat(says(id).details().endsOn()).hasToString("2026-11-18");
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Disruption.class, id)));
	}

	@Test
	void onlyAnAdministratorAnnouncesForEverybody() {
		String[] fields = { "statement.fr", "Tout est fermé", "from", "20/11/2026", "last", "20/11/2026", "works", "nothing" };
		assertThat(post(coordinator, DISRUPTION, and(fields, "everybody", "on"))).hasStatus(422).bodyText().contains("areas-problem");
		SignedIn administrator = DeskMother.administrator(context);
		assertThat(post(administrator, DISRUPTION, fields)).hasStatus(422);
		assertThat(post(administrator, DISRUPTION, and(fields, "everybody", "on"))).hasStatusOk();
		assertThat(post(administrator, DISRUPTION, and(fields, "areas", laeken, "everybody", "on"))).hasStatus(422);
	}

	@Test
	void saysAllThatIsWrongWithAnAnnouncement() {
		assertThat(post(coordinator, DISRUPTION, "from", "2026", "last", "1/1/2020", "works", "nothing", "works", "phone"))
			.hasStatus(422).bodyText().contains("statement.fr-problem", "from-problem", "last-problem", "works-problem", "areas-problem");
	}

	@Test
	void searchFindsByANewWordAtOnceAndNoMoreAfterwards() {
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service)
			.answer(List.of(new NeedServed("energie-impayes", LocalizedText.EMPTY, null))));
		assertThat(found("chtroumpfette")).isFalse();
		assertThat(post(coordinator, WORDS, "term", "need:energie-impayes", "language", "fr", "text", "la  Chtroumpfette")).hasStatus(302);
		assertThat(found("chtroumpfette")).isTrue();
		assertThat(page(coordinator, WORDS + "?q=CHTROU")).bodyText().contains("la Chtroumpfette", HtmlUtils.htmlEscape(coordinator.function()), "18 novembre 2026");
		LocalWord word = words.list().get(0);
		post(coordinator, WORDS + "/enlever", "kind", "need", "id", String.valueOf(word.id()));
		assertThat(found("chtroumpfette")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "need:energie-impayes, ab", "need:energie-impayes, je veux mourir", "need:rien-de-tel, chtroumpf", "type:rien, chtroumpf",
			"need, chtroumpf", "need:energie-impayes, chtroumpf chtroumpf chtroumpf chtroumpf chtroumpf chtroumpf chtroumpf" })
	void refusesAWord(String term, String text) {
		assertThat(post(coordinator, WORDS, "term", term, "language", "fr", "text", text)).hasStatus(422).bodyText().contains(text);
		assertThat(words.list()).isEmpty();
	}

	@Test
	void refusesAWordThatIsKnownAndNamesWhatItMeans() {
		post(coordinator, WORDS, "term", "need:energie-impayes", "language", "fr", "text", "chtroumpfette");
		assertThat(post(coordinator, WORDS, "term", "need:energie-impayes", "language", "fr", "text", "Chtroumpfétte")).hasStatus(422);
		MvcTestResult other = post(coordinator, WORDS, "term", "need:colis-alimentaires", "language", "fr", "text", "chtroumpfette");
		assertThat(other).hasStatus(422);
		assertThat(Jsoup.parse(text(other)).select("#text-problem").text()).isNotEmpty();
		assertThat(words.list()).hasSize(1);
	}

	@Test
	void wordsAreForCoordinators() {
		assertThat(page(DeskMother.professional(context), WORDS)).hasStatus(403);
	}

	private boolean found(String typed) {
		MvcTestResult result = mvc.get().uri("/recherche?q=" + typed).exchange();
		assertThat(result).hasStatusOk();
		return text(result).contains("Accueil des Annonces");
	}

	private Disruption.Snapshot says(UUID id) {
		return (Disruption.Snapshot) snapshots.find(EntryKind.DISRUPTION, id).orElseThrow().snapshot();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String[] and(String[] fields, String... more) {
		return Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
	}

	private MvcTestResult page(SignedIn reader, String uri) {
		return mvc.get().uri(uri).with(SignIn.as(reader)).exchange();
	}

	private MvcTestResult post(SignedIn reader, String uri, String... fields) {
		var request = mvc.post().uri(uri).with(SignIn.as(reader)).contentType("application/x-www-form-urlencoded");
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

}
