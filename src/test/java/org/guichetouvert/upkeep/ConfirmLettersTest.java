package org.guichetouvert.upkeep;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.platform.RateLimits;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A service is asked by letter, answers by its link, and is left in peace where it says so. */
@IntegrationTest
class ConfirmLettersTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Revisions revisions;

	@Autowired
	ConfirmLetters letters;

	@Autowired
	ConfirmReminders reminders;

	@Autowired
	RemindedAreas reminded;

	@Autowired
	Corrections corrections;

	@Autowired
	Checks checks;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcTemplate jdbc;

	private final String address = "accueil." + UUID.randomUUID() + "@essai.example";

	private UUID service;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		context.getBean(RateLimits.class).forget();
		coordinator = DeskMother.coordinatorOfLaeken(context);
		service = DeskMother.service(context, "Accueil écrit");
		catalogue.change(CatalogueMother.CHANGE, session -> {
			CatalogueMother.open(session.getService(service), ChannelDetails.of(ChannelKind.EMAIL).withAddress(address), null,
					PeriodDetails.of(Admission.WALK_IN));
			session.getService(service).channels().forEach(channel -> channel.periods().forEach(period -> period
				.verify(new Verification(TODAY.minusDays(200), "la coordination", null, VerificationMethod.CALL, null))));
		});
	}

	@AfterEach
	void end() {
		jdbc.update("delete from reminded_area");
		jdbc.update("delete from confirm_envelope");
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void theServiceReadsItsEntryAndConfirmsIt() {
		String path = ask();
		assertThat(jdbc.queryForList("select l.*::text from confirm_letter l", String.class)).noneMatch(row -> row.contains(path.substring(11)));
		assertThat(pages.get().uri(path)).hasStatus(200).bodyText().contains("Accueil écrit", "rue des Essais", "de 9h à 12h", "name=\"juste\"");
		assertThat(checks.find(service).orElseThrow().verifiedOn()).isEqualTo(TODAY.minusDays(200));
		assertThat(pages.post().uri(path).param("juste", "oui").param("lu", letters.shownOf(service))).hasStatus(302);
		var last = revisions.findLatest(EntryKind.SERVICE, service).orElseThrow();
		assertThat(last.origin()).isEqualTo(Origin.SERVICE_LINK);
		assertThat(last.snapshot()).contains("service_itself");
		assertThat(checks.find(service).orElseThrow().verifiedOn()).isEqualTo(TODAY);
		assertThat(letters.stateOf(service).answeredOn()).isEqualTo(TODAY);
	}

	@Test
	void whatTheServiceCorrectsWaitsForTheCoordination() {
		String path = ask();
		assertThat(pages.post().uri(path)).hasRedirectedUrl(path + "?fait=rien");
		assertThat(pages.post().uri(path).param("hours", "Fermé le mercredi.")).hasRedirectedUrl(path + "?fait=corrige");
		assertThat(checks.find(service).orElseThrow().reasons().get(0).why()).isEqualTo(CheckReason.CORRECTED);
		assertThat(corrections.openOf(List.of(service)).get(service)).extracting(Corrections.Correction::words).containsExactly("Fermé le mercredi.");
		assertThat(read("/coordination/fiches/services/" + service)).contains("Fermé le mercredi.", "/traite");
		assertThat(read("/coordination/verifier?vue=signalements")).contains("Fermé le mercredi.");
		SignedIn other = DeskMother.professional(context);
		assertThat(read("/coordination/fiches/services/" + service, other)).contains("n’est plus juste").doesNotContain("Fermé le mercredi.");
		assertThat(read("/coordination/verifier?quartier=laeken", other)).contains("Accueil écrit").doesNotContain("Fermé le mercredi.");
		UUID shown = corrections.openOf(List.of(service)).get(service).get(0).id();
		assertThat(pages.post().uri(path).param("needs", "Plus de café.")).hasStatus(302);
		assertThat(pages.post().uri("/coordination/verifier/" + service + "/traite").param("lu", shown.toString()).with(SignIn.as(coordinator)))
			.hasStatus(302);
		assertThat(corrections.openOf(List.of(service)).get(service)).as("what came meanwhile").hasSize(1);
		assertThat(read("/coordination/fiches/services/" + service)).doesNotContain("Fermé le mercredi.");
	}

	@Test
	void tooMuchIsRefusedAndStaysInTheFields() {
		String path = ask();
		for (int number = 0; number < 5; number++) {
			pages.post().uri(path).param("hours", "Toujours pareil.").exchange();
		}
		assertThat(corrections.openOf(List.of(service)).get(service)).as("the same once").hasSize(1);
		for (int number = 0; number < 19; number++) {
			jdbc.update("insert into service_correction (id, service_id, part, words, said_at) values (gen_random_uuid(), ?, 'other', ?, now())",
					service, "Encore " + number);
		}
		assertThat(pages.post().uri(path).param("hours", "Et le jeudi.")).hasStatus(409).bodyText().contains("Et le jeudi.</textarea>");
		assertThat(corrections.openOf(List.of(service)).get(service)).hasSize(20);
		for (int number = 0; number < 20; number++) {
			pages.post().uri(path).exchange();
		}
		assertThat(pages.post().uri(path).param("hours", "Et le jeudi.")).hasStatus(429).bodyText().contains("Et le jeudi.</textarea>");
	}

	@Test
	void theServiceConfirmsOnlyWhatItWasShown() {
		String path = ask();
		String shown = letters.shownOf(service);
		catalogue.change(CatalogueMother.CHANGE, session -> CatalogueMother.open(session.getService(service),
				ChannelDetails.of(ChannelKind.PHONE).withAddress("02 000 00 78"), null,
				PeriodDetails.of(Admission.WALK_IN).withProfessionalsOnly(true)));
		assertThat(pages.post().uri(path).param("juste", "oui").param("lu", shown)).hasStatus(409);
		assertThat(pages.post().uri(path).param("juste", "oui").param("lu", letters.shownOf(service))).hasStatus(302);
		assertThat(checks.find(service).orElseThrow().verifiedOn()).isEqualTo(CatalogueMother.VERIFIED_ON);
	}

	@Test
	void withoutAWayInTheServiceConfirmsNothing() {
		String path = ask();
		catalogue.change(CatalogueMother.CHANGE, session -> List.copyOf(session.getService(service).channels()).forEach(channel ->
			channel.periods().forEach(period -> period.correct(period.details().withProfessionalsOnly(true)))));
		assertThat(pages.post().uri(path).param("juste", "oui").param("lu", letters.shownOf(service))).hasStatus(409);
		assertThat(letters.stateOf(service).answeredOn()).isNull();
	}

	@Test
	void noSecondLetterGoesWithinAMonth() {
		ask();
		assertThat(letters.send(coordinator, service)).isFalse();
		assertThat(letters.remind(service, List.of())).isFalse();
		clock.setTo(LocalDateTime.of(2026, 12, 18, 10, 0));
		assertThat(letters.send(coordinator, service)).isFalse();
		clock.setTo(LocalDateTime.of(2026, 12, 20, 10, 0));
		assertThat(letters.send(coordinator, service)).isTrue();
	}

	@Test
	void aServiceThatWantsNoLettersGetsNone() {
		String path = ask();
		assertThat(pages.get().uri(path + "/arret")).hasStatus(200);
		assertThat(letters.isStopped(service)).isFalse();
		assertThat(pages.post().uri(path + "/arret")).hasStatus(302);
		clock.setTo(LocalDateTime.of(2027, 3, 1, 10, 0));
		assertThat(letters.send(coordinator, service)).isFalse();
		assertThat(pages.get().uri(path)).as("the link is too old to answer").hasStatus(404);
		assertThat(pages.post().uri(path + "/arret").param("reprendre", "oui")).as("but not to stop or go on").hasStatus(302);
		assertThat(letters.send(coordinator, service)).isTrue();
	}

	@Test
	void noReminderGoesBeforeSomebodySwitchesItOn() {
		reminders.runOn(TODAY);
		assertThat(letters.stateOf(service).askedOn()).isNull();
		UUID laeken = DeskMother.area(context, "laeken");
		assertThat(pages.post().uri("/coordination/verifier/rappels").param("zone", "laeken").param("oui", "oui")
			.with(SignIn.as(DeskMother.coordinatorElsewhere(context)))).hasStatus(403);
		assertThat(pages.post().uri("/coordination/verifier/rappels").param("zone", "laeken").param("oui", "oui")
			.with(SignIn.as(coordinator))).hasStatus(302);
		assertThat(reminded.list()).containsExactly(laeken);
		reminders.runOn(TODAY);
		assertThat(letters.stateOf(service).askedOn()).isEqualTo(TODAY);
		assertThat(TestMail.text(TestMail.await(address, 1))).contains("/confirmer/", "/arret", "/nl/confirmer/");
	}

	@Test
	void aServiceThatIsNotDueIsNotReminded() {
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service).channels().forEach(channel -> channel.periods()
			.forEach(period -> period.verify(new Verification(TODAY.minusDays(3), "la coordination", null, VerificationMethod.CALL, null)))));
		reminded.change(coordinator, DeskMother.area(context, "laeken"), true);
		reminders.runOn(TODAY);
		assertThat(letters.stateOf(service).askedOn()).isNull();
	}

	@Test
	void servicesThatShareAnAddressStandInOneLetter() {
		UUID second = sharing("Permanence écrite", TODAY.minusDays(190));
		UUID fresh = sharing("Permanence récente", TODAY.minusDays(3));
		try {
			ask();
			String text = TestMail.text(TestMail.await(address, 1));
			assertThat(text).contains("Accueil écrit", "Permanence écrite").doesNotContain("Permanence récente");
			List<String> links = text.lines().filter(line -> line.contains("example/confirmer/") && !line.endsWith("/arret")).toList();
			assertThat(links).hasSize(2);
			assertThat(pages.get().uri(links.get(1).replace("https://guichet.example", ""))).hasStatus(200).bodyText().contains("Permanence écrite");
			assertThat(letters.stateOf(fresh).isPossible()).as("the address had its letter").isFalse();
			assertThat(letters.send(coordinator, fresh)).isFalse();
			assertThat(letters.remind(fresh, List.of())).isFalse();
			assertThat(TestMail.to(address)).hasSize(1);
			clock.setTo(LocalDateTime.of(2026, 12, 20, 10, 0));
			assertThat(letters.send(coordinator, fresh)).isTrue();
		}
		finally {
			CatalogueMother.remove(catalogue, second, fresh);
		}
	}

	@Test
	void theLinkOfAnEarlierLetterStillStopsThem() {
		ask();
		String stop = stopOf(1);
		clock.setTo(LocalDateTime.of(2026, 12, 20, 10, 0));
		assertThat(letters.send(coordinator, service)).isTrue();
		TestMail.await(address, 2);
		awaitSent();
		UUID second = sharing("Permanence écrite", TODAY.minusDays(190));
		try {
			clock.setTo(LocalDateTime.of(2027, 2, 20, 10, 0));
			assertThat(pages.get().uri(stop)).hasStatus(200).bodyText().contains("Accueil écrit");
			assertThat(letters.isStopped(service)).isFalse();
			assertThat(pages.post().uri(stop)).hasStatus(302);
			assertThat(letters.send(coordinator, service)).isFalse();
			assertThat(letters.send(coordinator, second)).as("another service at the address").isFalse();
			assertThat(letters.stateOf(second).stopped()).isTrue();
			assertThat(pages.post().uri(stop).param("reprendre", "oui")).hasStatus(302);
			assertThat(letters.stateOf(second).stopped()).isFalse();
			assertThat(letters.send(coordinator, second)).isTrue();
		}
		finally {
			CatalogueMother.remove(catalogue, second);
		}
		char last = stop.charAt(stop.indexOf("/arret") - 1);
		assertThat(pages.get().uri(stop.replace(last + "/arret", (last == 'A' ? 'Q' : 'A') + "/arret"))).as("made up").hasStatus(404);
	}

	@Test
	void whoReadsTheLettersStopsTheAddressThatTheyWentToAndNoOther() {
		UUID beside = sharing("Permanence à côté", TODAY.minusDays(3));
		String path = ask();
		String corrected = "juste." + UUID.randomUUID() + "@essai.example";
		writeTo(service, corrected);
		UUID there = DeskMother.service(context, "Permanence là-bas");
		addEmail(there, corrected);
		try {
			assertThat(pages.post().uri(path + "/arret")).hasStatus(302);
			assertThat(letters.stateOf(beside).stopped()).as("at the address of the letter").isTrue();
			assertThat(letters.stateOf(there).stopped()).as("at the address of today").isFalse();
			assertThat(letters.stateOf(service).stopped()).isFalse();
			assertThat(pages.get().uri(path + "/arret")).hasStatus(200).bodyText().contains("name=\"reprendre\"");
			assertThat(pages.post().uri(path + "/arret").param("reprendre", "oui")).hasStatus(302);
			assertThat(letters.stateOf(beside).stopped()).isFalse();
		}
		finally {
			CatalogueMother.remove(catalogue, beside, there);
		}
	}

	@Test
	void thePageOfALetterStopsItsAddressAfterALaterLetterWentThere() {
		UUID beside = sharing("Permanence à côté", TODAY.minusDays(100));
		String path = ask();
		verify(service, TODAY);
		clock.setTo(LocalDateTime.of(2026, 12, 21, 10, 0));
		try {
			assertThat(letters.send(coordinator, beside)).isTrue();
			assertThat(pages.post().uri(path + "/arret")).hasStatus(302);
			assertThat(letters.stateOf(beside).stopped()).isTrue();
			assertThat(letters.stateOf(service).stopped()).isTrue();
		}
		finally {
			CatalogueMother.remove(catalogue, beside);
		}
	}

	@Test
	void theLinkStillStopsThemWhereTheServiceThatItNamesIsGone() {
		UUID second = sharing("Permanence écrite", TODAY.minusDays(190));
		try {
			ask();
			String stop = stopOf(1);
			catalogue.change(CatalogueMother.CHANGE, session -> session.getService(service).endOn(TODAY));
			assertThat(pages.get().uri(stop)).hasStatus(200).bodyText().contains("aucun service").doesNotContain("Accueil écrit", "name=\"reprendre\"");
			assertThat(pages.post().uri(stop)).hasStatus(302);
			assertThat(letters.stateOf(second).stopped()).isTrue();
			CatalogueMother.remove(catalogue, service);
			assertThat(pages.get().uri(stop)).hasStatus(200).bodyText().contains("name=\"reprendre\"");
			assertThat(pages.post().uri(stop).param("reprendre", "oui")).hasStatus(302);
			assertThat(letters.stateOf(second).stopped()).isFalse();
		}
		finally {
			CatalogueMother.remove(catalogue, second);
		}
	}

	@Test
	void saysThatTheAddressHadALetterForAnotherService() {
		ask();
		verify(service, TODAY);
		clock.setTo(LocalDateTime.of(2027, 1, 20, 10, 0));
		UUID second = sharing("Permanence écrite", TODAY.minusDays(190));
		try {
			assertThat(letters.send(coordinator, second)).isTrue();
			Awaitility.await().until(() -> letters.stateOf(second).sentOn() != null);
			ConfirmLetters.State state = letters.stateOf(service);
			assertThat(state.resting()).isFalse();
			assertThat(state.addressResting()).isTrue();
			assertThat(state.isPossible()).isFalse();
			assertThat(letters.stateOf(second).addressResting()).as("its own").isFalse();
			assertThat(read("/coordination/fiches/services/" + service)).contains("à la même adresse pour un autre service").doesNotContain("/lettre\"");
		}
		finally {
			CatalogueMother.remove(catalogue, second);
		}
	}

	@Test
	void aLetterThatNoServerTookIsNotSent() {
		ask();
		jdbc.update("update confirm_letter set sent_at = null");
		jdbc.update("update confirm_envelope set sent_at = null");
		ConfirmLetters.State state = letters.stateOf(service);
		assertThat(state.sentOn()).isNull();
		assertThat(state.askedOn()).isEqualTo(TODAY);
		assertThat(state.isPossible()).as("it may still be taken").isFalse();
		assertThat(read("/coordination/fiches/services/" + service)).contains("pas encore partie");
		clock.setTo(LocalDateTime.of(2026, 11, 20, 10, 0));
		assertThat(read("/coordination/fiches/services/" + service)).contains("n’est pas partie");
		assertThat(letters.send(coordinator, service)).isTrue();
	}

	@Test
	void aWiderSwitchSendsNothingWhereSomebodyElseKeepsASmallerArea() {
		SignedIn wide = SignIn.account(context, "ville." + UUID.randomUUID() + "@essai.example", Role.COORDINATOR,
				DeskMother.area(context, "laeken"));
		UUID quartier = DeskMother.area(context, "laeken-quartier");
		SignedIn narrow = SignIn.account(context, "rue." + UUID.randomUUID() + "@essai.example", Role.COORDINATOR, quartier);
		reminded.change(wide, DeskMother.area(context, "laeken"), true);
		reminders.runOn(TODAY);
		assertThat(letters.stateOf(service).askedOn()).isNull();
		String except = context.getBean(AreaTree.class).findById(quartier).orElseThrow().name().in("fr");
		assertThat(read("/coordination/verifier", wide)).contains("Sa propre coordination").containsPattern("Sauf pour.{1,3}: " + Pattern.quote(except));
		reminded.change(narrow, quartier, true);
		assertThat(read("/coordination/verifier", wide)).doesNotContain("Sauf pour");
		reminded.change(narrow, quartier, false);
		reminded.change(wide, DeskMother.area(context, "laeken"), false);
		assertThat(read("/coordination/verifier", wide)).as("nothing to leave out where it is off").doesNotContain("Sauf pour");
		reminded.change(narrow, quartier, true);
		reminders.runOn(TODAY);
		assertThat(letters.stateOf(service).askedOn()).isEqualTo(TODAY);
	}

	@Test
	void aLinkThatNeverWasIsRefused() {
		assertThat(pages.get().uri("/confirmer/abc")).hasStatus(404);
		assertThat(pages.post().uri("/confirmer/abc").param("juste", "oui")).hasStatus(404);
		assertThat(pages.post().uri("/confirmer/abc/arret")).hasStatus(404);
	}

	/** @return the path of the link in the letter */
	private String ask() {
		MvcTestResult sent = pages.post().uri("/coordination/verifier/" + service + "/lettre").with(SignIn.as(coordinator)).exchange();
		assertThat(sent).hasStatus(302);
		String link = TestMail.link(TestMail.await(address, 1)).replace("https://guichet.example", "");
		awaitSent();
		return link;
	}

	private void awaitSent() {
		Awaitility.await().until(() -> letters.stateOf(service).sentOn() != null);
	}

	private String stopOf(int letter) {
		return TestMail.text(TestMail.await(address, letter)).lines().filter(line -> line.endsWith("/arret")).findFirst().orElseThrow()
			.replace("https://guichet.example", "");
	}

	/** Another service with the same address. */
	private UUID sharing(String name, LocalDate verifiedOn) {
		UUID id = DeskMother.service(context, name);
		addEmail(id, address.toUpperCase());
		verify(id, verifiedOn);
		return id;
	}

	private void addEmail(UUID id, String to) {
		catalogue.change(CatalogueMother.CHANGE, session -> CatalogueMother.open(session.getService(id),
				ChannelDetails.of(ChannelKind.EMAIL).withAddress(to), null, PeriodDetails.of(Admission.WALK_IN)));
	}

	private void verify(UUID id, LocalDate on) {
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(id).channels().forEach(channel -> channel.periods()
			.forEach(period -> period.verify(new Verification(on, "la coordination", null, VerificationMethod.CALL, null)))));
	}

	private void writeTo(UUID id, String to) {
		catalogue.change(CatalogueMother.CHANGE, session -> session.getService(id).channels().stream()
			.filter(channel -> channel.details().kind() == ChannelKind.EMAIL).forEach(channel -> channel.describe(channel.details().withAddress(to))));
	}

	private String read(String path) {
		return read(path, coordinator);
	}

	private String read(String path, SignedIn by) {
		return new String(pages.get().uri(path).with(SignIn.as(by)).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
