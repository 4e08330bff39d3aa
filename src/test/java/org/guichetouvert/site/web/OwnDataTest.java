package org.guichetouvert.site.web;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.OwnLinks;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A person sees what is kept about her, and takes it back, without an account. */
@IntegrationTest
class OwnDataTest {

	private static final String NAME = "Wilhelmine Essaimarque";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApplicationContext application;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Revisions revisions;

	@Autowired
	SlugBook slugs;

	@Autowired
	AreaTree areas;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RateLimits limits;

	/** Further rows of persons, and their contacts. */
	private final Map<UUID, UUID> rows = new HashMap<>();

	private UUID service;

	private UUID contact;

	private UUID person;

	private String mail;

	private String page;

	@BeforeEach
	void takeHerIn() {
		limits.forget();
		contact = UUID.randomUUID();
		person = UUID.randomUUID();
		mail = "w." + person + "@example.org";
		AreaNode leaf = areas.neighbourhoodsOf(areas.findBySlug("matonge").orElseThrow()).get(0);
		var placed = new LocationDetails.Placed(areas.municipalitiesOf(leaf).get(0).id(), leaf.id(), PlacedBy.GIVEN);
		service = CatalogueMother.withCounter(catalogue, "Porte de quelqu'un", "Mo-Fr 09:00-12:00", placed, (session, written) -> {
			var consent = new Consent(LocalDate.of(2026, 11, 3), "par téléphone", LocalDate.of(2027, 11, 3));
			Contact added = session.add(new Contact(contact, ContactDetails.of(LocalizedText.french("écoutante")), false));
			added.isHeldBy(session.add(new Person(person, NAME, Circle.PUBLIC, consent, false)));
			added.answerFor(List.of(written.id()));
			added.addMeans(UUID.randomUUID(), MeansKind.PHONE, "02 000 31 41", Circle.PUBLIC, consent);
			added.addMeans(UUID.randomUUID(), MeansKind.EMAIL, mail, Circle.PROFESSIONALS, consent);
		});
		page = "/services/" + slugs.slugsOf(EntryKind.SERVICE, List.of(service)).get(service);
	}

	@AfterEach
	void takeBack() {
		CatalogueMother.remove(catalogue, service);
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Contact.class, contact)));
		rows.values().forEach(id -> catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Contact.class, id))));
		rows.keySet().forEach(id -> jdbc.sql("delete from person where id = ?").param(id).update());
		jdbc.sql("delete from person where id = ?").param(person).update();
	}

	@Test
	void theLinkShowsEverythingThatIsKeptAndChangesNothing() {
		String link = OwnLinks.path(application, person);
		long version = revisions.catalogueVersion();

		MvcTestResult result = mvc.get().uri(link).exchange();

		assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-store").hasHeader("Referrer-Policy", "same-origin")
			.doesNotContainHeader("Set-Cookie");
		Document shown = document(result);
		assertThat(shown.select("main").text()).contains(NAME, "02 000 31 41", mail, "écoutante", "Porte de quelqu'un", "par téléphone",
				"3 novembre 2026", "2 novembre 2027");
		assertThat(shown.select("meta[name=robots]").attr("content")).contains("noindex");
		assertThat(revisions.catalogueVersion()).isEqualTo(version);
		assertThat(visitor()).contains(NAME);
	}

	@Test
	void whoeverTakesConsentBackIsShownToNobodyAtOnce() {
		assertThat(visitor()).contains(NAME);
		assertThat(visitor()).as("kept").contains(NAME);
		String token = OwnLinks.token(application, person);

		MvcTestResult result = mvc.post().uri("/mes-donnees/lien").param("jeton", token).param("geste", "retirer").exchange();

		assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/mes-donnees/lien?fait=retire&jeton=" + token);
		for (String seen : List.of(visitor(), text(mvc.get().uri(page).with(SignIn.asProfessional()).exchange()),
				text(mvc.get().uri(page).with(SignIn.asCoordinator()).exchange()), text(mvc.get().uri("/quartiers/matonge").exchange()))) {
			assertThat(seen).contains("écoutante").doesNotContain(NAME, "31 41", "31\u00a041", mail);
		}
		Document after = document(mvc.get().uri("/mes-donnees/lien?fait=retire&jeton=" + token).exchange());
		assertThat(after.select("[role=status]")).hasSize(1);
		assertThat(after.select("button[value=retirer]")).isEmpty();
		assertThat(after.select("button[value=effacer]")).hasSize(1);
		assertThat(jdbc.sql("select snapshot::text from revision where entry_id = ?").param(contact).query(String.class).list())
			.as("a withdrawal is no revision").hasSize(1);
	}

	@Test
	void anotherRowOfHersIsShownAndWithdrawnTooAndANamesakeIsLeftAlone() {
		UUID sameService = row("ESSAIMARQUE Wilhelmine", "relais des écoles", null, service);
		UUID sameLine = row(NAME, "relais du soir", "+32 2 000 31 41", null);
		UUID namesake = row(NAME, "gardienne d'ailleurs", "02 000 99 41", null);
		String token = OwnLinks.token(application, sameLine);

		assertThat(document(mvc.get().uri("/mes-donnees/lien?jeton=" + token).exchange()).select("main").text())
			.contains("écoutante", "relais des écoles", "relais du soir", mail, "ESSAIMARQUE Wilhelmine").doesNotContain("gardienne", "99 41");
		assertThat(visitor()).contains("ESSAIMARQUE Wilhelmine");
		mvc.post().uri("/mes-donnees/lien").param("jeton", token).param("geste", "retirer").exchange();

		assertThat(List.of(circle(person), circle(sameService), circle(sameLine))).containsOnly("nobody");
		assertThat(circle(namesake)).isEqualTo("public");
		assertThat(visitor()).contains("écoutante", "relais des écoles").doesNotContain(NAME, "ESSAIMARQUE");
		assertThat(document(mvc.get().uri("/mes-donnees/lien?fait=retire&jeton=" + token).exchange()).select("button[value=retirer]")).isEmpty();
	}

	@Test
	void whoeverIsErasedIsGoneAndSoIsTheLink() {
		visitor();
		String token = OwnLinks.token(application, person);

		MvcTestResult result = mvc.post().uri("/nl/mes-donnees/lien").param("jeton", token).param("geste", "effacer").exchange();

		assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/nl/mes-donnees?fait=efface");
		assertThat(visitor()).contains("écoutante").doesNotContain(NAME);
		assertThat(jdbc.sql("select count(*) from person where id = ?").param(person).query(Long.class).single()).isZero();
		assertThat(jdbc.sql("select count(*) from contact_means where contact_id = ?").param(contact).query(Long.class).single()).isZero();
		assertThat(document(mvc.get().uri("/mes-donnees/lien?jeton=" + token).exchange()).select("form button[name=geste]")).isEmpty();
		assertThat(mvc.post().uri("/mes-donnees/lien").param("jeton", token).param("geste", "effacer").exchange())
			.hasRedirectedUrl("/mes-donnees/lien");
	}

	@Test
	void aLinkEndsAfterThirtyDaysAndSoonAfterItWasUsed() {
		String old = OwnLinks.path(application, person);
		String used = OwnLinks.token(application, person);
		mvc.post().uri("/mes-donnees/lien").param("jeton", used).param("geste", "retirer").exchange();
		assertThat(actions("/mes-donnees/lien?jeton=" + used)).isPositive();

		clock.setTo(MutableClock.START.plusMinutes(61));
		assertThat(actions("/mes-donnees/lien?jeton=" + used)).isZero();
		assertThat(actions(old)).isPositive();
		clock.setTo(MutableClock.START.plusDays(30).plusSeconds(1));
		assertThat(actions(old)).isZero();
		assertThat(actions("/mes-donnees/lien?jeton=invente")).isZero();
		assertThat(actions("/mes-donnees/lien")).isZero();
	}

	@Test
	void answersTheSameWhetherTheAddressIsKnownOrNot() {
		MvcTestResult known = ask(mail.toUpperCase());
		MvcTestResult unknown = ask("personne@example.org");

		assertThat(known).hasRedirectedUrl("/mes-donnees?fait=envoye");
		assertThat(unknown).hasRedirectedUrl("/mes-donnees?fait=envoye");
		assertThat(known.getResponse().getHeaderNames()).isEqualTo(unknown.getResponse().getHeaderNames());
		Awaitility.await().until(() -> links() == 1);
		assertThat(document(mvc.get().uri("/mes-donnees?fait=envoye").exchange()).select("[role=status]")).hasSize(1);
	}

	@Test
	void findsTheWayFromTheFormThroughTheLetterToThePage() {
		ask(mail);

		String link = TestMail.link(TestMail.await(mail, 1));

		assertThat(link).startsWith("https://guichet.example/mes-donnees/lien?jeton=");
		assertThat(document(mvc.get().uri(link.substring("https://guichet.example".length())).exchange()).select("main").text()).contains(NAME);
	}

	@Test
	void knowsWhoeverTookConsentBackToo() {
		mvc.post().uri("/mes-donnees/lien").param("jeton", OwnLinks.token(application, person)).param("geste", "retirer").exchange();
		long before = links();

		ask(mail);

		Awaitility.await().until(() -> links() == before + 1);
	}

	@Test
	void writesToOneAddressAFewTimesOnly() {
		for (int i = 0; i < 6; i++) {
			assertThat(ask(mail)).hasRedirectedUrl("/mes-donnees?fait=envoye");
		}
		TestMail.await(mail, 3);
		assertThat(links()).isEqualTo(3);
	}

	@Test
	void saysThatAnAddressIsNone() {
		Document form = document(ask("<wilhelmine>"));

		assertThat(form.select(".problem")).hasSize(1);
		assertThat(form.select("#mail").val()).isEqualTo("<wilhelmine>");
	}

	@Test
	void saysThatAnAddressWithAControlCharacterIsNone() {
		MvcTestResult result = ask("wilhelmine\u0000@example.org");

		assertThat(result).hasStatusOk();
		assertThat(document(result).select(".problem")).hasSize(1);
	}

	private UUID row(String name, String function, String line, UUID at) {
		UUID id = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			var consent = new Consent(LocalDate.of(2026, 11, 3), "par téléphone", null);
			Contact added = session.add(new Contact(UUID.randomUUID(), ContactDetails.of(LocalizedText.french(function)), false));
			added.isHeldBy(session.add(new Person(id, name, Circle.PUBLIC, consent, false)));
			added.answerFor(at == null ? List.of() : List.of(at));
			if (line != null) {
				added.addMeans(UUID.randomUUID(), MeansKind.PHONE, line, Circle.PUBLIC, consent);
			}
			rows.put(id, added.id());
		});
		return id;
	}

	private String circle(UUID id) {
		return jdbc.sql("select circle from person where id = ?").param(id).query(String.class).single();
	}

	private long actions(String path) {
		return document(mvc.get().uri(path).exchange()).select("button[name=geste]").size();
	}

	private MvcTestResult ask(String address) {
		return mvc.post().uri("/mes-donnees").param("courriel", address).exchange();
	}

	private long links() {
		return jdbc.sql("select count(*) from consent_link where person_id = ?").param(person).query(Long.class).single();
	}

	private String visitor() {
		return text(mvc.get().uri(page).exchange());
	}

	private static String text(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return document(result).select("main").text();
	}

	private static Document document(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

}
