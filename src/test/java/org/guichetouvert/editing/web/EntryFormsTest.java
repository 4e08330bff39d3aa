package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.AudienceMode;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.HelpLevel;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.Location;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.directory.Wheelchair;
import org.guichetouvert.directory.YesNoUnknown;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms of services, organizations and places: each opens, changes the draft, refuses, and shows again what was typed. */
@IntegrationTest
class EntryFormsTest {

	private static final LocalizedText FOUR_LANGUAGES = new LocalizedText(Map.of("fr", "Avant", "nl", "Vroeger", "en", "Before", "ar", "قبل"));

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Drafts drafts;

	@Autowired
	Publishing publishing;

	@Autowired
	AreaTree areas;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private UUID organization;

	private SignedIn reader;

	@BeforeEach
	void begin() {
		organization = UUID.randomUUID();
		service = DeskMother.service(context, "Accueil des Formulaires");
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.add(new Organization(organization, OrganizationDetails.named(LocalizedText.french("Maison des Formulaires")), false));
			Service one = session.get(Service.class, service);
			one.describe(one.details().withConditions(FOUR_LANGUAGES));
		});
		reader = DeskMother.coordinatorOfLaeken(context);
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		UUID place = location();
		CatalogueMother.remove(catalogue, service);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.find(Organization.class, organization).ifPresent(session::remove);
			session.find(Location.class, place).ifPresent(session::remove);
		});
	}

	@Test
	void everyFormOpens() {
		List.of("besoins", "besoins/ajouter", "besoins/energie-impayes", "public", "conditions", "prix", "langues", "habitants", "organisation",
				"organisation?q=formulaires", "tenue", "etat", "lieux/ajouter", "lieux/ajouter?q=essais", "lieux/" + place(),
				"lieux/" + place() + "/deplacer").forEach(form -> opens(of(EntryKind.SERVICE, service) + "/" + form));
		List.of("texte", "identite", "partie", "partie?q=formulaires").forEach(form -> opens(of(EntryKind.ORGANIZATION, organization) + "/" + form));
		List.of("adresse", "situation", "acces").forEach(form -> opens(of(EntryKind.LOCATION, location()) + "/" + form));
		List.of("services/nouveau", "services/nouveau?nom=Accueil&chez=formulaires&ou=essais", "organisations/nouveau",
				"organisations/nouveau?service=" + service, "lieux/nouveau", "lieux/nouveau?service=" + service)
			.forEach(form -> opens("/coordination/fiches/" + form));
		opens(of(EntryKind.SERVICE, service));
		opens(of(EntryKind.ORGANIZATION, organization));
		opens(of(EntryKind.LOCATION, location()));
		assertThat(page(reader, of(EntryKind.SERVICE, service) + "/nulle-part")).hasStatus(404);
		assertThat(page(reader, of(EntryKind.SERVICE, service) + "/lieux/" + UUID.randomUUID())).hasStatus(404);
	}

	@Test
	void changesNeeds() {
		changes("besoins/ajouter", "need", "logement-recherche", "sentence.fr", "Lit les annonces avec vous.", "level", "accompanies", "first", "on");
		assertThat(said().needs()).first().isEqualTo(new NeedServed("logement-recherche", LocalizedText.french("Lit les annonces avec vous."),
				HelpLevel.ACCOMPANIES));
		changes("besoins", "place-logement-recherche", "2", "place-energie-impayes", "2");
		assertThat(said().needs()).extracting(NeedServed::needId).containsExactly("energie-impayes", "logement-recherche");
		changes("besoins/energie-impayes", "sentence.fr", "Autre phrase", "level", "");
		assertThat(said().needs()).first().extracting(need -> need.sentence().in("fr")).isEqualTo("Autre phrase");
		changes("besoins/energie-impayes", "action", "retirer");
		assertThat(said().needs()).extracting(NeedServed::needId).containsExactly("logement-recherche");
	}

	@Test
	void refusesAnUnknownNeed() {
		refuses("besoins/ajouter", "need", "need", "pas-un-besoin", "sentence.fr", "Phrase gardée");
	}

	@Test
	void changesWhomItTakes() {
		changes("public", "mode", "exclusive", "groups", "women", "papers", "yes", "note.fr", "Femmes seules");
		assertThat(said().details().audience().mode()).isEqualTo(AudienceMode.EXCLUSIVE);
		assertThat(said().details().audience().groups()).containsExactly("women");
		assertThat(said().details().withoutPapers()).isEqualTo(YesNoUnknown.YES);
		refuses("public", "groups", "mode", "priority", "papers", "no", "note.fr", "");
		refuses("public", "groups", "mode", "priority", "papers", "no", "groups", "martians", "note.fr", "Phrase gardée");
	}

	@Test
	void keepsLanguagesThatTheFormDoesNotShow() {
		changes("conditions", "conditions.fr", "Après", "conditions.nl", "", "documents.fr", "Carte\nFacture");
		changes("prix", "fee", "paid", "price.fr", "2 €");
		assertThat(said().details().conditions().texts()).containsOnly(Map.entry("fr", "Après"), Map.entry("en", "Before"), Map.entry("ar", "قبل"));
		assertThat(said().details().cost().fee()).isEqualTo(Fee.PAID);
		refuses("prix", "fee", "fee", "cheap", "price.fr", "Phrase gardée");
	}

	@Test
	void changesLanguages() {
		changes("langues", "new1", "ar", "new1-how", "spoken", "new2", "tr", "new2-how", "interpreter");
		assertThat(said().languages()).containsExactly(new SpokenLanguage("ar", LanguageMode.SPOKEN), new SpokenLanguage("tr", LanguageMode.INTERPRETER));
		changes("langues", "language-ar", "interpreter", "language-tr", "gone");
		assertThat(said().languages()).containsExactly(new SpokenLanguage("ar", LanguageMode.INTERPRETER));
		refuses("langues", "new1", "new1", "xx", "new1-how", "spoken");
	}

	@Test
	void changesAreasServed() {
		UUID laeken = DeskMother.area(context, "laeken");
		changes("habitants", "areas", laeken.toString());
		assertThat(said().areasServed()).containsExactly(laeken);
		refuses("habitants", "areas", "areas", UUID.randomUUID().toString());
		changes("habitants");
		assertThat(said().areasServed()).isEmpty();
	}

	@Test
	void changesWhoRunsIt() {
		changes("organisation?q=formulaires", "chosen", organization.toString());
		assertThat(said().organizationId()).isEqualTo(organization);
		refuses("organisation", "chosen", "chosen", service.toString());
		changes("organisation", "chosen", "none");
		assertThat(said().organizationId()).isNull();
	}

	@Test
	void changesWhoKeepsIt() {
		UUID laeken = DeskMother.area(context, "laeken");
		changes("tenue", "type", "resto-social", "calendar", "nl", "keeper", laeken.toString());
		assertThat(said().details().typeId()).isEqualTo("resto-social");
		assertThat(said().details().schoolCalendar()).isEqualTo(Community.NL);
		assertThat(said().details().responsibleAreaId()).isEqualTo(laeken);
		refuses("tenue", "type", "type", "pas-un-genre", "calendar", "");
	}

	@Test
	void leavesItToCoordinatorsWhoKeepsIt() {
		SignedIn professional = DeskMother.professional(context);
		assertThat(page(professional, of(EntryKind.SERVICE, service) + "/tenue")).bodyText().doesNotContain("name=\"keeper\"");
		post(professional, of(EntryKind.SERVICE, service) + "/tenue", "type", "resto-social", "calendar", "", "keeper",
				DeskMother.area(context, "laeken").toString());
		Draft draft = drafts.findOpen(professional, EntryKind.SERVICE, service).orElseThrow();
		assertThat(draft.says(ServiceSnapshot.class).details().responsibleAreaId()).isNull();
	}

	@Test
	void endsAndComesBack() {
		changes("etat", "state", "ended", "since", "3/11/2026");
		assertThat(said().state()).isEqualTo(ServiceState.ENDED);
		assertThat(said().endedOn()).isEqualTo(LocalDate.of(2026, 11, 3));
		changes("etat", "state", "published", "since", "3/11/2026");
		assertThat(said().endedOn()).isNull();
		refuses("etat", "since", "state", "ended", "since", "la semaine des quatre jeudis");
		refuses("etat", "since", "state", "ended", "since", "3/11/2036");
	}

	@Test
	void movesAndLeaves() {
		UUID elsewhere = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new Location(elsewhere,
				LocationDetails.at(new LocationDetails.PostalAddress("avenue des Déménagements", "2", "1020", "Laeken")), false)));
		assertThat(page(reader, of(EntryKind.SERVICE, service) + "/lieux/ajouter?q=demenagements 1020")).bodyText().contains(elsewhere.toString());
		changes("lieux/ajouter", "chosen", elsewhere.toString());
		assertThat(said().places()).extracting(ServiceSnapshot.Place::locationId).containsExactly(location(), elsewhere);
		refuses("lieux/" + place() + "/deplacer", "chosen", "chosen", elsewhere.toString());
		changes("lieux/" + said().places().get(0).id());
		assertThat(said().places()).extracting(ServiceSnapshot.Place::locationId).containsExactly(elsewhere);
		assertThat(said().channels()).isEmpty();
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Location.class, elsewhere)));
	}

	@Test
	void publishesANewAddressWithTheServiceThatMovesThere() {
		String path = "/coordination/fiches/lieux/nouveau?service=" + service + "&place=" + place();
		String quartier = DeskMother.area(context, "laeken-quartier").toString();
		assertThat(post(reader, path, "street", "rue des Nouveautés", "number", "7", "postcode", "1020")).hasStatus(422)
			.bodyText().contains("rue des Nouveautés", "neighbourhood-problem", quartier);
		assertThat(post(reader, path, "street", "rue des Nouveautés", "number", "7", "postcode", "1020", "neighbourhood", quartier))
			.hasStatus(302).hasRedirectedUrl(EntryPath.review(EntryKind.SERVICE, service));
		UUID moved = said().places().get(0).locationId();
		assertThat(snapshots.find(EntryKind.LOCATION, moved)).isEmpty();
		assertThat(page(reader, EntryPath.review(EntryKind.SERVICE, service))).hasStatusOk().bodyText().contains("rue des Nouveautés");
		UUID before = location();
		publish(EntryKind.SERVICE, service);
		assertThat(location()).isEqualTo(moved);
		LocationDetails published = place(moved);
		assertThat(published.address().city()).isEqualTo("Bruxelles");
		assertThat(published.placement().neighbourhoodId()).isEqualTo(UUID.fromString(quartier));
		assertThat(published.placement().by()).isEqualTo(PlacedBy.GIVEN);
		assertThat(drafts.listOf(reader)).isEmpty();
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Location.class, before)));
	}

	@Test
	void givesUpANewAddressWithItsService() {
		post(reader, "/coordination/fiches/lieux/nouveau?service=" + service, "street", "rue des Nouveautés", "number", "7", "postcode", "1020",
				"neighbourhood", "unknown");
		assertThat(drafts.listOf(reader)).hasSize(2);
		post(reader, EntryPath.review(EntryKind.SERVICE, service), "action", "abandonner");
		assertThat(drafts.listOf(reader)).isEmpty();
	}

	@Test
	void showsWhatMayBeTheSame() {
		assertThat(post(reader, "/coordination/fiches/organisations/nouveau", "name.fr", "Maison formulaires")).hasStatus(422)
			.bodyText().contains(of(EntryKind.ORGANIZATION, organization), "name=\"sure\"", "Maison formulaires");
		assertThat(post(reader, "/coordination/fiches/organisations/nouveau", "name.fr", "Maison formulaires", "sure", "on")).hasStatus(302);
		assertThat(drafts.listOf(reader)).singleElement().satisfies(draft -> assertThat(draft.isNew()).isTrue());
		assertThat(post(reader, "/coordination/fiches/organisations/nouveau?service=" + service, "existing", organization.toString())).hasStatus(302);
		assertThat(said().organizationId()).isEqualTo(organization);
		assertThat(post(reader, "/coordination/fiches/lieux/nouveau", "street", "rue des Essais", "number", "1", "postcode", "1020",
				"neighbourhood", "unknown")).hasStatus(422).bodyText().contains("/coordination/fiches/lieux/", "name=\"sure\"");
	}

	@Test
	void beginsANewServiceWithItsOrganizationAndAddress() {
		String second = "/coordination/fiches/services/nouveau?nom=Accueil tout neuf&genre=resto-social&chez=Toute neuve&ou=rue des Nouveautés 8";
		assertThat(page(reader, "/coordination/fiches/services/nouveau?nom=&genre=")).hasStatus(422);
		assertThat(page(reader, second)).hasStatusOk().bodyText().contains("Toute neuve", "value=\"8\"");
		assertThat(post(reader, second, "organization", "new", "name.fr", "", "place", "new", "street", "rue gardée", "postcode", "10"))
			.hasStatus(422).bodyText().contains("rue gardée", "name.fr-problem", "postcode-problem");
		assertThat(post(reader, second, "organization", "new", "name.fr", "Toute neuve", "place", "new", "street", "rue des Nouveautés",
				"number", "8", "postcode", "1020", "neighbourhood", DeskMother.area(context, "laeken-quartier").toString())).hasStatus(302);
		assertThat(drafts.listOf(reader)).hasSize(3);
		UUID id = drafts.listOf(reader).stream().filter(draft -> draft.kind() == EntryKind.SERVICE).findFirst().orElseThrow().entryId();
		opens(of(EntryKind.SERVICE, id));
		opens(EntryPath.review(EntryKind.SERVICE, id));
		publish(EntryKind.SERVICE, id);
		ServiceSnapshot published = (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, id).orElseThrow().snapshot();
		assertThat(published.details().name().in("fr")).isEqualTo("Accueil tout neuf");
		assertThat(published.organizationId()).isNotNull();
		assertThat(published.places()).singleElement().satisfies(one -> assertThat(one.locationId()).isNotNull());
		CatalogueMother.remove(catalogue, id);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.remove(session.get(Organization.class, published.organizationId()));
			session.remove(session.get(Location.class, published.places().get(0).locationId()));
		});
	}

	@Test
	void proposesANewServiceWithWhatItBringsAlong() {
		SignedIn professional = DeskMother.professional(context);
		String second = "/coordination/fiches/services/nouveau?nom=Accueil proposé";
		post(professional, second, "organization", "new", "name.fr", "Proposée", "place", "new", "street", "rue des Nouveautés", "number", "9",
				"postcode", "1020", "neighbourhood", DeskMother.area(context, "laeken-quartier").toString());
		UUID id = drafts.listOf(professional).stream().filter(draft -> draft.kind() == EntryKind.SERVICE).findFirst().orElseThrow().entryId();
		post(professional, EntryPath.review(EntryKind.SERVICE, id), "action", "publier");
		Draft proposal = drafts.listProposed(EntryKind.SERVICE, id).get(0);
		assertThat(drafts.listProposed()).hasSize(3);
		assertThat(publishing.publish(reader, proposal.id(), null, null)).isEqualTo(Publishing.Outcome.PUBLISHED);
		assertThat(drafts.listProposed()).isEmpty();
		ServiceSnapshot published = (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, id).orElseThrow().snapshot();
		CatalogueMother.remove(catalogue, id);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			session.remove(session.get(Organization.class, published.organizationId()));
			session.remove(session.get(Location.class, published.places().get(0).locationId()));
		});
	}

	@Test
	void changesAnOrganization() {
		String path = of(EntryKind.ORGANIZATION, organization);
		assertThat(post(reader, path + "/texte", "name.fr", "Maison changée", "acronym.fr", "MC", "description.fr", "Une maison.")).hasStatus(302)
			.hasRedirectedUrl(path + "/relire");
		assertThat(post(reader, path + "/identite", "sector", "mutual-or-union", "number", "0123.456.749", "website", "www.exemple.example", "ended", ""))
			.hasStatus(302);
		assertThat(draftOf(EntryKind.ORGANIZATION, organization).says(OrganizationDetails.class)).satisfies(one -> {
			assertThat(one.name().in("fr")).isEqualTo("Maison changée");
			assertThat(one.enterpriseNumber()).isEqualTo("0123456749");
			assertThat(one.website()).isEqualTo("https://www.exemple.example");
		});
		assertThat(post(reader, path + "/identite", "sector", "", "number", "0123.456.748", "website", "javascript:alert(1)", "ended", "un jour"))
			.hasStatus(422).bodyText().contains("number-problem", "website-problem", "ended-problem", "0123.456.748");
		assertThat(post(reader, path + "/texte", "name.fr", "", "description.fr", "Phrase gardée")).hasStatus(422).bodyText().contains("Phrase gardée");
	}

	@Test
	void isNoPartOfItself() {
		UUID child = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new Organization(child,
				OrganizationDetails.named(LocalizedText.french("Antenne des Formulaires")).withParentId(organization), false)));
		String path = of(EntryKind.ORGANIZATION, organization) + "/partie";
		assertThat(post(reader, path, "chosen", organization.toString())).hasStatus(422);
		assertThat(post(reader, path, "chosen", child.toString())).hasStatus(422);
		assertThat(post(reader, of(EntryKind.ORGANIZATION, child) + "/partie", "chosen", "none")).hasStatus(302);
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Organization.class, child)));
	}

	@Test
	void changesAPlace() {
		String path = of(EntryKind.LOCATION, location());
		String other = areas.byPostcode("1020").stream().filter(area -> area.is(AreaKind.NEIGHBOURHOOD)).skip(1).findFirst().orElseThrow().id().toString();
		assertThat(post(reader, path + "/acces", "entrance.fr", "Sonnette du milieu", "transit.fr", "", "wheelchair", "limited")).hasStatus(302);
		assertThat(post(reader, path + "/situation", "neighbourhood", other, "point", "")).hasStatus(302);
		assertThat(post(reader, path + "/adresse", "street", "rue des Essais", "number", "3", "postcode", "1020", "city", "Laeken", "hidden", "on"))
			.hasStatus(302).hasRedirectedUrl(path + "/relire");
		LocationDetails says = draftOf(EntryKind.LOCATION, location()).says(LocationDetails.class);
		assertThat(says.wheelchair()).isEqualTo(Wheelchair.LIMITED);
		assertThat(says.placement().neighbourhoodId()).isEqualTo(UUID.fromString(other));
		assertThat(says.address().houseNumber()).isEqualTo("3");
		assertThat(says.hidden()).isTrue();
		assertThat(post(reader, path + "/adresse", "street", "rue gardée", "postcode", "102")).hasStatus(422)
			.bodyText().contains("rue gardée", "postcode-problem");
		assertThat(post(reader, path + "/situation", "neighbourhood", "", "point", "4.35, 50.87")).hasStatus(422).bodyText().contains("point-problem");
		assertThat(page(reader, path)).bodyText().contains("Accueil des Formulaires");
	}

	@Test
	void asksWhereANewAddressLies() {
		String path = of(EntryKind.LOCATION, location());
		assertThat(post(reader, path + "/adresse", "street", "rue Haute", "number", "1", "postcode", "1000", "city", "Bruxelles"))
			.hasRedirectedUrl(path + "/situation");
	}

	@Test
	void keepsHiddenAddressesFromOthers() {
		UUID place = location();
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Location one = session.get(Location.class, place);
			one.describe(one.details().withHidden(true));
		});
		SignedIn professional = DeskMother.professional(context);
		assertThat(page(professional, of(EntryKind.LOCATION, place))).hasStatus(404);
		assertThat(page(professional, of(EntryKind.LOCATION, place) + "/adresse")).hasStatus(404);
		assertThat(page(professional, of(EntryKind.SERVICE, service))).bodyText().doesNotContain("rue des Essais");
		assertThat(page(professional, of(EntryKind.SERVICE, service) + "/lieux/ajouter?q=rue des Essais 1")).bodyText().doesNotContain(place.toString());
		assertThat(page(reader, of(EntryKind.LOCATION, place))).hasStatusOk().bodyText().contains("rue des Essais");
	}

	private void opens(String uri) {
		assertThat(page(reader, uri)).as(uri).hasStatusOk();
	}

	private void changes(String form, String... fields) {
		assertThat(post(reader, of(EntryKind.SERVICE, service) + "/" + form, fields)).as(form).hasStatus(302)
			.hasRedirectedUrl(EntryPath.review(EntryKind.SERVICE, service));
	}

	/** Refused at a field, nothing written, and the words typed still there. */
	private void refuses(String form, String field, String... fields) {
		Object before = drafts.open(reader, EntryKind.SERVICE, service).says();
		MvcTestResult refused = post(reader, of(EntryKind.SERVICE, service) + "/" + form, fields);
		assertThat(refused).as(form).hasStatus(422).bodyText().contains("href=\"#" + field + "\"", field + "-problem");
		if (List.of(fields).contains("Phrase gardée")) {
			assertThat(refused).bodyText().contains("Phrase gardée");
		}
		assertThat(drafts.open(reader, EntryKind.SERVICE, service).says()).isEqualTo(before);
	}

	private void publish(EntryKind kind, UUID id) {
		assertThat(publishing.publish(reader, draftOf(kind, id).id(), null, null)).isEqualTo(Publishing.Outcome.PUBLISHED);
	}

	private Draft draftOf(EntryKind kind, UUID id) {
		return drafts.findOpen(reader, kind, id).orElseThrow();
	}

	private ServiceSnapshot said() {
		return drafts.open(reader, EntryKind.SERVICE, service).says(ServiceSnapshot.class);
	}

	private UUID place() {
		return published().places().get(0).id();
	}

	private UUID location() {
		return published().places().get(0).locationId();
	}

	private ServiceSnapshot published() {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot();
	}

	private LocationDetails place(UUID id) {
		return (LocationDetails) snapshots.find(EntryKind.LOCATION, id).orElseThrow().snapshot();
	}

	private static String of(EntryKind kind, UUID id) {
		return EntryPath.of(kind, id);
	}

	private MvcTestResult page(SignedIn who, String uri) {
		return mvc.get().uri(uri).with(SignIn.as(who)).exchange();
	}

	private MvcTestResult post(SignedIn who, String uri, String... fields) {
		var request = mvc.post().uri(uri).with(SignIn.as(who)).contentType("application/x-www-form-urlencoded");
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

}
