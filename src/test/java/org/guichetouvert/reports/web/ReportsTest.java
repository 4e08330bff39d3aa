package org.guichetouvert.reports.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.StatementCounter;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.editing.ways.WayPeriods;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.reports.OpenReports;
import org.guichetouvert.reports.RefusalCounts;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.reports.ReportMother;
import org.guichetouvert.shared.LocalizedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A report from the form to the answer, and what is left of it. */
@IntegrationTest
class ReportsTest {

	private static final String QUEUE = "/coordination/signalements";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Revisions revisions;

	@Autowired
	Drafts drafts;

	@Autowired
	Publishing publishing;

	@Autowired
	RefusalCounts refusals;

	@Autowired
	OpenReports open;

	@Autowired
	StatementCounter statements;

	@Autowired
	RateLimits limits;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private String path;

	@BeforeEach
	void begin() {
		limits.forget();
		service = DeskMother.service(context, "Accueil des signalements");
		path = "/services/" + ReportMother.slug(context, service) + "/signaler";
	}

	@AfterEach
	void end() {
		jdbc.update("delete from draft");
		jdbc.update("delete from refusal_count");
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
		limits.forget();
	}

	@Test
	void asksWithoutCookieAndKeepsNothing() {
		MvcTestResult shown = mvc.get().uri(path).exchange();
		assertThat(shown).hasStatus(200).headers().hasValue("Cache-Control", "no-store").doesNotContainHeader("Set-Cookie");
		Document page = page(shown);
		assertThat(page.select("input[name=quoi]")).hasSize(ReportKind.values().length);
		assertThat(page.select("select[name=porte]")).as("one way in: nothing to choose").isEmpty();
		assertThat(page.selectFirst("#jour").val()).isEqualTo("2026-11-18");
		assertThat(page.title()).doesNotContain("Accueil des signalements");
		assertThat(page(mvc.get().uri("/nl" + path).exchange()).selectFirst("h1").text()).contains("loket");
		assertThat(mvc.get().uri("/ar" + path).exchange()).hasStatus(200);
		assertThat(page(mvc.get().uri(path.replace("/signaler", "")).exchange()).select("a[href='" + path + "']")).hasSize(1);
	}

	@Test
	void answersByTheLinkOnlyAndKeepsItsHash() {
		String link = send("quoi", "door_closed", "message", "Un papier sur la porte.");
		MvcTestResult shown = mvc.get().uri(link).exchange();
		assertThat(shown).hasStatus(200).headers().hasValue("Cache-Control", "no-store").hasValue("Referrer-Policy", "no-referrer")
			.hasValue("X-Robots-Tag", "noindex, nofollow");
		assertThat(shown).bodyText().contains("Un papier sur la porte.", "Accueil des signalements");
		assertThat(jdbc.queryForList("select r.*::text from report r", String.class)).noneMatch(row -> row.contains(link.substring(13)));
		assertThat(open.byService()).containsKey(service);
		assertThat(mvc.post().uri(link).exchange()).hasRedirectedUrl(link + "?fait=retire");
		assertThat(mvc.get().uri(link).exchange()).hasStatus(404);
		assertThat(count()).isZero();
	}

	@Test
	void losesNothingOfWhatWasTyped() {
		MvcTestResult refused = post(stamp(), "quoi", "", "jour", "2027-01-01", "message", "Mes mots", "courriel", "pas une adresse");
		assertThat(refused).hasStatus(422);
		Document page = page(refused);
		assertThat(page.selectFirst("#message").text()).isEqualTo("Mes mots");
		assertThat(page.selectFirst("#courriel").val()).isEqualTo("pas une adresse");
		assertThat(page.select("#quoi-problem, #jour-problem, #courriel-problem")).hasSize(3);
		assertThat(post(stamp(), "quoi", "other")).hasStatus(422);
		assertThat(post(stamp(), "quoi", "other", "message", "x".repeat(601))).hasStatus(422).bodyText().contains("x".repeat(601));
		assertThat(count()).isZero();
	}

	@Test
	void refusesWhatIsFasterOrSlowerThanPeopleAndWhatFillsEverything() {
		String early = fresh();
		assertThat(mvc.post().uri(path).param("debut", early).param("quoi", "refused").exchange()).hasStatus(422);
		clock.setTo(MutableClock.START.plusSeconds(4));
		assertThat(mvc.post().uri(path).param("debut", early).param("quoi", "refused").param("vide", "http://x.example").exchange()).hasStatus(422);
		assertThat(mvc.post().uri(path).param("debut", early.replaceFirst(".$", "x")).param("quoi", "refused").exchange()).hasStatus(422);
		clock.setTo(MutableClock.START.plusHours(13));
		MvcTestResult late = mvc.post().uri(path).param("debut", early).param("quoi", "refused").exchange();
		assertThat(late).hasStatus(422);
		assertThat(page(late).selectFirst("input[value=refused]").hasAttr("checked")).isTrue();
		assertThat(count()).isZero();
		String again = page(late).selectFirst("input[name=debut]").val();
		clock.setTo(MutableClock.START.plusHours(14));
		assertThat(mvc.post().uri(path).param("debut", again).param("quoi", "refused").exchange()).hasStatus(302);
		assertThat(mvc.post().uri(path).param("debut", again).param("quoi", "refused").exchange()).as("twice sent, once kept").hasStatus(302);
		assertThat(count()).isEqualTo(1);
	}

	@Test
	void isPatientWithManyFromOneAddress() {
		List<String> stamps = Stream.generate(this::fresh).limit(16).toList();
		clock.setTo(MutableClock.START.plusSeconds(20));
		stamps.subList(0, 15).forEach(stamp -> assertThat(post(stamp, "quoi", "no_answer")).hasStatus(302));
		MvcTestResult refused = post(stamps.get(15), "quoi", "no_answer", "message", "Encore moi");
		assertThat(refused).hasStatus(429).bodyText().contains("Encore moi");
		assertThat(count()).isEqualTo(15);
	}

	@Test
	void followsTheServiceWhereItWent() {
		jdbc.update("update slug set current = false where target_id = ?", service);
		jdbc.update("insert into slug (kind, slug, target_id) values ('service', ?, ?)", "accueil-signale-" + service, service);
		assertThat(mvc.get().uri(path).exchange()).hasStatus(301).hasRedirectedUrl("/services/accueil-signale-" + service + "/signaler");
		assertThat(mvc.get().uri("/services/jamais-vu/signaler").exchange()).hasStatus(404);
		change(says -> says.withState(ServiceState.ENDED, LocalDate.of(2026, 11, 1)));
		assertThat(mvc.get().uri("/services/accueil-signale-" + service + "/signaler").exchange()).hasStatus(302);
		change(says -> says.withState(ServiceState.DRAFT, null));
		assertThat(mvc.get().uri("/services/accueil-signale-" + service + "/signaler").exchange()).hasStatus(404);
	}

	@Test
	void oneDecisionAnswersAllAndMakesOneRevision() {
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		String address = "visite." + UUID.randomUUID() + "@essai.example";
		String link = send("quoi", "door_closed", "jour", "2026-11-17", "message", "Texte très privé", "courriel", address);
		send("quoi", "door_closed", "jour", "2026-11-18");
		String first = TestMail.text(TestMail.await(address, 1));
		assertThat(first).contains("https://guichet.example" + link).doesNotContain("Accueil des signalements", "porte");
		assertThat(get(QUEUE, reader)).contains("Accueil des signalements");
		assertThat(get("/coordination", reader)).contains(QUEUE + "/" + service);
		assertThat(get("/coordination/fiches/services/" + service, reader)).contains(QUEUE + "/" + service);
		int before = revisions.listOf(EntryKind.SERVICE, service).size();
		List<String> ids = ids(reader);
		assertThat(ids).hasSize(2);
		assertThat(decide(reader, ids, "examiner")).hasStatus(302);
		assertThat(mvc.get().uri(link).exchange()).bodyText().contains("Quelqu’un regarde");
		assertThat(decide(reader, ids, "accepter", "changement", "suspended", "jour", "2026-11-17")).as("how is not said").hasStatus(422);
		assertThat(decide(reader, ids, "accepter", "changement", "suspended", "jour", "2026-11-17", "how", "visit")).hasStatus(302);
		assertThat(revisions.listOf(EntryKind.SERVICE, service)).hasSize(before + 1);
		Revision revision = revisions.listOf(EntryKind.SERVICE, service).get(0);
		assertThat(revision.origin()).isEqualTo(Origin.REPORT);
		assertThat(revision.accountId()).isEqualTo(reader.accountId());
		assertThat(revision.comment()).contains("2 signalements").doesNotContain("privé");
		ServiceSnapshot.Period now = new WayPeriods(says().channels().get(0).periods()).on(LocalDate.of(2026, 11, 18)).orElseThrow();
		assertThat(now.details().suspended()).isTrue();
		assertThat(now.verification().how()).isEqualTo(VerificationMethod.VISIT);
		assertThat(TestMail.text(TestMail.await(address, 2))).contains("temporairement fermé").doesNotContain("Accueil des signalements");
		assertThat(mvc.get().uri(link).exchange()).bodyText().contains("temporairement fermé", path.replace("/signaler", ""));
		assertThat(jdbc.queryForList("select contact from report where contact is not null")).isEmpty();
		assertThat(decide(DeskMother.coordinatorOfLaeken(context), ids, "decliner", "raison", "checked")).as("too late").hasStatus(409);
		assertThat(open.byService()).doesNotContainKey(service);
	}

	@Test
	void saysWhyNotAndNeedsAReason() {
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		String link = send("quoi", "no_answer");
		assertThat(decide(reader, ids(reader), "decliner")).hasStatus(422);
		assertThat(decide(reader, ids(reader), "decliner", "raison", "not_confirmed", "mots", "Rappelez le matin.")).hasStatus(302);
		assertThat(mvc.get().uri(link).exchange()).bodyText().contains("pas pu le confirmer", "Rappelez le matin.");
		assertThat(mvc.get().uri("/nl" + link).exchange()).bodyText().contains("niet bevestigen", "Rappelez le matin.");
	}

	@Test
	void waitsForWhoKeepsTheAreaAndIsNothingForOthers() {
		ReportMother.waiting(context, service, ReportKind.REFUSED, "Refusé.");
		assertThat(get(QUEUE, DeskMother.coordinatorOfLaeken(context))).contains("Accueil des signalements");
		for (SignedIn other : List.of(DeskMother.coordinatorElsewhere(context), DeskMother.administrator(context))) {
			assertThat(get(QUEUE, other)).doesNotContain("Accueil des signalements");
		}
		SignIn.removeAccounts(context);
		assertThat(get(QUEUE, DeskMother.administrator(context))).as("nobody keeps it").contains("Accueil des signalements");
	}

	@Test
	void publishingTheFormThatItOpensAcceptsIt() {
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		String link = send("quoi", "wrong_hours", "message", "Ouvre à 10h.");
		MvcTestResult opened = decide(reader, ids(reader), "corriger");
		String form = opened.getResponse().getHeader("Location");
		assertThat(form).endsWith("/horaire");
		assertThat(get(form, reader)).contains("Ouvre à 10h.");
		String entry = "/coordination/fiches/services/" + service;
		mvc.post().uri("/coordination/verifier/" + service).with(SignIn.as(reader)).param("how", "call").exchange();
		assertThat(open.byService()).as("that nothing changed is no correction").containsKey(service);
		change(reader, "matin");
		publishing.publish(reader, drafts.findOpen(reader, EntryKind.SERVICE, service).orElseThrow().id(), null, VerificationMethod.CALL);
		assertThat(open.byService()).as("nor is what is published elsewhere").containsKey(service);
		change(reader, "midi");
		Document review = page(mvc.get().uri(entry + "/relire").with(SignIn.as(reader)).exchange());
		assertThat(review.select("input[name=repond][checked]")).hasSize(1);
		publish(reader, List.of());
		assertThat(open.byService()).as("not ticked").containsKey(service);
		change(reader, "soir");
		publish(reader, review.select("input[name=repond]").eachAttr("value"));
		assertThat(open.byService()).doesNotContainKey(service);
		assertThat(mvc.get().uri(link).exchange()).bodyText().contains("La fiche est corrigée");
	}

	@Test
	void answersNoRefusalByAFormAndNothingOnAnotherDay() {
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		ReportMother.waiting(context, service, ReportKind.REFUSED, "Refusé.");
		List<String> refused = ids(reader);
		decide(reader, refused, "corriger");
		change(reader, "matin");
		String review = "/coordination/fiches/services/" + service + "/relire";
		assertThat(page(mvc.get().uri(review).with(SignIn.as(reader)).exchange()).select("input[name=repond]")).isEmpty();
		publish(reader, refused);
		assertThat(open.byService()).containsKey(service);
		ReportMother.waiting(context, service, ReportKind.OTHER, "Autre.");
		decide(reader, ids(reader, "other"), "corriger");
		change(reader, "soir");
		assertThat(page(mvc.get().uri(review).with(SignIn.as(reader)).exchange()).select("input[name=repond]")).hasSize(1);
		clock.setTo(MutableClock.START.plusDays(2));
		assertThat(page(mvc.get().uri(review).with(SignIn.as(reader)).exchange()).select("input[name=repond]")).isEmpty();
	}

	private void change(SignedIn reader, String word) {
		drafts.change(reader, EntryKind.SERVICE, service, ServiceSnapshot.class,
				says -> says.withDetails(says.details().withName(LocalizedText.french("Accueil des signalements, " + word))));
	}

	private void publish(SignedIn reader, List<String> answered) {
		assertThat(mvc.post().uri("/coordination/fiches/services/" + service + "/relire").with(SignIn.as(reader)).param("action", "publier")
			.param("how", "call").param("repond", answered.toArray(String[]::new)).exchange()).hasStatus(302);
	}

	@Test
	void countsAcceptedRefusalsByInstitutionAndTellsNoSmallNumber() {
		UUID parent = UUID.randomUUID();
		UUID branch = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.add(new Organization(parent, OrganizationDetails.named(LocalizedText.french("Institution des refus")), false));
			session.add(new Organization(branch, OrganizationDetails.named(LocalizedText.french("Antenne des refus")).withParentId(parent), false));
			session.getService(service).belongTo(branch);
		});
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		for (int at = 0; at < 5; at++) {
			ReportMother.waiting(context, service, ReportKind.REFUSED, (String) null);
		}
		ReportMother.waiting(context, service, ReportKind.SENT_TO_WEBSITE, (String) null);
		assertThat(decide(reader, ids(reader, "refused"), "accepter", "changement", "counted")).hasStatus(302);
		assertThat(decide(reader, ids(reader, "sent_to_website"), "accepter", "changement", "counted")).hasStatus(302);
		assertThat(refusals.listShown()).as("the month is not over").isEmpty();
		clock.setTo(LocalDateTime.of(2026, 12, 1, 9, 0));
		assertThat(refusals.listShown()).singleElement().satisfies(cell -> {
			assertThat(cell.organizationId()).isEqualTo(parent);
			assertThat(cell.kind()).isEqualTo(ReportKind.REFUSED);
			assertThat(cell.reports()).isEqualTo(5);
		});
		assertThat(mvc.get().uri("/observatoire/refus").exchange()).bodyText().contains("Institution des refus", "moins de\u00a05")
			.doesNotContain("inventés");
		assertThat(mvc.get().uri("/observatoire/refus.csv").exchange()).bodyText().contains("refused;5").doesNotContain("sent_to_website");
		CatalogueMother.remove(catalogue, service);
		assertThat(refusals.listShown()).as("counts outlive the reports").hasSize(1);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.find(Organization.class, branch).ifPresent(session::remove);
		});
		catalogue.change(CatalogueMother.CHANGE, session -> session.find(Organization.class, parent).ifPresent(session::remove));
	}

	@Test
	void keepsNoHourWhereSomebodyMayBeInDanger() {
		UUID shelter = CatalogueMother.withCounter(catalogue, "Refuge des signalements", "Mo-Fr 09:00-12:00",
				new LocationDetails.Placed(null, DeskMother.area(context, "laeken-quartier"), PlacedBy.GIVEN),
				(session, one) -> one.answer(List.of(new NeedServed("violences-conjugales", LocalizedText.french("Écoute."), null))));
		path = "/services/" + ReportMother.slug(context, shelter) + "/signaler";
		String link = send("quoi", "refused");
		assertThat(jdbc.queryForObject("select to_char(received_at at time zone 'Europe/Brussels', 'HH24:MI') from report where service_id = ?",
				String.class, shelter)).isEqualTo("00:00");
		assertThat(mvc.get().uri(link).exchange()).bodyText().doesNotContain("Refuge des signalements");
		CatalogueMother.remove(catalogue, shelter);
	}

	@Test
	void countsNothingWhereTheAddressIsHiddenOrNobodyRunsItAndNeverSaysThatItDoes() {
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		String nobodys = send("quoi", "refused");
		assertThat(get(QUEUE + "/" + service, reader)).contains("rien n’est compté");
		assertThat(decide(reader, ids(reader), "accepter", "changement", "counted")).hasStatus(302);
		assertThat(mvc.get().uri(nobodys).exchange()).bodyText().contains("merci de l’avoir dit").doesNotContain("C’est compté");
		UUID run = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.add(new Organization(run, OrganizationDetails.named(LocalizedText.french("Institution du refuge")), false));
			session.getService(service).belongTo(run);
		});
		jdbc.update("update location set hidden = true where id in (select location_id from service_at_location where service_id = ?)", service);
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service)
			.describe(says().details().withName(LocalizedText.french("Accueil caché"))));
		String hidden = send("quoi", "refused");
		assertThat(decide(reader, ids(reader), "accepter", "changement", "counted")).hasStatus(302);
		MvcTestResult told = mvc.get().uri(hidden).exchange();
		assertThat(told).bodyText().doesNotContain("C’est compté").doesNotContain("Accueil caché");
		assertThat(page(told).select("main a.button").eachAttr("href")).containsExactly("/");
		assertThat(jdbc.queryForObject("select count(*) from refusal_count", Integer.class)).isZero();
		CatalogueMother.remove(catalogue, service);
		catalogue.change(CatalogueMother.CHANGE, session -> session.find(Organization.class, run).ifPresent(session::remove));
	}

	@Test
	void saysOfEachDayThatTheDoorWasClosed() {
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		for (int day : new int[] { 3, 10, 17, 17 }) {
			ReportMother.waiting(context, service, ReportKind.DOOR_CLOSED, LocalDate.of(2026, 11, day));
		}
		Document page = page(mvc.get().uri(QUEUE + "/" + service).with(SignIn.as(reader)).exchange());
		assertThat(page.select("input[name=changement][checked]").eachAttr("value")).containsExactly("closed_day");
		assertThat(page.selectFirst("label:has(input[value=closed_day])").text()).contains("3 novembre", "10 novembre", "17 novembre");
		assertThat(decide(reader, ids(reader), "accepter", "changement", "closed_day", "jour", "2026-11-03", "how", "visit")).hasStatus(302);
		assertThat(jdbc.queryForList("select distinct source from schedule_exception where service_id = ?", String.class, service))
			.containsExactly(context.getMessage("reports.exception.source", new Object[] { "sur place" }, Locale.FRENCH));
		assertThat(says().exceptions()).extracting(one -> one.details().startsOn()).containsExactlyInAnyOrder(LocalDate.of(2026, 11, 3),
				LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 17));
		ReportMother.waiting(context, service, ReportKind.WRONG_HOURS, (String) null);
		assertThat(page(mvc.get().uri(QUEUE + "/" + service).with(SignIn.as(reader)).exchange()).select("input[name=changement][checked]")).isEmpty();
	}

	@Test
	void leadsOnAndAsksBeforeItDeletes() {
		String link = send("quoi", "door_closed");
		Document shown = page(mvc.get().uri(link).exchange());
		assertThat(shown.select("main a.button").eachAttr("href")).containsExactly(path.replace("/signaler", ""), "/recherche");
		assertThat(shown.selectFirst("main input[readonly]").val()).endsWith(link);
		assertThat(shown.select("main button")).singleElement()
			.satisfies(button -> assertThat(button.closest("details").hasAttr("open")).isFalse());
	}

	@Test
	void showsThirtyAPageAndReadsManyAtOnce() {
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		List<UUID> more = Stream.generate(() -> DeskMother.service(context, "Accueil de la file")).limit(31).toList();
		more.forEach(one -> ReportMother.waiting(context, one, ReportKind.NO_ANSWER, (String) null));
		get(QUEUE, reader);
		int before = statements.count();
		Document first = page(mvc.get().uri(QUEUE).with(SignIn.as(reader)).exchange());
		assertThat(statements.count() - before).as("statements for 31 services").isLessThan(25);
		assertThat(first.select(".todo > li")).hasSize(30);
		assertThat(page(mvc.get().uri(QUEUE + "?page=2").with(SignIn.as(reader)).exchange()).select(".todo > li")).isNotEmpty();
		assertThat(page(mvc.get().uri(QUEUE + "?page=x").with(SignIn.as(reader)).exchange()).select(".todo > li")).hasSize(30);
		CatalogueMother.remove(catalogue, more.toArray(UUID[]::new));
	}

	@Test
	void tellsAdministratorsOfWhatWaitsTooLong() {
		DeskMother.coordinatorOfLaeken(context);
		SignedIn administrator = DeskMother.administrator(context);
		UUID old = ReportMother.waiting(context, service, ReportKind.NO_ANSWER, LocalDate.of(2026, 10, 20));
		assertThat(get(QUEUE, administrator)).doesNotContain("Accueil des signalements");
		jdbc.update("update report set received_at = '2026-10-18T08:00:00Z' where id = ?", old);
		assertThat(get(QUEUE, administrator)).contains("Accueil des signalements", "plus de 30 jours");
	}

	@Test
	void tellsWhoLeftAnAddressThatNobodyAnswered() {
		String address = "attente." + UUID.randomUUID() + "@essai.example";
		send("quoi", "no_answer", "courriel", address);
		TestMail.await(address, 1);
		clock.setTo(LocalDateTime.of(2027, 11, 20, 10, 0));
		ReportMother.forget(context);
		assertThat(TestMail.text(TestMail.await(address, 2))).contains("personne n’a pu vous répondre");
		assertThat(count()).isZero();
	}

	@Test
	void forgetsInTime() {
		SignedIn reader = DeskMother.coordinatorOfLaeken(context);
		String decided = send("quoi", "no_answer", "message", "Mots à oublier");
		decide(reader, ids(reader), "decliner", "raison", "checked");
		String waiting = send("quoi", "door_closed");
		clock.setTo(LocalDateTime.of(2027, 5, 10, 10, 0));
		ReportMother.forget(context);
		assertThat(mvc.get().uri(decided).exchange()).bodyText().contains("Mots à oublier");
		clock.setTo(LocalDateTime.of(2027, 5, 20, 10, 0));
		ReportMother.forget(context);
		assertThat(mvc.get().uri(decided).exchange()).hasStatus(200).bodyText().doesNotContain("Mots à oublier");
		assertThat(mvc.get().uri(waiting).exchange()).hasStatus(200);
		clock.setTo(LocalDateTime.of(2027, 11, 20, 10, 0));
		ReportMother.forget(context);
		assertThat(mvc.get().uri(waiting).exchange()).hasStatus(404);
		assertThat(mvc.get().uri(decided).exchange()).hasStatus(200);
		clock.setTo(LocalDateTime.of(2028, 11, 20, 10, 0));
		ReportMother.forget(context);
		assertThat(mvc.get().uri(decided).exchange()).hasStatus(404);
	}

	private String send(String... fields) {
		MvcTestResult sent = post(stamp(), fields);
		assertThat(sent).hasStatus(302);
		return sent.getResponse().getHeader("Location");
	}

	private MvcTestResult post(String stamp, String... fields) {
		var request = mvc.post().uri(path).param("debut", stamp);
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private String fresh() {
		return page(mvc.get().uri(path).exchange()).selectFirst("input[name=debut]").val();
	}

	/** Of a form that somebody took a moment to fill in. */
	private String stamp() {
		String stamp = fresh();
		clock.setTo(LocalDateTime.ofInstant(clock.instant(), clock.getZone()).plusSeconds(20));
		return stamp;
	}

	private List<String> ids(SignedIn reader) {
		return page(mvc.get().uri(QUEUE + "/" + service).with(SignIn.as(reader)).exchange()).select("input[name=signalement]").eachAttr("value");
	}

	private List<String> ids(SignedIn reader, String kind) {
		return ids(reader).stream().filter(id -> jdbc.queryForObject("select kind from report where id = ?::uuid", String.class, id).equals(kind))
			.toList();
	}

	private MvcTestResult decide(SignedIn reader, List<String> ids, String action, String... fields) {
		Element form = page(mvc.get().uri(QUEUE + "/" + service).with(SignIn.as(reader)).exchange()).selectFirst("input[name=porte]");
		var request = mvc.post().uri(QUEUE + "/" + service).with(SignIn.as(reader)).param("action", action)
			.param("signalement", ids.toArray(String[]::new)).param("porte", form == null ? "" : form.val());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private String get(String at, SignedIn reader) {
		MvcTestResult shown = mvc.get().uri(at).with(SignIn.as(reader)).exchange();
		assertThat(shown).hasStatus(200);
		return page(shown).text() + page(shown).select("a").eachAttr("href");
	}

	private void change(UnaryOperator<ServiceSnapshot> change) {
		catalogue.change(CatalogueMother.CHANGE, session -> snapshots.apply(session, EntryKind.SERVICE, service, change.apply(says())));
	}

	private ServiceSnapshot says() {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot();
	}

	private int count() {
		return jdbc.queryForObject("select count(*) from report where service_id = ?", Integer.class, service);
	}

	private static Document page(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
