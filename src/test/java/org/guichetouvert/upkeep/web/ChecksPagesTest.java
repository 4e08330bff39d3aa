package org.guichetouvert.upkeep.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Confirmations;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.upkeep.CheckReason;
import org.guichetouvert.upkeep.Checks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of what to look at next, and the one gesture. */
@IntegrationTest
class ChecksPagesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueReader reader;

	@Autowired
	Revisions revisions;

	@Autowired
	Checks checks;

	@Autowired
	Confirmations confirmations;

	@Autowired
	StatementCounter statements;

	@Autowired
	JdbcTemplate jdbc;

	private final List<UUID> written = new ArrayList<>();

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		CatalogueMother.clear(catalogue, reader);
		coordinator = DeskMother.coordinatorOfLaeken(context);
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	@Test
	void theMostPressingComesFirst() {
		service("Maison récente", TODAY.minusDays(10));
		service("Maison oubliée", TODAY.minusDays(250));
		service("Maison à rappeler", TODAY.minusDays(125));
		String page = get("/coordination/verifier", coordinator);
		assertThat(page).containsSubsequence("Maison oubliée", "Maison à rappeler").doesNotContain("Maison récente");
		assertThat(get("/coordination/verifier?vue=tous", coordinator)).containsSubsequence("Maison oubliée", "Maison à rappeler", "Maison récente");
		assertThat(get("/coordination/verifier?vue=six-mois", coordinator)).contains("Maison oubliée").doesNotContain("Maison à rappeler");
	}

	@Test
	void saysWhenNothingIsToDo() {
		assertThat(get("/coordination/verifier", coordinator)).contains("panel--empty");
		service("Maison récente", TODAY.minusDays(10));
		assertThat(get("/coordination/verifier", coordinator)).contains("panel--empty", "mars");
	}

	@Test
	void oneGestureConfirmsAndCanBeTakenBack() {
		UUID first = service("Maison oubliée", TODAY.minusDays(250));
		UUID second = service("Maison à rappeler", TODAY.minusDays(125));
		String back = post("/coordination/verifier/" + first, coordinator, "how", "call", "suivante", second.toString());
		assertThat(back).contains("fait=call", "fiche=" + first, "avant=" + second).endsWith("#fait");
		assertThat(checks.find(first).orElseThrow().verifiedOn()).isEqualTo(TODAY);
		assertThat(get(back.replaceFirst("#.*", ""), coordinator)).containsSubsequence("id=\"fait\"", "/annuler", "Maison à rappeler");
		String state = back.replaceFirst(".*etat=(\\d+).*", "$1");
		assertThat(post("/coordination/verifier/" + first + "/annuler", coordinator, "etat", state)).contains("fait=undone");
		assertThat(checks.find(first).orElseThrow().verifiedOn()).isEqualTo(TODAY.minusDays(250));
		assertThat(post("/coordination/verifier/" + first + "/annuler", coordinator, "etat", state)).contains("fait=kept");
		assertThat(get("/coordination/verifier?fait=kept&fiche=" + first, coordinator)).contains("id=\"fait\"");
	}

	@Test
	void aSecondClickOnUndoBringsNothingBack() {
		UUID service = service("Maison oubliée", TODAY.minusDays(250));
		post("/coordination/verifier/" + service, coordinator, "how", "call");
		String state = post("/coordination/verifier/" + service, coordinator, "how", "visit").replaceFirst(".*etat=(\\d+).*", "$1");
		post("/coordination/verifier/" + service + "/annuler", coordinator, "etat", state);
		post("/coordination/verifier/" + service + "/annuler", coordinator, "etat", state);
		assertThat(revisions.findLatest(EntryKind.SERVICE, service).orElseThrow().snapshot()).contains("\"call\"").doesNotContain("\"visit\"");
	}

	@Test
	void aHiddenPlaceTellsItsQuartierOnlyToWhoeverKeepsIt() {
		UUID service = service("Maison cachée", TODAY.minusDays(250));
		UUID place = jdbc.queryForObject("select location_id from service_at_location where service_id = ?", UUID.class, service);
		SignedIn professional = DeskMother.professional(context);
		assertThat(get("/coordination/verifier?vue=tous&quartier=laeken", professional)).contains("Maison cachée");
		catalogue.change(CatalogueMother.CHANGE, session -> session.get(Location.class, place)
			.describe(session.get(Location.class, place).details().withHidden(true)));
		assertThat(get("/coordination/verifier?vue=tous&quartier=laeken", professional)).doesNotContain("Maison cachée");
		assertThat(get("/coordination/verifier?vue=tous&quartier=laeken", coordinator)).contains("Maison cachée");
		assertThat(checks.of(coordinator, null)).singleElement()
			.satisfies(kept -> assertThat(kept.places()).allMatch(at -> at.neighbourhoodId() == null));
	}

	@Test
	void withoutAWayInOneCorrectsAndConfirmsNothing() {
		UUID service = service("Maison sans accès", TODAY.minusDays(250));
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service).channels().forEach(channel -> channel.periods()
			.forEach(period -> period.startOn(DatedPoint.day(TODAY.plusDays(40))))));
		assertThat(get("/coordination/verifier", coordinator)).contains("Maison sans accès", "On ne sait pas comment y entrer")
			.doesNotContain("name=\"how\"");
		assertThat(post("/coordination/verifier/" + service, coordinator, "how", "call")).contains("fait=shut");
		assertThat(post("/coordination/verifier/" + service, coordinator, "how", "call", "retour", "fiche")).endsWith("fait=shut");
	}

	@Test
	void theSameAgainOnTheSameDayIsNoRevision() {
		UUID service = service("Maison oubliée", TODAY.minusDays(250));
		SignedIn professional = DeskMother.professional(context);
		post("/coordination/verifier/" + service, professional, "how", "visit");
		int before = revisions.listOf(EntryKind.SERVICE, service).size();
		post("/coordination/verifier/" + service, professional, "how", "visit");
		assertThat(revisions.listOf(EntryKind.SERVICE, service)).hasSize(before);
	}

	@Test
	void anyProfessionalConfirmsAfterAVisitOrACallOnly() {
		UUID service = service("Maison oubliée", TODAY.minusDays(250));
		SignedIn professional = DeskMother.professional(context);
		assertThat(status("/coordination/verifier/" + service, professional, "how", "website")).isEqualTo(403);
		assertThat(status("/coordination/verifier/" + service, professional, "how", "email")).isEqualTo(403);
		assertThat(status("/coordination/verifier/" + service, professional, "how", "service_itself")).isEqualTo(403);
		assertThat(checks.find(service).orElseThrow().verifiedOn()).isEqualTo(TODAY.minusDays(250));
		assertThat(get("/coordination/fiches/services/" + service, professional)).contains("value=\"visit\"", "value=\"call\"")
			.doesNotContain("value=\"website\"", "/confirmer");
		assertThat(get("/coordination/fiches/services/" + service, coordinator)).contains("value=\"website\"", "value=\"service_itself\"")
			.doesNotContain("/confirmer");
		post("/coordination/verifier/" + service, professional, "how", "call", "retour", "fiche");
		assertThat(checks.find(service).orElseThrow().verifiedOn()).isEqualTo(TODAY);
		assertThat(revisions.findLatest(EntryKind.SERVICE, service).orElseThrow().author()).isEqualTo(professional.function());
	}

	@Test
	void whoeverIsNotSureAsksForALook() {
		UUID service = service("Maison récente", TODAY.minusDays(10));
		post("/coordination/verifier/" + service + "/demander", DeskMother.professional(context));
		assertThat(get("/coordination/verifier", coordinator)).contains("Maison récente");
		assertThat(get("/coordination", coordinator)).contains("topic-checks", "Maison récente");
		post("/coordination/verifier/" + service, coordinator, "how", "call");
		assertThat(get("/coordination/verifier", coordinator)).doesNotContain(service + "\"");
	}

	@Test
	void aWishAfterTheLookOfThatDayCounts() {
		UUID service = service("Maison vue ce matin", TODAY);
		post("/coordination/verifier/" + service + "/demander", DeskMother.professional(context));
		assertThat(get("/coordination/verifier", coordinator)).contains("Maison vue ce matin");
		String state = post("/coordination/verifier/" + service, coordinator, "how", "call").replaceFirst(".*etat=(\\d+).*", "$1");
		assertThat(get("/coordination/verifier", coordinator)).doesNotContain(service + "\"");
		post("/coordination/verifier/" + service + "/annuler", coordinator, "etat", state);
		assertThat(get("/coordination/verifier", coordinator)).as("taken back").contains(service + "\"");
		post("/coordination/verifier/" + service, coordinator, "how", "call");
		post("/coordination/verifier/" + service + "/demander", DeskMother.professional(context));
		post("/coordination/verifier/" + service, coordinator, "how", "call");
		assertThat(get("/coordination/verifier", coordinator)).as("the same again").doesNotContain(service + "\"");
	}

	@Test
	void aWishIsNotAnsweredWhereNothingWasConfirmed() {
		UUID service = service("Maison sans accès", TODAY.minusDays(250));
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service).channels().forEach(channel -> channel.periods()
			.forEach(period -> period.startOn(DatedPoint.day(TODAY.plusDays(40))))));
		post("/coordination/verifier/" + service + "/demander", DeskMother.professional(context));
		assertThat(post("/coordination/verifier/" + service, coordinator, "how", "call")).contains("fait=shut");
		assertThat(isAsked(service)).isTrue();
	}

	@Test
	void aWishIsAnsweredOnceEachWayInWasSeenSince() {
		UUID service = service("Maison à deux accès", TODAY);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			CatalogueMother.open(session.getService(service), ChannelDetails.of(ChannelKind.PHONE).withAddress("02 000 00 78"), null,
					PeriodDetails.of(Admission.WALK_IN));
			session.getService(service).channels().forEach(channel -> channel.periods().forEach(period -> period
				.verify(new Verification(TODAY, "la coordination", null, VerificationMethod.CALL, null))));
		});
		post("/coordination/verifier/" + service + "/demander", DeskMother.professional(context));
		List<UUID> ways = jdbc.queryForList("select id from access_channel where service_id = ?", UUID.class, service);
		assertThat(ways).hasSize(2);
		confirmations.confirmSeen(coordinator, service, ways.subList(0, 1), TODAY, VerificationMethod.VISIT);
		assertThat(isAsked(service)).as("one of two").isTrue();
		confirmations.confirmSeen(coordinator, service, ways.subList(1, 2), TODAY.minusDays(1), VerificationMethod.VISIT);
		assertThat(isAsked(service)).as("seen before it was asked").isTrue();
		confirmations.confirmSeen(coordinator, service, ways.subList(1, 2), TODAY, VerificationMethod.VISIT);
		assertThat(isAsked(service)).isFalse();
	}

	@Test
	void aVisitOfYesterdayThatIsTypedInTodayAnswersNoWishOfToday() {
		UUID service = service("Maison visitée hier", TODAY.minusDays(10));
		post("/coordination/verifier/" + service + "/demander", DeskMother.professional(context));
		List<UUID> ways = jdbc.queryForList("select id from access_channel where service_id = ?", UUID.class, service);
		confirmations.confirmSeen(coordinator, service, ways, TODAY.minusDays(1), VerificationMethod.VISIT);
		assertThat(checks.find(service).orElseThrow().verifiedOn()).isEqualTo(TODAY.minusDays(1));
		assertThat(isAsked(service)).isTrue();
	}

	@Test
	void whatIsTakenBackIsNotOfferedAgain() {
		UUID service = service("Maison oubliée", TODAY.minusDays(250));
		post("/coordination/verifier/" + service, coordinator, "how", "call");
		String state = post("/coordination/verifier/" + service, coordinator, "how", "visit").replaceFirst(".*etat=(\\d+).*", "$1");
		assertThat(get("/coordination/fiches/services/" + service, coordinator)).contains("/annuler");
		assertThat(post("/coordination/verifier/" + service + "/annuler", coordinator, "etat", state)).contains("fait=undone");
		assertThat(get("/coordination/fiches/services/" + service, coordinator)).doesNotContain("/annuler");
		assertThat(confirmations.findToTakeBack(coordinator, service)).isEmpty();
		assertThat(get("/coordination/fiches/services/" + service + "/historique", coordinator)).contains("Confirmation annulée");
	}

	private boolean isAsked(UUID service) {
		return checks.find(service).orElseThrow().is(CheckReason.ASKED);
	}

	@Test
	void whatAListSaysOtherwiseComesUpUntilSomebodyDecides() {
		UUID service = service("Maison des listes", TODAY.minusDays(10));
		UUID upload = UUID.randomUUID();
		jdbc.update("""
				insert into import_upload (id, author, source, file, bytes, state, uploaded_at, changed_at)
				values (?, 'essai', 'liste d''essai', 'x.csv', 1, 'applied', '2026-11-16T10:00Z', '2026-11-17T10:00Z')""", upload);
		try {
			jdbc.update("insert into import_line (import_id, line, fate, name, service_id, applied) values (?, 2, 'changed', 'x', ?, true)", upload,
					service);
			jdbc.update("""
					insert into import_line_remark (import_id, line, kind, column_id, column_name, value, here, reason)
					values (?, 2, 'conflict', 'hours', 'Horaire', 'Mo 09:00-10:00', 'Mo-Fr 09:00-12:00', 'x')""", upload);
			assertThat(get("/coordination/verifier", coordinator)).contains("Maison des listes", "Une liste importée le 17 novembre dit autre chose");
			jdbc.update("update import_upload set state = 'read' where id = ?", upload);
			assertThat(get("/coordination/verifier", coordinator)).as("somebody is at it").doesNotContain("Maison des listes");
			jdbc.update("update import_upload set state = 'applied' where id = ?", upload);
			jdbc.update("""
					insert into import_decision (import_id, line, what, choice, decided_at, here)
					values (?, 2, 'hours', 'HERE', now(), 'Mo-Fr 09:00-12:00')""", upload);
			assertThat(get("/coordination/verifier", coordinator)).doesNotContain("Maison des listes");
			jdbc.update("delete from import_decision where import_id = ?", upload);
			assertThat(get("/coordination/verifier", coordinator)).contains("Maison des listes");
			post("/coordination/verifier/" + service, coordinator, "how", "call");
			assertThat(get("/coordination/verifier", coordinator)).doesNotContain(service + "\"");
		}
		finally {
			jdbc.update("delete from import_upload where id = ?", upload);
		}
	}

	@Test
	void aProfessionalSeesAQuartierThatSheChooses() {
		service("Maison oubliée", TODAY.minusDays(250));
		SignedIn professional = DeskMother.professional(context);
		assertThat(get("/coordination/verifier", professional)).doesNotContain("Maison oubliée");
		assertThat(get("/coordination/verifier?quartier=laeken", professional)).contains("Maison oubliée", "value=\"call\"")
			.doesNotContain("value=\"website\"");
		assertThat(get("/coordination/verifier?quartier=laeken", coordinator)).contains("value=\"website\"");
	}

	@Test
	void asksTheDatabaseNoMoreForManyThanForFew() {
		service("Maison 0", TODAY.minusDays(200));
		get("/coordination/verifier", coordinator);
		service("Maison 1", TODAY.minusDays(201));
		int few = counted();
		for (int number = 2; number < 40; number++) {
			service("Maison " + number, TODAY.minusDays(200 + number));
		}
		int many = counted();
		assertThat(many).isLessThanOrEqualTo(few + 2);
		assertThat(get("/coordination/verifier?page=2", coordinator)).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
	}

	private int counted() {
		int before = statements.count();
		get("/coordination/verifier", coordinator);
		return statements.count() - before;
	}

	private UUID service(String name, LocalDate verifiedOn) {
		UUID id = DeskMother.service(context, name);
		written.add(id);
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(id).channels().forEach(channel -> channel.periods()
			.forEach(period -> period.verify(new Verification(verifiedOn, "la coordination", null, VerificationMethod.CALL, null)))));
		return id;
	}

	private String get(String path, SignedIn by) {
		return new String(pages.get().uri(URI.create(path)).with(SignIn.as(by)).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

	private String post(String path, SignedIn by, String... fields) {
		var request = pages.post().uri(path).with(SignIn.as(by));
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange().getResponse().getRedirectedUrl();
	}

	private int status(String path, SignedIn by, String... fields) {
		var request = pages.post().uri(path).with(SignIn.as(by));
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange().getResponse().getStatus();
	}

}
