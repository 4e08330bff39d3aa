package org.guichetouvert.editing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Consent;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.Organization;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Person;
import org.guichetouvert.directory.Removals;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.DeskMother;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The story of an entry, and what can be brought back from it. */
@IntegrationTest
class HistoryPagesTest {

	private static final String MORE = "Mo,Th 09:00-12:00,13:30-16:00; Tu,Fr 09:00-12:00";

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
	Removals removals;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	ApplicationContext context;

	private UUID service;

	private SignedIn coordinator;

	@BeforeEach
	void begin() {
		service = DeskMother.service(context, "Accueil de l’Historique");
		coordinator = DeskMother.coordinatorOfLaeken(context);
	}

	@AfterEach
	void removeAll() {
		SignIn.removeAccounts(context);
		CatalogueMother.remove(catalogue, service);
	}

	@Test
	void listsChangesWithWhoWhenWhereFromAndWhy() {
		changeHours(MORE, "2026-11-09T09:31:00Z");
		assertThat(page(coordinator, path())).hasStatusOk().bodyText()
			.contains("data-action=\"created\"", "data-action=\"changed\"", "9 novembre 2026", "10h31", "coordination d&#39;essai",
				"Travaux finis", path() + "/" + version());
		assertThat(page(coordinator, "/coordination/fiches/services/" + UUID.randomUUID() + "/historique")).hasStatus(404);
	}

	@Test
	void pagesLongStories() {
		for (int number = 1; number <= 51; number++) {
			String name = "Accueil numéro " + number;
			change(says -> says.withDetails(says.details().withName(LocalizedText.french(name))), "2026-11-09T09:31:00Z");
		}
		assertThat(page(coordinator, path())).bodyText().contains("?page=2").doesNotContain("data-action=\"created\"");
		assertThat(page(coordinator, path() + "?page=2")).bodyText().contains("?page=1", "data-action=\"created\"");
	}

	@Test
	void showsHoursDayByDay() {
		changeHours(MORE, "2026-11-09T09:31:00Z");
		assertThat(page(coordinator, path() + "/" + version())).hasStatusOk().bodyText()
			.contains("table-changed", "<ins>", "13h30–16h", "<del>", "aria-current=\"true\"");
		assertThat(page(coordinator, path() + "/1")).hasStatus(404);
	}

	@Test
	void takesAChangeBackAndKeepsWhatCameLater() {
		changeHours(MORE, "2026-11-09T09:31:00Z");
		long undone = version();
		change(says -> says.withDetails(says.details().withName(LocalizedText.french("Accueil renommé"))), "2026-11-10T09:31:00Z");
		assertThat(post(coordinator, path() + "/" + undone + "/revenir")).hasStatus(302).hasRedirectedUrl(review());
		Draft draft = drafts.findOpen(coordinator, EntryKind.SERVICE, service).orElseThrow();
		assertThat(hours(draft.says(ServiceSnapshot.class))).isEqualTo("Mo-Fr 09:00-12:00");
		assertThat(draft.says(ServiceSnapshot.class).details().name().in("fr")).isEqualTo("Accueil renommé");
		assertThat(draft.comment()).contains("9 novembre 2026");
		assertThat(hours(now())).as("nothing is public yet").isEqualTo(MORE);
		publish(coordinator);
		assertThat(hours(now())).isEqualTo("Mo-Fr 09:00-12:00");
	}

	@Test
	void letsChooseWhereTheSameChangedAgain() {
		changeHours(MORE, "2026-11-09T09:31:00Z");
		long undone = version();
		changeHours("Mo 10:00-11:00", "2026-11-10T09:31:00Z");
		String choosing = path() + "/" + undone + "/revenir";
		assertThat(post(coordinator, choosing)).hasStatus(302).hasRedirectedUrl(choosing);
		assertThat(drafts.findOpen(coordinator, EntryKind.SERVICE, service)).isEmpty();
		assertThat(page(coordinator, choosing)).hasStatusOk().bodyText().contains("name=\"conflit\"", "name=\"choix-0\"",
				"de 9h à 12h", "de 10h à 11h");
		var period = now().channels().get(0);
		assertThat(post(coordinator, choosing, "conflit", "channels[" + period.id() + "].periods[" + period.periods().get(0).id()
				+ "].details.hours", "choix-0", "mine")).hasStatus(302).hasRedirectedUrl(review());
		assertThat(hours(drafts.findOpen(coordinator, EntryKind.SERVICE, service).orElseThrow().says(ServiceSnapshot.class)))
			.isEqualTo("Mo-Fr 09:00-12:00");
	}

	@Test
	void bringsTheStateOfADateBack() {
		changeHours(MORE, "2026-11-09T09:31:00Z");
		changeHours("Mo 10:00-11:00", "2026-11-12T09:31:00Z");
		assertThat(post(coordinator, path() + "/etat", "date", "10/11/2026")).hasStatus(302).hasRedirectedUrl(review());
		assertThat(hours(drafts.findOpen(coordinator, EntryKind.SERVICE, service).orElseThrow().says(ServiceSnapshot.class)))
				.isEqualTo(MORE);
		assertThat(post(coordinator, path() + "/etat", "date", "dimanche dernier")).hasStatus(422).bodyText()
				.contains("dimanche dernier");
		assertThat(post(coordinator, path() + "/etat", "date", "2019")).hasStatus(422);
		assertThat(post(coordinator, path() + "/" + version() + "/etat")).hasStatus(302).hasRedirectedUrl(path() + "?fait=pareil");
		assertThat(page(coordinator, path() + "?fait=pareil")).hasStatusOk().bodyText().contains("role=\"alert\"");
	}

	@Test
	void bringsARemovedEntryBackForWhoeverMayPublishIt() {
		ServiceSnapshot before = now();
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.getService(service)));
		SignedIn professional = DeskMother.professional(context);
		assertThat(page(professional, path())).hasStatus(403);
		assertThat(post(professional, path() + "/" + version() + "/etat")).hasStatus(403);
		assertThat(page(coordinator, path())).bodyText().contains("data-action=\"removed\"");
		assertThat(page(coordinator, path() + "/" + version())).bodyText().contains("/etat\"").doesNotContain("/revenir\"");
		assertThat(post(coordinator, path() + "/" + version() + "/etat")).hasStatus(302).hasRedirectedUrl(review());
		publish(coordinator);
		assertThat(snapshots.write(now())).isEqualTo(snapshots.write(before));
	}

	@Test
	void leavesOutWhatIsGoneSince() {
		UUID organization = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> session.add(new Organization(organization,
				OrganizationDetails.named(LocalizedText.french("Les Disparus")), false)));
		change(says -> says.withOrganizationId(organization), "2026-11-09T09:31:00Z");
		long with = version();
		change(says -> says.withOrganizationId(null), "2026-11-10T09:31:00Z");
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.getOrganization(organization)));
		assertThat(page(coordinator, path() + "/" + with)).bodyText().as("named as it last was").contains("Les Disparus");
		assertThat(post(coordinator, path() + "/" + with + "/etat")).hasStatus(302);
		publish(coordinator);
		assertThat(now().organizationId()).isNull();
	}

	@Test
	void neverBringsConsentOrPersonsBack() {
		UUID contact = UUID.randomUUID();
		UUID person = UUID.randomUUID();
		UUID line = UUID.randomUUID();
		Consent given = new Consent(LocalDate.of(2026, 1, 5), "par courriel", null);
		catalogue.change(CatalogueMother.CHANGE, session -> {
			Person held = session.add(new Person(person, "Zoé Historique", Circle.PUBLIC, given, false));
			Contact added = session.add(new Contact(contact, ContactDetails.of(LocalizedText.french("médiatrice")), false));
			added.answerFor(Set.of(service));
			added.isHeldBy(held);
			added.addMeans(line, MeansKind.PHONE, "02 000 47 11", Circle.PUBLIC, given);
		});
		long first = revisions.findLatest(EntryKind.CONTACT, contact).orElseThrow().catalogueVersion();
		contact(contact, one -> one.describe(ContactDetails.of(LocalizedText.french("accueil"))));
		contact(contact, one -> one.means().get(0).withdrawConsent());
		bringBack(contact, first);
		assertThat(jdbc.queryForObject("select circle from contact_means where id = ?", String.class, line)).isEqualTo("nobody");
		removals.erase(person, Removals.Way.COORDINATION, CatalogueMother.CHANGE);
		contact(contact, one -> one.describe(ContactDetails.of(LocalizedText.french("accueil"))));
		bringBack(contact, first);
		var says = (Contact.Snapshot) snapshots.find(EntryKind.CONTACT, contact).orElseThrow().snapshot();
		assertThat(says.details().function().in("fr")).isEqualTo("médiatrice");
		assertThat(says.personId()).isNull();
		assertThat(says.meansIds()).isEmpty();
		assertThat(jdbc.queryForObject("select count(*) from person where id = ?", Integer.class, person)).isZero();
		assertThat(page(coordinator, EntryPath.of(EntryKind.CONTACT, contact) + "/historique/" + first)).bodyText()
				.doesNotContain("Zoé");
		catalogue.change(CatalogueMother.CHANGE, session -> session.remove(session.get(Contact.class, contact)));
	}

	@Test
	void noPageChangesWhatWas() {
		changeHours(MORE, "2026-11-09T09:31:00Z");
		SignedIn administrator = DeskMother.administrator(context);
		List<Revision> before = revisions.listOf(EntryKind.SERVICE, service);
		post(administrator, path() + "/" + version() + "/revenir");
		post(administrator, path() + "/etat", "date", "8/11/2026");
		publish(administrator);
		List<Revision> after = revisions.listOf(EntryKind.SERVICE, service);
		assertThat(after).hasSize(before.size() + 1).endsWith(before.toArray(Revision[]::new));
		assertThat(mappings.getHandlerMethods().keySet().stream()
			.filter(one -> one.getPatternValues().stream().anyMatch(pattern -> pattern.contains("/historique")))
			.filter(one -> !one.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
			.flatMap(one -> one.getPatternValues().stream())).allMatch(pattern -> pattern.endsWith("/revenir")
				|| pattern.endsWith("/etat"));
	}

	private void bringBack(UUID contact, long version) {
		assertThat(post(coordinator, EntryPath.of(EntryKind.CONTACT, contact) + "/historique/" + version + "/etat")).hasStatus(302)
			.hasRedirectedUrl(EntryPath.review(EntryKind.CONTACT, contact));
		Draft draft = drafts.findOpen(coordinator, EntryKind.CONTACT, contact).orElseThrow();
		assertThat(publishing.publish(coordinator, draft.id(), null, null)).isEqualTo(Publishing.Outcome.PUBLISHED);
	}

	private void contact(UUID contact, Consumer<Contact> verb) {
		catalogue.change(CatalogueMother.CHANGE, session -> verb.accept(session.get(Contact.class, contact)));
	}

	private void changeHours(String hours, String at) {
		change(says -> says.withChannels(says.channels().stream().map(channel ->
				new ServiceSnapshot.Channel(channel.id(), channel.placeId(),
				channel.details(), channel.periods().stream().map(period -> new ServiceSnapshot.Period(period.id(), period.start(),
				period.end(), period.details().withHours(hours, null), period.ending(), period.verification())).toList())).toList()), at);
	}

	private void change(UnaryOperator<ServiceSnapshot> change, String at) {
		ServiceSnapshot wanted = change.apply(now());
		catalogue.change(Change.by("coordination d'essai", Instant.parse(at)).withComment("Travaux finis"),
				session -> snapshots.apply(session, EntryKind.SERVICE, service, wanted));
	}

	private static String hours(ServiceSnapshot says) {
		return says.channels().get(0).periods().get(0).details().hours();
	}

	private void publish(SignedIn reader) {
		Draft draft = drafts.findOpen(reader, EntryKind.SERVICE, service).orElseThrow();
		assertThat(publishing.publish(reader, draft.id(), draft.comment(), null)).isEqualTo(Publishing.Outcome.PUBLISHED);
	}

	private long version() {
		return revisions.findLatest(EntryKind.SERVICE, service).orElseThrow().catalogueVersion();
	}

	private ServiceSnapshot now() {
		return (ServiceSnapshot) snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot();
	}

	private String path() {
		return EntryPath.of(EntryKind.SERVICE, service) + "/historique";
	}

	private String review() {
		return EntryPath.review(EntryKind.SERVICE, service);
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
