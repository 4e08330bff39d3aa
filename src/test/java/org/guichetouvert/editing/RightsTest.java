package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;

import org.guichetouvert.Handler;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.AccountKeeping;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.accounts.web.Visitor;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.RightsTable.Right;
import org.guichetouvert.editing.RightsTable.Url;
import org.guichetouvert.platform.RateLimits;
import org.guichetouvert.rounds.RoundMother;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers may do what {@code rights.csv} says, and nothing else, whichever address they try. */
@IntegrationTest
class RightsTest {

	private static final List<String> WHERE = List.of("kept", "unkept", "none");

	/** Whoever may, is led to the page to sign in: it is where one goes next. */
	private static final Set<String> LEAD_TO_SIGN_IN = Set.of("POST /compte/partout", "GET /connexion/mot-de-passe");

	/** Of these the test invents ids. */
	private static final Set<String> MAY_BE_MISSING = Set.of("-", "part", "function");

	/** Kinds of things that are for some only, so that ids of them may be guessed at. */
	private static final Set<String> SOMEBODYS = Set.of("account", "draft");

	private static final Set<Integer> REFUSED = Set.of(401, 403);

	private static final String HOURS = "Mo-Fr 09:00-12:00";

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Snapshots snapshots;

	@Autowired
	SlugBook slugs;

	@Autowired
	Rights rights;

	@Autowired
	Drafts drafts;

	@Autowired
	Publishing publishing;

	@Autowired
	Memberships memberships;

	@Autowired
	JdbcTemplate jdbc;

	private final Map<String, SignedIn> readers = new LinkedHashMap<>();

	private Cookie suspended;

	private final Map<String, UUID> services = new HashMap<>();

	private final Map<UUID, UUID> functions = new HashMap<>();

	private final Set<UUID> written = new LinkedHashSet<>();

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		readers.put("suspended", DeskMother.professional(context));
		readers.put("professional", DeskMother.professional(context));
		readers.put("member", DeskMother.professional(context));
		readers.put("coordinator here", DeskMother.coordinatorOfLaeken(context));
		readers.put("coordinator elsewhere", DeskMother.coordinatorElsewhere(context));
		readers.put("member, coordinator elsewhere", DeskMother.coordinatorElsewhere(context));
		readers.put("administrator", DeskMother.administrator(context));
		var session = new Visitor(pages).look(SignIn.linkFor(context, readers.get("suspended").accountId()))
			.press("/connexion/lien", Map.of());
		suspended = new Cookie("guichet", session.cookie());
		context.getBean(AccountKeeping.class).suspend(readers.get("suspended").accountId());
		WHERE.forEach(this::settle);
	}

	@AfterEach
	void end() {
		jdbc.update("delete from draft");
		SignIn.removeAccounts(context);
		catalogue.change(CatalogueMother.CHANGE, session -> functions.values().forEach(id -> session.find(Contact.class, id)
			.ifPresent(session::remove)));
		CatalogueMother.remove(catalogue, written.toArray(UUID[]::new));
	}

	@Test
	void eachAddressStandsInTheTableAndEachInTheTableExists() {
		var table = new TreeSet<>(RightsTable.urls().stream().map(Url::address).toList());
		var application = new TreeSet<>(Handler.all(context).stream().map(Handler::address).toList());
		assertThat(RightsTable.urls()).extracting(Url::address).doesNotHaveDuplicates();
		assertThat(application).as("addresses without a line in urls.csv").isSubsetOf(table);
		assertThat(table).as("lines of urls.csv without an address").isSubsetOf(application);
	}

	@Test
	void eachAddressDoesWhatTheTableOfRightsKnows() {
		var actions = RightsTable.rights().stream().map(Right::action).collect(Collectors.toSet());
		assertThat(RightsTable.urls()).extracting(Url::action).isSubsetOf(actions);
	}

	@Test
	void rightsSayWhatTheTableSays() {
		for (Right right : RightsTable.rights()) {
			for (String reader : readers.keySet()) {
				if (!right.where().equals("-") && !right.of(reader).equals("-") && !reader.equals("suspended")) {
					assertThat(may(right, readers.get(reader))).as("%s %s (%s)", reader, right.action(), right.where())
						.isEqualTo(right.of(reader));
				}
			}
		}
	}

	@Test
	void whatIsSentToBePublishedIsPublishedOrProposedAsTheTableSays() {
		for (Right right : named("change an entry")) {
			for (String reader : readers.keySet()) {
				String expected = right.of(reader);
				if (!List.of("-", "sign-in").contains(expected)) {
					assertThat(becomes(readers.get(reader), services.get(right.where()))).as("%s: %s", reader, right).isEqualTo(expected);
				}
			}
		}
	}

	@Test
	void whatOthersProposeIsPublishedOrDeclinedByWhomTheTableSays() {
		for (Right right : named("decide on a proposal")) {
			for (String reader : readers.keySet()) {
				if (!List.of("-", "sign-in").contains(right.of(reader))) {
					UUID service = services.get(right.where());
					boolean decides = right.of(reader).equals("decides");
					assertThat(isAllowed(() -> publishing.decline(readers.get(reader), proposal(service), "Non."))).as("%s: %s", reader, right)
						.isEqualTo(decides);
					assertThat(isAllowed(() -> publishing.publish(readers.get(reader), proposal(service), null, null)))
						.as("%s: %s", reader, right).isEqualTo(decides);
				}
			}
		}
	}

	@Test
	void nobodyPublishesWhatSomebodyElseHasNotProposed() {
		UUID service = services.get("kept");
		Draft open = change(readers.get("professional"), service);
		for (String reader : List.of("coordinator here", "administrator")) {
			assertThat(isAllowed(() -> publishing.publish(readers.get(reader), open.id(), null, null))).as(reader).isFalse();
		}
	}

	@Test
	void everyAddressAnswersEachReaderAsTheTableSays() {
		var wrong = new ArrayList<String>();
		for (Handler handler : Handler.all(context)) {
			Url url = url(handler);
			for (Right right : url == null ? List.<Right>of() : named(url.action())) {
				WHERE.forEach(this::settle);
				for (String reader : RightsTable.READERS) {
					if (!right.of(reader).equals("-")) {
						boolean refused = Set.of("403", "404", "sign-in").contains(right.of(reader));
						for (String language : refused ? List.of("", "/nl") : List.of("")) {
							MockHttpServletResponse answer = call(handler, url, right, reader, language);
							if (!isAsExpected(right.of(reader), answer, url)) {
								wrong.add("%s, %s, %s: %s expected, %d %s".formatted(language + handler.address(), right.where(), reader,
										right.of(reader), answer.getStatus(), Objects.toString(answer.getHeader("Location"), "")));
							}
						}
					}
				}
				jdbc.update("delete from draft");
			}
		}
		assertThat(wrong).isEmpty();
	}

	/** Who guesses an id learns nothing: the answer is the same as for one that is somebody's. */
	@Test
	void whatIsNotForAReaderIsRefusedAsIfItWereNotThere() throws Exception {
		var wrong = new ArrayList<String>();
		for (Handler handler : Handler.all(context)) {
			Url url = url(handler);
			if (url != null && SOMEBODYS.contains(url.about())) {
				for (Right right : named(url.action())) {
					for (String reader : readers.keySet()) {
						MockHttpServletResponse there = call(handler, url, right, reader, "");
						if (List.of(403, 404).contains(there.getStatus())) {
							var guessed = send(handler, path(handler, Map.of("id", UUID.randomUUID().toString())), reader);
							if (guessed.getStatus() != there.getStatus() || !guessed.getContentAsString().equals(there.getContentAsString())) {
								wrong.add("%s, %s: %d, and %d for none".formatted(handler.address(), reader, there.getStatus(), guessed.getStatus()));
							}
						}
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void aRoundIsThereForWhoeverWalksItOnly() throws Exception {
		UUID round = RoundMother.round(context, readers.get("professional"), services.get("kept"));
		for (Handler handler : Handler.all(context)) {
			Url url = url(handler);
			for (String reader : url != null && url.about().equals("own round") ? List.of("member", "coordinator here", "administrator") : List.<String>of()) {
				var guessed = send(handler, path(handler, Map.of("id", UUID.randomUUID().toString())), reader);
				var there = send(handler, path(handler, Map.of("id", round.toString())), reader);
				assertThat(there.getStatus()).as("%s, %s", handler.address(), reader).isEqualTo(404).isEqualTo(guessed.getStatus());
				assertThat(there.getContentAsString()).isEqualTo(guessed.getContentAsString());
			}
		}
	}

	@Test
	void aNewEntryIsThereForWhomeverBeganItOnly() throws Exception {
		UUID fresh = UUID.randomUUID();
		Object says = snapshots.find(EntryKind.SERVICE, services.get("kept")).orElseThrow().snapshot();
		drafts.begin(readers.get("professional"), EntryKind.SERVICE, fresh, says);
		String entry = "/coordination/fiches/services/";
		for (String page : List.of("", "/texte", "/relire")) {
			assertThat(get(entry + fresh + page, "professional").getStatus()).as(page).isEqualTo(200);
			for (String reader : List.of("member", "coordinator here", "administrator")) {
				var guessed = get(entry + UUID.randomUUID() + page, reader);
				assertThat(get(entry + fresh + page, reader).getStatus()).as(page).isEqualTo(404).isEqualTo(guessed.getStatus());
				assertThat(get(entry + fresh + page, reader).getContentAsString()).isEqualTo(guessed.getContentAsString());
			}
		}
	}

	@Test
	void whatIsSlippedIntoAFormMovesNoEntryAndPublishesNothing() {
		UUID service = services.get("kept");
		SignedIn elsewhere = readers.get("coordinator elsewhere");
		String own = elsewhere.areaIds().iterator().next().toString();
		var request = pages.post().uri("/coordination/fiches/services/" + service + "/texte").with(SignIn.as(elsewhere))
			.param("name.fr", "Autre nom");
		for (String field : List.of("responsibleAreaId", "details.responsibleAreaId", "areaIds", "area", "accountId", "account_id")) {
			request.param(field, own);
		}
		request.param("id", services.get("none").toString()).param("state", "published")
			.param("role", "administrator").param("base", "");
		assertThat(request.exchange().getResponse().getStatus()).isEqualTo(302);
		Draft draft = drafts.findOpen(elsewhere, EntryKind.SERVICE, service).orElseThrow();
		assertThat(draft.says(ServiceSnapshot.class).details().responsibleAreaId()).isNull();
		assertThat(draft.state()).isEqualTo(Draft.State.OPEN);
		assertThat(draft.accountId()).isEqualTo(elsewhere.accountId());
		assertThat(rights.mayPublish(elsewhere, draft)).isFalse();
		assertThat(isAllowed(() -> publishing.publish(elsewhere, draft.id(), null, null))).isFalse();
	}

	/** Whoever proposes that an entry lies with her does not publish it by that. */
	@Test
	void aDraftThatMovesAnEntryToOneselfIsStillDecidedWhereItLies() {
		SignedIn elsewhere = readers.get("coordinator elsewhere");
		UUID own = elsewhere.areaIds().iterator().next();
		Draft draft = drafts.change(elsewhere, EntryKind.SERVICE, services.get("kept"), ServiceSnapshot.class,
				says -> says.withDetails(says.details().withResponsibleAreaId(own)));
		assertThat(isAllowed(() -> publishing.publish(elsewhere, draft.id(), null, null))).isFalse();
	}

	private MockHttpServletResponse get(String path, String reader) {
		return pages.get().uri(path).accept("text/html").with(SignIn.as(readers.get(reader))).exchange().getResponse();
	}

	private static Url url(Handler handler) {
		return RightsTable.urls().stream().filter(one -> one.address().equals(handler.address())).findFirst().orElse(null);
	}

	private static boolean isAsExpected(String expected, MockHttpServletResponse answer, Url url) {
		boolean toSignIn = answer.getStatus() == 302
				&& Objects.toString(answer.getHeader("Location"), "").matches("(/nl)?/connexion(\\?.*)?");
		return switch (expected) {
			case "sign-in" -> toSignIn;
			case "403", "404" -> answer.getStatus() == Integer.parseInt(expected);
			default -> (!toSignIn || LEAD_TO_SIGN_IN.contains(url.address())) && !REFUSED.contains(answer.getStatus())
					&& (answer.getStatus() != 404 || MAY_BE_MISSING.contains(url.about())) && answer.getStatus() < 500;
		};
	}

	private MockHttpServletResponse call(Handler handler, Url url, Right right, String reader, String language) {
		UUID service = services.get(right.where().equals("-") ? "kept" : right.where());
		var values = new HashMap<String, String>();
		values.put("kind", handler.pattern().contains("{kind:contacts") ? "contacts" : "services");
		values.put("slug", slugs.slugsOf(EntryKind.SERVICE, List.of(service)).get(service));
		values.put("part", "1");
		values.put("version", "1");
		values.put("need", "energie-impayes");
		String id = switch (url.about()) {
			case "account" -> DeskMother.professional(context).accountId().toString();
			case "draft" -> proposal(service).toString();
			case "function" -> functions.get(service).toString();
			case "own draft" -> changedBy(reader, service).toString();
			case "own round" -> RoundMother.round(context, readers.getOrDefault(reader, readers.get("professional")), service).toString();
			case "entry", "part" -> service.toString();
			default -> UUID.randomUUID().toString();
		};
		values.put("id", id);
		values.put("name", id);
		return send(handler, language + path(handler, values), reader);
	}

	/** The service, which that reader is changing, unless nobody is signed in. */
	private UUID changedBy(String reader, UUID service) {
		if (!Set.of("visitor", "suspended").contains(reader)) {
			change(readers.get(reader), service);
		}
		return service;
	}

	private static String path(Handler handler, Map<String, String> values) {
		return handler.path(values, name -> UUID.randomUUID().toString());
	}

	private MockHttpServletResponse send(Handler handler, String path, String reader) {
		context.getBean(RateLimits.class).forget();
		var request = handler.changes() ? pages.post().uri(path).contentType("application/x-www-form-urlencoded")
				: pages.get().uri(path);
		request.accept("text/html", "*/*;q=0.8");
		if (reader.equals("suspended")) {
			request.cookie(suspended);
		}
		else if (!reader.equals("visitor")) {
			request.with(SignIn.as(readers.get(reader)));
		}
		var result = request.exchange();
		if (result.getUnresolvedException() == null) {
			return result.getResponse();
		}
		var failed = new MockHttpServletResponse();
		failed.setStatus(500);
		return failed;
	}

	/** What the table calls what the reader may do. */
	private String may(Right right, SignedIn reader) {
		UUID service = services.get(right.where());
		Object says = snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot();
		boolean publishes = rights.may(reader, Action.PUBLISH, EntryKind.SERVICE, service, says);
		return switch (right.action()) {
			case "change an entry" -> publishes ? "publishes"
					: rights.may(reader, Action.PROPOSE, EntryKind.SERVICE, service, says) ? "proposes" : "403";
			case "confirm an entry" -> rights.may(reader, Action.WITNESS, EntryKind.SERVICE, service, says) ? "does" : "403";
			case "confirm an entry by other means" -> rights.may(reader, Action.CONFIRM, EntryKind.SERVICE, service, says) ? "does" : "403";
			case "say who belongs to a service", "see and change who holds a function", "give a service its own link",
					"ask a service whether its entry is right", "merge entries" ->
					publishes ? "does" : "403";
			case "decide on a proposal" -> publishes ? "decides" : "404";
			case "decide on a report" -> publishes ? "decides" : "403";
			default -> throw new IllegalStateException("Say what it asks of Rights: " + right.action());
		};
	}

	private String becomes(SignedIn reader, UUID service) {
		Draft draft = change(reader, service);
		var answer = pages.post().uri("/coordination/fiches/services/" + service + "/relire").with(SignIn.as(reader))
			.param("action", "publier").exchange().getResponse();
		assertThat(answer.getStatus()).isEqualTo(302);
		if (((ServiceSnapshot) snapshots.find(EntryKind.SERVICE, service).orElseThrow().snapshot()).details().name()
			.equals(((ServiceSnapshot) draft.says()).details().name())) {
			return "publishes";
		}
		return drafts.find(draft.id()).filter(one -> one.state() == Draft.State.PROPOSED).isPresent() ? "proposes" : "403";
	}

	private Draft change(SignedIn reader, UUID service) {
		LocalizedText name = LocalizedText.french("Essai des droits " + UUID.randomUUID());
		return drafts.change(reader, EntryKind.SERVICE, service, ServiceSnapshot.class,
				says -> says.withDetails(says.details().withName(name)));
	}

	/** Of a colleague who only proposes. */
	private UUID proposal(UUID service) {
		jdbc.update("delete from draft");
		SignedIn colleague = DeskMother.professional(context);
		Draft draft = change(colleague, service);
		drafts.propose(colleague, draft.id(), null);
		return draft.id();
	}

	private static boolean isAllowed(Runnable act) {
		try {
			act.run();
			return true;
		}
		catch (AccessDeniedException e) {
			return false;
		}
	}

	private static List<Right> named(String action) {
		return RightsTable.rights().stream().filter(right -> right.action().equals(action)).toList();
	}

	/** A function that answers for a service. */
	private UUID answering(UUID service) {
		UUID id = UUID.randomUUID();
		catalogue.change(CatalogueMother.CHANGE, session -> session
			.add(new Contact(id, ContactDetails.of(LocalizedText.french("accueil d'essai")), false)).answerFor(List.of(service)));
		return id;
	}

	/** An entry where the table says, unless it is still there; members belong to it. */
	private void settle(String where) {
		UUID known = services.get(where);
		if (known == null || snapshots.find(EntryKind.SERVICE, known).isEmpty()) {
			UUID service = switch (where) {
				case "kept" -> DeskMother.service(context, "Essai des droits à Laeken");
				case "unkept" -> CatalogueMother.withCounter(catalogue, "Essai des droits sans coordination", HOURS,
						new LocationDetails.Placed(DeskMother.area(context, "schaerbeek"), null, PlacedBy.GIVEN));
				default -> CatalogueMother.withCounter(catalogue, "Essai des droits nulle part", HOURS, LocationDetails.Placed.NOWHERE);
			};
			services.put(where, service);
			written.add(service);
			functions.put(service, answering(service));
			List.of("member", "member, coordinator elsewhere").forEach(member -> memberships.add(readers.get(member).accountId(), service,
					CatalogueMother.VERIFIED_ON));
		}
	}

}
