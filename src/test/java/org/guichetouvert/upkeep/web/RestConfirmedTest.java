package org.guichetouvert.upkeep.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.upkeep.Checks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Who corrects one thing and read the rest says so in the same breath. */
@IntegrationTest
class RestConfirmedTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Revisions revisions;

	@Autowired
	Drafts drafts;

	@Autowired
	Checks checks;

	private UUID service;

	private String review;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		coordinator = DeskMother.coordinatorOfLaeken(context);
		service = DeskMother.service(context, "Accueil à deux portes");
		review = "/coordination/fiches/services/" + service + "/relire";
		catalogue.change(CatalogueMother.CHANGE, session -> {
			CatalogueMother.open(session.getService(service), ChannelDetails.of(ChannelKind.PHONE).withAddress("02 000 00 78"), null,
					PeriodDetails.of(Admission.WALK_IN));
			session.getService(service).channels().forEach(channel -> channel.periods().forEach(period -> period
				.verify(new Verification(TODAY.minusDays(200), "la coordination", null, VerificationMethod.CALL, null))));
		});
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void theOtherWaysInAreConfirmedWithTheCorrection() {
		correctHours();
		assertThat(page(review)).contains("name=\"reste\"").doesNotContainPattern("name=\"reste\"[^>]*checked");
		assertThat(post(review, "action", "publier", "how", "call", "reste", "oui", "reste-how", "visit")).hasStatus(302)
			.hasRedirectedUrl("/coordination/fiches/services/" + service + "?fait=rest");
		assertThat(how(ChannelKind.COUNTER)).isEqualTo(VerificationMethod.CALL);
		assertThat(how(ChannelKind.PHONE)).isEqualTo(VerificationMethod.VISIT);
		assertThat(checks.find(service).orElseThrow().isDue(TODAY)).isFalse();
	}

	@Test
	void withoutAnotherAnswerItIsKnownInTheSameWay() {
		correctHours();
		assertThat(post(review, "action", "publier", "how", "email", "reste", "oui", "reste-how", "same")).hasStatus(302);
		assertThat(how(ChannelKind.PHONE)).isEqualTo(VerificationMethod.EMAIL);
	}

	@Test
	void nothingElseIsConfirmedWhereTheBoxIsNotTicked() {
		correctHours();
		assertThat(post(review, "action", "publier", "how", "call", "reste-how", "visit")).hasStatus(302);
		assertThat(on(ChannelKind.PHONE)).isEqualTo(TODAY.minusDays(200));
		assertThat(checks.find(service).orElseThrow().isDue(TODAY)).isTrue();
	}

	@Test
	void whoDoesNotSayHowIsAskedAndKeepsWhatSheChose() {
		rename();
		MvcTestResult refused = post(review, "action", "publier", "comment", "Un appel", "reste", "oui");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("Un appel", "id=\"reste-problem\"").containsPattern("name=\"reste\"[^>]*checked");
		assertThat(on(ChannelKind.PHONE)).isEqualTo(TODAY.minusDays(200));
		correctHours();
		refused = post(review, "action", "publier", "reste", "oui", "reste-how", "visit");
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).containsPattern("name=\"reste\"[^>]*checked").containsPattern("value=\"visit\"[^>]*checked");
	}

	@Test
	void itIsTakenBackWithoutTheCorrection() {
		rename();
		post(review, "action", "publier", "reste", "oui", "reste-how", "call");
		assertThat(on(ChannelKind.PHONE)).isEqualTo(TODAY);
		String entry = "/coordination/fiches/services/" + service;
		String state = page(entry + "?fait=rest").replaceFirst("(?s).*/annuler\".*?name=\"etat\" value=\"(\\d+)\".*", "$1");
		assertThat(post("/coordination/verifier/" + service + "/annuler", "etat", state, "retour", "fiche"))
			.hasRedirectedUrl(entry + "?fait=undone");
		assertThat(on(ChannelKind.PHONE)).isEqualTo(TODAY.minusDays(200));
		assertThat(snapshot().details().name().in("fr")).isEqualTo("Accueil renommé");
		assertThat(page(entry)).doesNotContain("/annuler");
	}

	@Test
	void whereTheCorrectionIsRefusedNothingIsConfirmed() {
		SignedIn second = DeskMother.coordinatorOfLaeken(context);
		rename();
		drafts.change(second, EntryKind.SERVICE, service, ServiceSnapshot.class,
				says -> says.withDetails(says.details().withName(says.details().name().with("fr", "Un autre nom"))));
		mvc.post().uri(review).with(SignIn.as(second)).param("action", "publier").exchange();
		int before = revisions.listOf(EntryKind.SERVICE, service).size();
		MvcTestResult refused = post(review, "action", "publier", "reste", "oui", "reste-how", "call");
		assertThat(refused).hasStatus(409);
		assertThat(text(refused)).containsPattern("name=\"reste\"[^>]*checked").containsPattern("value=\"call\"[^>]*checked");
		assertThat(revisions.listOf(EntryKind.SERVICE, service)).hasSize(before);
	}

	@Test
	void whatSomebodyElseChangedSinceSheReadItIsNotConfirmed() {
		correctHours();
		String read = versionRead();
		rewritePhone();
		int before = revisions.listOf(EntryKind.SERVICE, service).size();
		MvcTestResult refused = post(review, "action", "publier", "how", "call", "reste", "oui", "reste-how", "visit", "lu", read);
		assertThat(refused).hasStatus(409);
		assertThat(text(refused)).contains("relisez d’abord le reste", "id=\"differences\"").containsPattern("name=\"reste\"[^>]*checked")
			.containsPattern("value=\"visit\"[^>]*checked");
		assertThat(post(review, "action", "publier", "how", "call", "reste", "oui", "reste-how", "visit")).as("since she began").hasStatus(409);
		assertThat(revisions.listOf(EntryKind.SERVICE, service)).hasSize(before);
		assertThat(post(review, "action", "publier", "how", "call", "reste", "oui", "reste-how", "visit", "lu", versionRead()))
			.hasRedirectedUrl("/coordination/fiches/services/" + service + "?fait=rest");
		assertThat(how(ChannelKind.PHONE)).isEqualTo(VerificationMethod.VISIT);
		assertThat(channel(ChannelKind.PHONE).periods().get(0).details().hours()).isEqualTo("Tu 14:00-15:00");
	}

	@Test
	void whatWasOnlyLookedAtMeanwhileStillSaysWhatSheRead() {
		correctHours();
		String read = versionRead();
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service).channels().forEach(one -> one.periods().forEach(period -> period
			.verify(new Verification(TODAY.minusDays(1), "la coordination", null, VerificationMethod.EMAIL, null)))));
		assertThat(post(review, "action", "publier", "how", "call", "reste", "oui", "reste-how", "visit", "lu", read)).hasStatus(302);
		assertThat(how(ChannelKind.PHONE)).isEqualTo(VerificationMethod.VISIT);
	}

	@Test
	void saysThatTheRestIsVerifiedOnlyWhereSomethingWas() {
		correctHours();
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service).channels().stream()
			.filter(one -> one.details().kind() == ChannelKind.PHONE)
			.forEach(one -> one.periods().forEach(period -> period.startOn(DatedPoint.day(TODAY.plusDays(40))))));
		assertThat(post(review, "action", "publier", "how", "call", "reste", "oui", "reste-how", "visit", "lu", versionRead()))
			.hasRedirectedUrl("/coordination/fiches/services/" + service + "?fait=published");
	}

	@Test
	void whoGivesTheEntryAwayConfirmsTheRestOnlyAsAWitness() {
		drafts.change(coordinator, EntryKind.SERVICE, service, ServiceSnapshot.class,
				says -> says.withDetails(says.details().withResponsibleAreaId(DeskMother.area(context, "cureghem"))));
		assertThat(page(review)).containsPattern("name=\"reste-how\" value=\"visit\"").doesNotContainPattern("name=\"reste-how\" value=\"email\"");
		MvcTestResult refused = post(review, "action", "publier", "comment", "Un déménagement", "reste", "oui", "reste-how", "email", "lu", versionRead());
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("Un déménagement", "id=\"reste-problem\"").containsPattern("name=\"reste\"[^>]*checked");
		assertThat(snapshot().details().responsibleAreaId()).isNull();
		assertThat(post(review, "action", "publier", "reste", "oui", "reste-how", "visit", "lu", versionRead())).hasStatus(302)
			.hasRedirectedUrl("/coordination/fiches/services/" + service + "?fait=rest");
		assertThat(how(ChannelKind.PHONE)).isEqualTo(VerificationMethod.VISIT);
	}

	/** What the page where the draft is read over tells with the box. */
	private String versionRead() {
		return page(review).replaceFirst("(?s).*name=\"lu\" value=\"(\\d+)\".*", "$1");
	}

	private void rewritePhone() {
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service).channels().stream()
			.filter(one -> one.details().kind() == ChannelKind.PHONE)
			.forEach(one -> one.periods().forEach(period -> period.correct(period.details().withHours("Tu 14:00-15:00", null)))));
	}

	private void correctHours() {
		drafts.change(coordinator, EntryKind.SERVICE, service, ServiceSnapshot.class, says -> says.withChannel(channel(ChannelKind.COUNTER).id(),
				one -> new ServiceSnapshot.Channel(one.id(), one.placeId(), one.details(), one.periods().stream()
					.map(period -> new ServiceSnapshot.Period(period.id(), period.start(), period.end(), period.details()
						.withHours("Mo 10:00-11:00", null), period.ending(), period.verification())).toList())));
	}

	private void rename() {
		drafts.change(coordinator, EntryKind.SERVICE, service, ServiceSnapshot.class,
				says -> says.withDetails(says.details().withName(says.details().name().with("fr", "Accueil renommé"))));
	}

	private VerificationMethod how(ChannelKind kind) {
		return channel(kind).periods().get(0).verification().how();
	}

	private LocalDate on(ChannelKind kind) {
		return channel(kind).periods().get(0).verification().on();
	}

	private ServiceSnapshot.Channel channel(ChannelKind kind) {
		return snapshot().channels().stream().filter(one -> one.details().kind() == kind).findFirst().orElseThrow();
	}

	private ServiceSnapshot snapshot() {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot();
	}

	private String page(String path) {
		return text(mvc.get().uri(path).with(SignIn.as(coordinator)).exchange());
	}

	private MvcTestResult post(String path, String... fields) {
		var request = mvc.post().uri(path).with(SignIn.as(coordinator));
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
