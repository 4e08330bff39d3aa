package org.guichetouvert.editing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.KeptForms;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.AboutServices;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
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

/** Functions, who holds them, and partners: on the pages of whoever may change them, and of whoever may not. */
@IntegrationTest
class PeopleFormsTest {

	private static final String NAME = "Mirabelle Quatrevents";

	private static final String[] AGREED = { "circle", "public", "given", "3/11/2026", "how", "par e-mail, à la coordination", "until", "3/11/2027" };

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Drafts drafts;

	@Autowired
	AboutServices about;

	@Autowired
	KeptForms kept;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private UUID other;

	private UUID contact;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Accueil des Fonctions");
		other = DeskMother.service(context, "Entraide des Fonctions");
		coordinator = DeskMother.coordinatorOfLaeken(context);
		contact = UUID.randomUUID();
		catalogue.change(change(), session -> {
			Contact added = session.add(new Contact(contact, ContactDetails.of(LocalizedText.french("accueil des fonctions").with("ar", "استقبال")), false));
			added.answerFor(List.of(service));
		});
	}

	@AfterEach
	void removeAll() {
		catalogue.change(change(), session -> {
			about.contactsOf(List.of(service)).forEach(id -> session.find(Contact.class, id).ifPresent(session::remove));
			about.partnershipsOf(service).forEach(id -> session.find(Partnership.class, id).ifPresent(session::remove));
		});
		jdbc.update("delete from person where name like '%Quatrevents'");
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service, other);
	}

	private static Change change() {
		return CatalogueMother.CHANGE;
	}

	@Test
	void beginsAFunctionOfAService() {
		String path = "/coordination/fiches/contacts/nouveau?service=" + service;
		assertThat(page(path)).hasStatusOk();
		assertThat(post(path, "hours", "lundi de 9h à 12h")).hasStatus(422).bodyText().contains("function.fr-problem", "lundi de 9h");
		assertThat(post(path, "function.fr", "médiation", "hours", "quand il pleut")).hasStatus(422).bodyText().contains("hours-problem");
		assertThat(post(path, "function.fr", "médiation", "hours", "le lundi de 9h à 12h", "languages", "fr", "languages", "zzz")).hasStatus(302);
		Contact.Snapshot says = drafts.listOf(coordinator).get(0).says(Contact.Snapshot.class);
		assertThat(says.details().officeHours()).isEqualTo("Mo 09:00-12:00");
		assertThat(says.details().languages()).containsExactly("fr");
		assertThat(says.serviceIds()).containsExactly(service);
		assertThat(page(EntryPath.of(EntryKind.CONTACT, drafts.listOf(coordinator).get(0).entryId()))).hasStatusOk();
	}

	@Test
	void changesAFunctionAndKeepsWhatTheFormDoesNotShow() {
		assertThat(page(path() + "/fonction")).hasStatusOk().bodyText().contains("accueil des fonctions");
		post(path() + "/fonction", "function.fr", "premier accueil", "vacant", "on", "note.fr", "sonnez");
		assertThat(page(path() + "/besoins")).hasStatusOk();
		post(path() + "/besoins", "needs", "energie-impayes", "needs", "rien-de-tel", "areas", DeskMother.area(context, "laeken").toString());
		Contact.Snapshot says = draft().says(Contact.Snapshot.class);
		assertThat(says.details().function().texts()).containsEntry("fr", "premier accueil").containsKey("ar");
		assertThat(says.details().vacant()).isTrue();
		assertThat(says.needIds()).containsExactly("energie-impayes");
		assertThat(says.areaIds()).hasSize(1);
		assertThat(page(path())).bodyText().contains("premier accueil");
	}

	@Test
	void findsServicesByNameAndRefusesNone() {
		MvcTestResult found = post(path() + "/services", "seek", "entraide fonctions", "action", "chercher", "services", service.toString());
		assertThat(found).hasStatusOk().bodyText().contains(other.toString(), "Entraide des Fonctions");
		assertThat(post(path() + "/services", "seek", "")).hasStatus(422);
		post(path() + "/services", "services", service.toString(), "services", other.toString(), "services", UUID.randomUUID().toString());
		assertThat(draft().says(Contact.Snapshot.class).serviceIds()).containsExactlyInAnyOrder(service, other);
	}

	@Test
	void writesAPersonAtOnceAndNowhereElse() {
		assertThat(post(path() + "/personne", with(AGREED, "name", NAME, "how", ""))).hasStatus(422).bodyText().contains("how-problem", NAME);
		assertThat(kept.find(coordinator.accountId(), path() + "/personne")).isEmpty();
		assertThat(post(path() + "/personne", with(AGREED, "name", NAME))).hasStatus(302).hasRedirectedUrl(path() + "?fait=noted");
		assertThat(page(path())).bodyText().contains(NAME, "3 novembre 2027");
		assertThat(page("/coordination/fiches/services/" + service)).bodyText().contains("accueil des fonctions").doesNotContain(NAME);
		assertThat(drafts.listOf(coordinator)).isEmpty();
		assertThat(jdbc.queryForObject("select count(*) from revision where snapshot::text like ?", Integer.class, "%" + NAME + "%")).isZero();
		assertThat(jdbc.queryForObject("select count(*) from kept_form where fields::text like ?", Integer.class, "%" + NAME + "%")).isZero();
		assertThat(page(path() + "/personne")).bodyText().doesNotContain("data-keep");
	}

	@Test
	void letsNobodyElseSeeOrWriteAPerson() {
		post(path() + "/personne", with(AGREED, "name", NAME));
		for (SignedIn stranger : List.of(DeskMother.coordinatorElsewhere(context), DeskMother.professional(context))) {
			assertThat(get(stranger, path())).bodyText().doesNotContain(NAME);
			for (String page : List.of("/personne", "/personne/accord", "/personne/ligne", "/personne/depart", "/personne/effacer")) {
				assertThat(get(stranger, path() + page)).as(page).hasStatus(403);
				assertThat(post(stranger, path() + page, with(AGREED, "name", "Autre Quatrevents", "action", "partir"))).as(page).hasStatus(403);
			}
		}
		assertThat(personName()).isEqualTo(NAME);
	}

	@Test
	void addsALineAndTellsHerByMail() {
		post(path() + "/personne", with(AGREED, "name", NAME));
		assertThat(post(path() + "/personne/ligne", with(AGREED, "kind", "email", "value", "pas une adresse"))).hasStatus(422).bodyText().contains("value-problem");
		assertThat(post(path() + "/personne/ligne", with(AGREED, "kind", "email", "value", "mirabelle@essai.example", "circle", "nobody"))).hasStatus(302)
			.hasRedirectedUrl(path() + "?fait=told");
		UUID line = jdbc.queryForObject("select id from contact_means where contact_id = ?", UUID.class, contact);
		assertThat(page(path() + "/personne/ligne/" + line)).as("shown to nobody, not even here").bodyText().doesNotContain("mirabelle@essai.example");
		assertThat(post(path() + "/personne/ligne/" + line, with(AGREED, "kind", "email", "value", "", "circle", "professionals"))).hasStatus(302);
		assertThat(page(path())).bodyText().contains("mirabelle@essai.example");
		assertThat(post(path() + "/personne/ligne/" + line, "action", "enlever")).hasStatus(302);
		assertThat(jdbc.queryForObject("select count(*) from contact_means where contact_id = ?", Integer.class, contact)).isZero();
	}

	@Test
	void renewsAndWithdrawsAnAgreement() {
		post(path() + "/personne", with(AGREED, "name", NAME));
		assertThat(post(path() + "/personne/accord", "how", "au téléphone", "given", "4/11/2026", "until", "1/1/2020")).hasStatus(422);
		post(path() + "/personne/accord", "how", "au téléphone", "given", "4/11/2026", "until", "4/11/2028");
		assertThat(page(path())).bodyText().contains("4 novembre 2028");
		assertThat(post(path() + "/personne/depart", "action", "retirer")).hasStatus(302);
		assertThat(page(path())).bodyText().doesNotContain(NAME);
		assertThat(page(path() + "/personne")).bodyText().doesNotContain(NAME);
		assertThat(jdbc.queryForObject("select circle from person where name = ?", String.class, NAME)).isEqualTo("nobody");
	}

	@Test
	void anotherPersonTakesThePlaceOfTheFirst() {
		post(path() + "/personne", with(AGREED, "name", NAME));
		post(path() + "/personne", with(AGREED, "name", "Ondine Quatrevents", "another", "on"));
		assertThat(personName()).isEqualTo("Ondine Quatrevents");
		assertThat(jdbc.queryForObject("select count(*) from person where name = ?", Integer.class, NAME)).isZero();
	}

	@Test
	void saysWhatGoesBeforeItErasesHer() {
		post(path() + "/personne", with(AGREED, "name", NAME));
		assertThat(page(path() + "/personne/depart")).hasStatusOk();
		assertThat(page(path() + "/personne/effacer")).hasStatusOk().bodyText().contains("accueil des fonctions");
		assertThat(post(path() + "/personne/effacer")).hasStatus(302);
		assertThat(jdbc.queryForObject("select count(*) from person where name = ?", Integer.class, NAME)).isZero();
		assertThat(snapshots.find(EntryKind.CONTACT, contact)).isPresent();
	}

	@Test
	void removingAFunctionTakesThePersonAlong() {
		post(path() + "/personne", with(AGREED, "name", NAME));
		assertThat(page(path() + "/retirer")).hasStatusOk();
		assertThat(post(path() + "/retirer")).hasStatus(302).hasRedirectedUrl(path() + "/relire");
		assertThat(post(path() + "/relire", "action", "publier")).hasStatus(302);
		assertThat(snapshots.find(EntryKind.CONTACT, contact)).isEmpty();
		assertThat(jdbc.queryForObject("select count(*) from person where name = ?", Integer.class, NAME)).isZero();
	}

	@Test
	void findsAPartnerByNameAndPublishesWhatTheyDo() {
		String begin = "/coordination/fiches/partenariats/nouveau?service=" + service;
		assertThat(page(begin)).hasStatusOk();
		assertThat(post(begin, "who", "entraide fonctions", "action", "chercher")).hasStatusOk().bodyText().contains("s:" + other);
		assertThat(post(begin, "who", "entraide fonctions", "doing", "refers_to.from")).hasStatus(422).bodyText().contains("end-problem", "s:" + other);
		assertThat(post(begin, "who", "le voisin", "doing", "refers_to.to", "end", "words")).hasStatus(422);
		assertThat(post(begin, "who", "x", "doing", "runs_with.from", "end", "s:" + service)).hasStatus(422);
		post(begin, "who", "entraide fonctions", "doing", "relays_counter_of.to", "end", "s:" + other, "sentence.fr", "pour remplir");
		UUID id = drafts.listOf(coordinator).get(0).entryId();
		String path = EntryPath.of(EntryKind.PARTNERSHIP, id);
		assertThat(page(path + "/entente")).hasStatusOk().bodyText().contains("pour remplir");
		assertThat(post(path + "/entente", "kind", "relays_counter_of", "since", "2026", "until", "2025")).hasStatus(422);
		post(path + "/entente", "kind", "relays_counter_of", "since", "mars 2026", "until", "", "frequency", "weekly", "sentence.fr", "pour remplir");
		assertThat(page(path + "/accord")).hasStatusOk().bodyText().contains("agreed");
		post(path + "/accord", "from", "on", "agreed", "3/11/2026", "limit.fr", "le mardi");
		assertThat(page(path + "/besoins")).hasStatusOk();
		post(path + "/besoins", "needs", "energie-impayes");
		assertThat(post(path + "/relire", "action", "publier")).hasStatus(302);
		Partnership.Snapshot says = (Partnership.Snapshot) snapshots.find(EntryKind.PARTNERSHIP, id).orElseThrow().snapshot();
		assertThat(says.from().serviceId()).isEqualTo(other);
		assertThat(says.to().serviceId()).isEqualTo(service);
		assertThat(says.details().kind()).isEqualTo(PartnershipKind.RELAYS_COUNTER_OF);
		assertThat(says.details().relayAgreedOn()).hasToString("2026-11-03");
		assertThat(says.details().confirmedByFrom()).isTrue();
		assertThat(says.needIds()).containsExactly("energie-impayes");
		assertThat(page("/coordination/fiches/services/" + service)).bodyText().contains("Entraide des Fonctions");
		assertThat(page(path)).hasStatusOk();
	}

	@Test
	void namesAPartnerOutsideTheCatalogueInWords() {
		post("/coordination/fiches/partenariats/nouveau?service=" + service, "who", "le juge de paix", "doing", "refers_to.from", "end", "words");
		assertThat(drafts.listOf(coordinator)).singleElement()
			.satisfies(draft -> assertThat(draft.says(Partnership.Snapshot.class).to().words()).isEqualTo("le juge de paix"));
	}

	@Test
	void doesNotKnowWhatIsNotThere() {
		UUID nothing = UUID.randomUUID();
		assertThat(page("/coordination/fiches/contacts/nouveau?service=" + nothing)).hasStatus(404);
		assertThat(page("/coordination/fiches/contacts/" + nothing + "/personne")).hasStatus(404);
		assertThat(page("/coordination/fiches/partenariats/nouveau?organisation=" + service)).hasStatus(404);
		assertThat(page("/coordination/fiches/partenariats/" + contact + "/entente")).hasStatus(404);
		assertThat(page(path() + "/personne/ligne/" + nothing)).hasStatus(404);
		assertThat(page(path() + "/personne/depart")).as("nobody holds it").hasStatus(404);
	}

	private String personName() {
		return jdbc.queryForObject("select p.name from person p join contact c on c.person_id = p.id where c.id = ?", String.class, contact);
	}

	private Draft draft() {
		return drafts.findOpen(coordinator, EntryKind.CONTACT, contact).orElseThrow();
	}

	private String path() {
		return EntryPath.of(EntryKind.CONTACT, contact);
	}

	/** Later ones instead of earlier ones of the same name. */
	private static String[] with(String[] fields, String... changed) {
		var all = new LinkedHashMap<String, String>();
		for (String[] some : List.of(fields, changed)) {
			for (int at = 0; at < some.length; at += 2) {
				all.put(some[at], some[at + 1]);
			}
		}
		return all.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())).toArray(String[]::new);
	}

	private MvcTestResult page(String uri) {
		return get(coordinator, uri);
	}

	private MvcTestResult get(SignedIn reader, String uri) {
		return mvc.get().uri(uri).with(SignIn.as(reader)).exchange();
	}

	private MvcTestResult post(String uri, String... fields) {
		return post(coordinator, uri, fields);
	}

	private MvcTestResult post(SignedIn reader, String uri, String... fields) {
		var request = mvc.post().uri(uri).with(SignIn.as(reader)).contentType("application/x-www-form-urlencoded");
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

}
