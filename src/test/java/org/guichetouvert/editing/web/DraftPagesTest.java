package org.guichetouvert.editing.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.KeptForms;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.Memberships;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.editing.Restoring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** From a form to a draft, from a draft to a revision, on pages as each reader gets them. */
@IntegrationTest
class DraftPagesTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Revisions revisions;

	@Autowired
	Snapshots snapshots;

	@Autowired
	Drafts drafts;

	@Autowired
	Publishing publishing;

	@Autowired
	Restoring restoring;

	@Autowired
	Memberships memberships;

	@Autowired
	KeptForms kept;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Accueil des Brouillons");
		coordinator = DeskMother.coordinatorOfLaeken(context);
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void changesNothingBeforeItIsPublished() {
		assertThat(rename(coordinator, "Accueil du Brouillon")).hasStatus(302).hasRedirectedUrl(path() + "/relire");
		assertThat(name()).isEqualTo("Accueil des Brouillons");
		assertThat(page(coordinator, path())).bodyText().contains("Accueil du Brouillon", "/relire");
	}

	@Test
	void publishesWithAuthorAndComment() {
		rename(coordinator, "Accueil du Brouillon");
		assertThat(post(coordinator, path() + "/relire", "action", "publier", "comment", "Un seul", "how", "call")).hasStatus(302);
		assertThat(name()).isEqualTo("Accueil du Brouillon");
		Revision revision = revisions.listOf(EntryKind.SERVICE, service).get(0);
		assertThat(revision.author()).isEqualTo(coordinator.function());
		assertThat(revision.accountId()).isEqualTo(coordinator.accountId());
		assertThat(revision.comment()).isEqualTo("Un seul");
		assertThat(drafts.listOf(coordinator)).isEmpty();
	}

	@Test
	void proposesWhereSomebodyElsePublishes() {
		SignedIn elsewhere = DeskMother.coordinatorElsewhere(context);
		rename(elsewhere, "Accueil proposé");
		post(elsewhere, path() + "/relire", "action", "publier");
		assertThat(name()).isEqualTo("Accueil des Brouillons");
		assertThat(drafts.listProposed(EntryKind.SERVICE, service)).singleElement().extracting(Draft::author).isEqualTo(elsewhere.function());
	}

	@Test
	void keepsWhatWasTypedInARefusedField() {
		MvcTestResult refused = post(coordinator, path() + "/texte", "name.fr", " ", "name.nl", "", "description.fr", "Ce que j'ai tapé");
		assertThat(refused).hasStatus(422);
		assertThat(refused).bodyText().contains("Ce que j&#39;ai tapé", "name.fr-problem");
	}

	@Test
	void findsAgainWhatWasTypedWhenTheSessionWasOver() {
		MvcTestResult lost = mvc.post().uri(path() + "/texte").contentType("application/x-www-form-urlencoded")
			.param("name.fr", "Tapé trop tard").param("_csrf", "secret").exchange();
		String goal = UriUtils.decode(lost.getResponse().getHeader(HttpHeaders.LOCATION), StandardCharsets.UTF_8);
		assertThat(goal).startsWith("/connexion?retour=" + path() + "/texte?saisie=");
		String again = goal.substring("/connexion?retour=".length());
		Cookie browser = lost.getResponse().getCookie("saisie");
		assertThat(browser.isHttpOnly()).isTrue();
		assertThat(mvc.get().uri(again).with(SignIn.as(coordinator)).cookie(browser).exchange()).hasStatus(302).hasRedirectedUrl(path() + "/texte");
		assertThat(page(coordinator, path() + "/texte")).bodyText().contains("Tapé trop tard");
		assertThat(page(DeskMother.professional(context), path() + "/texte")).bodyText().doesNotContain("Tapé trop tard");
		rename(coordinator, "Envoyé");
		assertThat(kept.find(coordinator.accountId(), path() + "/texte")).isEmpty();
	}

	@Test
	void theLinkToWhatAnotherTypedLeadsNobodyThere() {
		MvcTestResult lost = mvc.post().uri(path() + "/texte").contentType("application/x-www-form-urlencoded")
			.param("name.fr", "Tapé par une autre").exchange();
		String again = UriUtils.decode(lost.getResponse().getHeader(HttpHeaders.LOCATION), StandardCharsets.UTF_8)
			.substring("/connexion?retour=".length());
		SignedIn thief = DeskMother.coordinatorOfLaeken(context);
		for (Cookie cookie : List.of(new Cookie("saisie", ""), new Cookie("saisie", "A".repeat(32)), new Cookie("autre", "x"))) {
			assertThat(mvc.get().uri(again).with(SignIn.as(thief)).cookie(cookie).exchange()).hasStatus(302).hasRedirectedUrl(path() + "/texte");
		}
		assertThat(page(thief, path() + "/texte")).as("neither read, nor made to send").bodyText().doesNotContain("Tapé par une autre");
		assertThat(mvc.get().uri(again).with(SignIn.as(coordinator)).cookie(lost.getResponse().getCookie("saisie")).exchange()).hasStatus(302);
		assertThat(page(coordinator, path() + "/texte")).as("hers is still there").bodyText().contains("Tapé par une autre");
	}

	@Test
	void aFormWhoseAddressIsNoPageLeadsToThePageWhereItStands() {
		UUID any = UUID.randomUUID();
		assertThat(goalOf(path() + "/relire")).startsWith(path() + "/relire?saisie=");
		assertThat(goalOf("/coordination/tournees/" + any + "/annuler")).isEqualTo("/coordination/tournees/" + any);
		assertThat(goalOf("/coordination/importer/" + any + "/choix")).isEqualTo("/coordination/importer/" + any);
		assertThat(goalOf("/coordination/fiches/saisie/oublier")).isEqualTo("/coordination/fiches");
	}

	private String goalOf(String path) {
		return UriUtils.decode(mvc.post().uri(path).contentType("application/x-www-form-urlencoded").param("a", "b").exchange().getResponse()
			.getHeader(HttpHeaders.LOCATION), StandardCharsets.UTF_8).replaceFirst("^/connexion\\?retour=", "");
	}

	@Test
	void aDraftOfAnotherFormIsNeverWrittenAndWhatWasTypedStaysVisible() {
		rename(coordinator, "Nom d’une autre version");
		Draft draft = drafts.listOf(coordinator).get(0);
		for (String content : List.of(jdbc.queryForObject("select content::text from draft", String.class),
				"{\"titre\": \"Nom d’une autre version\", \"details\": [1]}")) {
			jdbc.update("update draft set schema_version = schema_version + 7, content = ?::jsonb", content);
			assertThat(page(coordinator, "/coordination/fiches")).hasStatusOk();
			assertThat(drafts.find(draft.id()).orElseThrow().typed()).as("only what she typed").containsExactly("Nom d’une autre version");
			assertThat(page(coordinator, path() + "/relire")).hasStatusOk().bodyText().contains("Nom d’une autre version", "id=\"former\"");
			assertThat(post(coordinator, path() + "/relire", "action", "publier")).hasStatus(409).bodyText().contains("Nom d’une autre version");
			assertThat(publishing.publish(coordinator, draft.id(), null, null)).isEqualTo(Publishing.Outcome.OTHER_FORM);
			assertThat(post(coordinator, path() + "/texte", "name.fr", "Encore autre chose")).hasRedirectedUrl(path() + "/relire");
			assertThat(name()).isEqualTo("Accueil des Brouillons");
			assertThat(jdbc.queryForObject("select content::text from draft", String.class)).contains("Nom d’une autre version");
		}
		jdbc.update("update draft set state = 'proposed', proposed_at = now()");
		assertThat(page(coordinator, "/coordination/fiches/propositions/" + draft.id())).bodyText().contains("id=\"former\"");
		assertThat(post(coordinator, "/coordination/fiches/propositions/" + draft.id(), "action", "publier")).hasStatus(409);
		assertThat(name()).isEqualTo("Accueil des Brouillons");
		jdbc.update("update draft set state = 'open', proposed_at = null");
		assertThat(post(coordinator, path() + "/relire", "action", "abandonner")).hasStatus(302);
		assertThat(drafts.listOf(coordinator)).isEmpty();
	}

	@Test
	void changedBackLeavesNoDraft() {
		rename(coordinator, "Autre");
		rename(coordinator, "Accueil des Brouillons");
		assertThat(drafts.listOf(coordinator)).isEmpty();
	}

	@Test
	void restoresAnEarlierSnapshotWithAllItsParts() {
		SignedIn administrator = DeskMother.administrator(context); // without a place it is no coordinator's
		ServiceSnapshot before = snapshot();
		drafts.change(administrator, EntryKind.SERVICE, service, ServiceSnapshot.class, says -> says.withChannels(List.of()).withPlaces(List.of()));
		publish(administrator);
		assertThat(snapshot().channels()).isEmpty();
		Revision first = revisions.listOf(EntryKind.SERVICE, service).get(1);
		drafts.replace(administrator, EntryKind.SERVICE, service, snapshots.read(first), null);
		publish(administrator);
		assertThat(snapshots.write(snapshot())).isEqualTo(snapshots.write(before));
	}

	@Test
	void staysWithWhoTookItsLastPlaceAway() {
		drafts.change(coordinator, EntryKind.SERVICE, service, ServiceSnapshot.class, says -> says.withChannels(List.of()).withPlaces(List.of()));
		publish(coordinator);
		assertThat(snapshot().details().responsibleAreaId()).isEqualTo(DeskMother.area(context, "laeken"));
	}

	@Test
	void whatAColleaguePublishesWhileAFormIsOpenIsKept() {
		SignedIn second = DeskMother.coordinatorOfLaeken(context);
		page(coordinator, path() + "/texte");
		post(second, path() + "/texte", "name.fr", "Accueil des Brouillons", "description.fr", "Ce que dit le second");
		publish(second);
		rename(coordinator, "Le nom du premier");
		publish(coordinator);
		assertThat(snapshot().details().name().in("fr")).isEqualTo("Le nom du premier");
		assertThat(snapshot().details().description().in("fr")).isEqualTo("Ce que dit le second");
	}

	@Test
	void bringingAFormerStateBackKeepsLaterConfirmations() {
		rename(coordinator, "Accueil du Brouillon");
		publish(coordinator);
		post(coordinator, "/coordination/verifier/" + service, "retour", "fiche", "how", "visit");
		Verification confirmed = snapshot().channels().get(0).periods().get(0).verification();
		Revision first = revisions.listOf(EntryKind.SERVICE, service).get(2);
		assertThat(restoring.restore(coordinator, first, "Comme avant")).isEqualTo(Restoring.Outcome.DRAFTED);
		publish(coordinator);
		assertThat(name()).isEqualTo("Accueil des Brouillons");
		assertThat(confirmed.how()).isEqualTo(VerificationMethod.VISIT);
		assertThat(snapshot().channels().get(0).periods().get(0).verification()).isEqualTo(confirmed);
	}

	@Test
	void aPlaceTakenAwayAndAddedAgainIsThereOnce() {
		ServiceSnapshot before = snapshot();
		UUID again = UUID.randomUUID();
		drafts.change(coordinator, EntryKind.SERVICE, service, ServiceSnapshot.class, says -> says.withChannels(List.of())
			.withPlaces(List.of(new ServiceSnapshot.Place(again, before.places().get(0).locationId()))));
		publish(coordinator);
		assertThat(snapshot().places()).extracting(ServiceSnapshot.Place::id).containsExactly(again);
	}

	@Test
	void aDeclinedProposalCanBeTakenUpAgain() {
		SignedIn professional = DeskMother.professional(context);
		rename(professional, "Accueil proposé");
		post(professional, path() + "/relire", "action", "publier");
		String at = "/coordination/fiches/propositions/" + drafts.listProposed(EntryKind.SERVICE, service).get(0).id();
		post(coordinator, at, "action", "refuser", "reason", "Pas encore");
		assertThat(page(professional, at)).bodyText().contains("Accueil proposé", "reprendre");
		assertThat(post(professional, at, "action", "reprendre")).hasRedirectedUrl(path() + "/relire");
		assertThat(drafts.findOpen(professional, EntryKind.SERVICE, service)).isPresent();
	}

	@Test
	void keepsBothWhereTwoChangedDifferentThings() {
		SignedIn second = DeskMother.coordinatorOfLaeken(context);
		rename(coordinator, "Le nom du premier");
		post(second, path() + "/texte", "name.fr", "Accueil des Brouillons", "description.fr", "Ce que dit le second");
		publish(coordinator);
		assertThat(page(second, path() + "/relire")).bodyText().contains("coordinator d&#39;essai", "Ce que dit le second");
		publish(second);
		assertThat(snapshot().details().name().in("fr")).isEqualTo("Le nom du premier");
		assertThat(snapshot().details().description().in("fr")).isEqualTo("Ce que dit le second");
	}

	@Test
	void asksTheSecondWhereTwoChangedTheSame() {
		SignedIn second = DeskMother.coordinatorOfLaeken(context);
		rename(coordinator, "Le nom du premier");
		rename(second, "Le nom du second");
		publish(coordinator);
		assertThat(page(second, path() + "/relire")).bodyText().contains("Le nom du premier", "Le nom du second", "choix-0");
		assertThat(post(second, path() + "/relire", "action", "publier")).hasStatus(409);
		assertThat(name()).isEqualTo("Le nom du premier");
		assertThat(post(second, path() + "/relire", "action", "publier", "conflit", "details.name.fr", "choix-0", "mine")).hasStatus(302);
		assertThat(name()).isEqualTo("Le nom du second");
	}

	@Test
	void aProposalIsDecidedByWhoKeepsTheArea() throws Exception {
		SignedIn professional = DeskMother.professional(context);
		rename(professional, "Accueil proposé");
		post(professional, path() + "/relire", "action", "publier", "comment", "Vu sur la porte");
		Draft proposal = drafts.listProposed(EntryKind.SERVICE, service).get(0);
		String at = "/coordination/fiches/propositions/" + proposal.id();
		assertThat(page(coordinator, "/coordination")).bodyText().contains(at);
		assertThat(page(DeskMother.coordinatorElsewhere(context), "/coordination")).bodyText().doesNotContain(at);
		assertThat(page(DeskMother.coordinatorElsewhere(context), at)).hasStatus(404);
		assertThat(post(professional, at, "action", "publier")).hasStatus(403);
		assertThat(post(coordinator, at, "action", "publier", "comment", "Vu sur la porte", "how", "visit")).hasStatus(302);
		assertThat(name()).isEqualTo("Accueil proposé");
		assertThat(revisions.listOf(EntryKind.SERVICE, service).get(0).author()).isEqualTo(professional.function());
		assertThat(page(professional, at)).bodyText().contains("coordinator d&#39;essai");
	}

	@Test
	void aProposalIsDeclinedOnlyWithAReason() {
		SignedIn professional = DeskMother.professional(context);
		rename(professional, "Accueil proposé");
		post(professional, path() + "/relire", "action", "publier");
		String at = "/coordination/fiches/propositions/" + drafts.listProposed(EntryKind.SERVICE, service).get(0).id();
		assertThat(post(coordinator, at, "action", "refuser", "reason", " ")).hasStatus(422);
		assertThat(post(coordinator, at, "action", "refuser", "reason", "Ce nom n'est pas le leur")).hasStatus(302);
		assertThat(name()).isEqualTo("Accueil des Brouillons");
		assertThat(page(professional, at)).bodyText().contains("Ce nom n&#39;est pas le leur");
		assertThat(post(coordinator, at, "action", "publier")).hasStatus(302);
		assertThat(name()).isEqualTo("Accueil des Brouillons");
	}

	@Test
	void whoBelongsToAServiceConfirmsAndOthersDoNot() {
		SignedIn professional = DeskMother.professional(context);
		assertThat(post(professional, "/coordination/verifier/" + service, "retour", "fiche", "how", "service_itself")).hasStatus(403);
		memberships.add(professional.accountId(), service, LocalDate.of(2026, 11, 1));
		assertThat(post(professional, "/coordination/verifier/" + service, "retour", "fiche", "how", "service_itself")).hasStatus(302);
		assertThat(snapshot().channels().get(0).periods().get(0).verification())
			.extracting(Verification::by, Verification::how).containsExactly(professional.function(), VerificationMethod.SERVICE_ITSELF);
	}

	@Test
	void showsTheWholePageAsItWillBe() {
		rename(coordinator, "Accueil d'aperçu");
		assertThat(page(coordinator, path() + "/apercu")).bodyText().contains("Accueil d&#39;aperçu", "noindex");
		assertThat(page(DeskMother.coordinatorElsewhere(context), path() + "/apercu")).hasStatus(404);
		assertThat(page(coordinator, path() + "/relire")).bodyText().contains("data-status=\"", path() + "/apercu");
	}

	private void publish(SignedIn reader) {
		Draft draft = drafts.findOpen(reader, EntryKind.SERVICE, service).orElseThrow();
		assertThat(publishing.publish(reader, draft.id(), null, null)).isEqualTo(Publishing.Outcome.PUBLISHED);
	}

	private MvcTestResult rename(SignedIn reader, String name) {
		return post(reader, path() + "/texte", "name.fr", name, "description.fr", "");
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

	private String path() {
		return EntryPath.of(EntryKind.SERVICE, service);
	}

	private ServiceSnapshot snapshot() {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot();
	}

	private String name() {
		return snapshot().details().name().in("fr");
	}

}
