package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.accounts.AccountKeeping;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever watches an entry learns by letter what changed, and stops when she likes. */
@IntegrationTest
class WatchTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Watches watches;

	@Autowired
	ChangesTold told;

	@Autowired
	AccountBook accounts;

	@Autowired
	AccountKeeping keeping;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	ApplicationContext context;

	private final List<UUID> services = new ArrayList<>();

	private UUID service;

	private SignedIn reader;

	private String address;

	@BeforeEach
	void begin() {
		service = service("Accueil suivi");
		reader = DeskMother.professional(context);
		address = accounts.findEmail(reader.accountId()).orElseThrow();
		post(path() + "/suivre", "suivre", "oui");
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, services.toArray(UUID[]::new));
	}

	@Test
	void aLetterSaysWhoAndWhatInBothLanguages() throws MessagingException {
		describe(service, "On lit la facture avec vous.", by(Origin.PERSON, "coordination d'essai", null, null));
		MimeMessage letter = TestMail.await(address, 1);
		String text = TestMail.text(letter);
		assertThat(letter.getSubject()).contains("Accueil suivi", "Changé", "Veranderd");
		assertThat(text).contains("coordination d'essai", "On lit la facture avec vous.", "18 novembre 2026", "18 november 2026",
				"https://guichet.example" + path() + "/historique", "https://guichet.example/nl" + path() + "/historique");
		assertThat(text.indexOf("Bonjour")).isLessThan(text.indexOf("Goeiedag"));
	}

	@Test
	void whatOneChangedOneselfIsNoNews() {
		describe(service, "Par moi.", by(Origin.PERSON, reader.function(), reader.accountId(), null));
		describe(service, "Par le service.", by(Origin.SERVICE_LINK, "le service", null, null));
		assertThat(TestMail.text(TestMail.await(address, 1))).contains("Par le service.", "le service, par son lien");
		told.tell();
		assertThat(TestMail.to(address)).hasSize(1);
	}

	@Test
	void anImportIsOneLetter() throws MessagingException {
		UUID importId = UUID.randomUUID();
		var change = by(Origin.IMPORT, "liste d'essai", null, importId);
		List<UUID> many = IntStream.rangeClosed(1, 24).mapToObj(number -> service("Accueil suivi " + number)).toList();
		many.forEach(id -> watches.begin(reader.accountId(), EntryKind.SERVICE, id));
		many.subList(0, 12).forEach(id -> describe(id, "Lu dans une liste.", change));
		told.look();
		told.look();
		assertThat(TestMail.to(address)).as("more of it may follow, however often somebody looks").isEmpty();
		many.subList(12, 24).forEach(id -> describe(id, "Lu dans une liste.", change));
		told.tell();
		MimeMessage letter = TestMail.await(address, 1);
		assertThat(letter.getSubject()).contains("24 fiches");
		String french = TestMail.text(letter).split("Goeiedag")[0];
		assertThat(french.lines().filter(line -> line.startsWith("– "))).hasSize(WatchLetters.MOST_LINES - 1);
		assertThat(french).contains("… et 5 autres", "liste d'essai");
		told.tell();
		assertThat(TestMail.to(address)).hasSize(1);
	}

	@Test
	void theLinkInALetterShowsThenStops() {
		describe(service, "Une fois.", by(Origin.PERSON, "coordination", null, null));
		String stop = TestMail.text(TestMail.await(address, 1)).lines().filter(line -> line.contains("/suivi/arret/")).findFirst().orElseThrow()
			.replace("https://guichet.example", "");
		MvcTestResult shown = mvc.get().uri(stop).exchange();
		assertThat(shown).hasStatus(200).bodyText().contains("Accueil suivi");
		assertThat(shown).headers().hasValue("Cache-Control", "no-store").hasValue("Referrer-Policy", "no-referrer");
		assertThat(isWatched()).as("looking stops nothing").isTrue();
		assertThat(mvc.post().uri(stop).header("Origin", "null").exchange()).hasStatus(302);
		assertThat(isWatched()).isFalse();
		assertThat(mvc.get().uri(stop).exchange()).hasStatus(200);
		assertThat(mvc.get().uri("/suivi/arret/inconnu").exchange()).hasStatus(404);
		describe(service, "Deux fois.", by(Origin.PERSON, "coordination", null, null));
		told.tell();
		assertThat(TestMail.to(address)).hasSize(1);
	}

	@Test
	void waitsForASuspendedAccount() {
		SignedIn suspended = DeskMother.professional(context);
		String theirs = accounts.findEmail(suspended.accountId()).orElseThrow();
		watches.begin(suspended.accountId(), EntryKind.SERVICE, service);
		keeping.suspend(suspended.accountId());
		describe(service, "Encore.", by(Origin.PERSON, "coordination", null, null));
		TestMail.await(address, 1);
		told.tell();
		assertThat(TestMail.to(theirs)).isEmpty();
		assertThat(watches.listOf(suspended.accountId())).hasSize(1);
	}

	@Test
	void endsWithTheAccountAndTheEntry() {
		catalogue.change(by(Origin.PERSON, "coordination", null, null), session -> session.remove(session.getService(service)));
		assertThat(TestMail.text(TestMail.await(address, 1))).contains("retirée");
		told.tell();
		assertThat(isWatched()).isFalse();
		watches.begin(reader.accountId(), EntryKind.SERVICE, services.get(0));
		keeping.remove(reader.accountId());
		assertThat(jdbc.queryForObject("select count(*) from watch where account_id = ?", Integer.class, reader.accountId())).isZero();
	}

	@Test
	void tellsNothingOfAPlaceThatIsHiddenSince() {
		UUID place = jdbc.queryForObject("select location_id from service_at_location where service_id = ?", UUID.class, service);
		SignedIn keeper = DeskMother.coordinatorOfLaeken(context);
		List.of(reader, keeper).forEach(one -> watches.begin(one.accountId(), EntryKind.LOCATION, place));
		catalogue.change(by(Origin.PERSON, "coordination", null, null), session -> {
			Location one = session.get(Location.class, place);
			one.describe(one.details().withHidden(true).withAddress(new LocationDetails.PostalAddress("rue gardée", "3", "1020", "Laeken")));
		});
		assertThat(TestMail.text(TestMail.await(accounts.findEmail(keeper.accountId()).orElseThrow(), 1))).contains("rue gardée 3");
		told.tell();
		assertThat(TestMail.to(address)).isEmpty();
		CatalogueMother.remove(catalogue, service);
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Location.class, place)));
	}

	@Test
	void standsOnThePageOfTheEntryAndInAList() {
		assertThat(page(path())).bodyText().contains("Ne plus suivre");
		assertThat(page("/coordination/fiches/suivi")).bodyText().contains("Accueil suivi", path() + "/suivre");
		assertThat(post(path() + "/suivre", "retour", "liste")).hasRedirectedUrl("/coordination/fiches/suivi?fait=arrete");
		assertThat(isWatched()).isFalse();
		assertThat(page(path())).bodyText().contains("Être prévenu des changements");
		assertThat(post("/coordination/fiches/services/" + UUID.randomUUID() + "/suivre", "suivre", "oui")).hasStatus(404);
	}

	private UUID service(String name) {
		UUID id = DeskMother.service(context, name);
		services.add(id);
		return id;
	}

	private boolean isWatched() {
		return watches.isWatched(reader.accountId(), EntryKind.SERVICE, service);
	}

	private Change by(Origin origin, String author, UUID accountId, UUID importId) {
		return new Change(origin, author, accountId, importId, null, clock.instant());
	}

	private void describe(UUID id, String words, Change change) {
		catalogue.change(change, session -> {
			var changed = session.getService(id);
			changed.describe(changed.details().withDescription(LocalizedText.french(words)));
		});
	}

	private MvcTestResult page(String uri) {
		return mvc.get().uri(uri).with(SignIn.as(reader)).exchange();
	}

	private MvcTestResult post(String uri, String field, String value) {
		return mvc.post().uri(uri).with(SignIn.as(reader)).param(field, value).exchange();
	}

	private String path() {
		return "/coordination/fiches/services/" + service;
	}

}
