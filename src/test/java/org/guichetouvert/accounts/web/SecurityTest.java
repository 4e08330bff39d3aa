package org.guichetouvert.accounts.web;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.Handler;
import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every address of the application, found from the application itself. What concerns one page only stands with
 * its page; headers for visitors in {@code LanguagesTest}, sign-in, cookies and links in {@link SignInPagesTest}.
 */
@IntegrationTest
class SecurityTest {

	private static final String EVIL = "//evil.example";

	/** What nobody says of himself in a form. */
	private static final Map<String, String> SLIPPED_IN = Map.of("role", "administrator", "areaIds", UUID.randomUUID().toString(),
			"areas", "laeken", "state", "active", "id", UUID.randomUUID().toString(), "accountId", UUID.randomUUID().toString(),
			"version", "99", "sessionGeneration", "0", "email", "evil@essai.example");

	/** The forms that say what an account may do, for those only who may say it. */
	private static final Set<String> SAY_ROLES = Set.of("InviteForm.role", "KeptAccountForm.role");

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AreaTree areas;

	private SignedIn chief;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		chief = SignIn.account(context, "chief.security@essai.example", Role.ADMINISTRATOR);
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
	}

	@Test
	void withASessionNothingIsChangedWithoutItsToken() {
		var visitor = signedIn(chief);
		assertThat(changing()).isNotEmpty().allSatisfy(handler -> {
			for (String token : new String[] { null, "", "guessed" }) {
				visitor.send(path(handler), Map.of(), token == null ? Map.of() : Map.of("_csrf", token));
				assertThat(visitor.status()).as("%s with token %s", handler.address(), token).isEqualTo(403);
			}
			visitor.send("/nl" + path(handler), Map.of(), Map.of());
			assertThat(visitor.status()).as("%s in Dutch", handler.address()).isEqualTo(403);
		});
		assertThat(visitor.send("/deconnexion", Map.of(), Map.of()).status()).isEqualTo(403);
		assertThat(visitor.look("/compte").status()).as("still signed in").isEqualTo(200);
	}

	@Test
	void theTokenOfAnotherSessionIsNone() {
		String token = signedIn(chief).look("/compte").page().select("input[name=_csrf]").first().val();
		var other = signedIn(SignIn.account(context, "other.security@essai.example", Role.PROFESSIONAL));
		assertThat(other.send("/compte/partout", Map.of(), Map.of("_csrf", token)).status()).isEqualTo(403);
	}

	@Test
	void aPageOfAnotherSiteChangesNothingThatIsOpenToVisitors() {
		var visitor = new Visitor(pages);
		assertThat(changing()).allSatisfy(handler -> {
			visitor.send(path(handler), Map.of("Origin", "https://evil.example"), Map.of());
			assertThat(visitor.status()).as(handler.address()).isEqualTo(403);
			visitor.send(path(handler), Map.of("Sec-Fetch-Site", "cross-site"), Map.of());
			assertThat(visitor.status()).as(handler.address()).isEqualTo(403);
		});
	}

	@Test
	void lookingChangesNothingAndChangingIsByPost() {
		assertThat(handlers()).extracting(Handler::method).containsOnly("GET", "POST");
	}

	@Test
	void everyAnswerForbidsFramesAndWhatIsFromElsewhere() {
		var session = signedIn(chief);
		for (Handler handler : handlers()) {
			guarded(handler.changes() ? session.send(path(handler), Map.of(), Map.of()).last() : session.look(path(handler)).last(), handler);
			if (handler.changes()) {
				guarded(new Visitor(pages).send(path(handler), Map.of(), Map.of()).last(), handler);
			}
		}
		guarded(new Visitor(pages).look("/compte").last(), "to sign in");
		guarded(new Visitor(pages).look("/connexion/lien?jeton=x").last(), "410");
		guarded(session.look("/coordination/comptes/x").last(), "400");
		guarded(session.look("/nulle-part").last(), "404");
	}

	@Test
	void noRedirectLeadsToWhereInputSays() {
		var session = signedIn(chief);
		var parameters = Stream.of("retour", "fait", "url", "next", "service", "quartier", "besoin", "q").map(name -> name + "=" + EVIL + "/")
			.reduce((one, other) -> one + "&" + other).orElseThrow();
		for (Handler handler : handlers()) {
			if (!handler.changes()) {
				for (String query : List.of("?" + parameters, "")) {
					for (String variable : List.of("evil.example", "%2Fevil.example", "%5Cevil.example", "https:evil.example")) {
						staysHere(session.look(handler.path(Map.of(), name -> variable) + query).last(), handler.address());
					}
				}
			}
		}
		for (String path : List.of("/fr/%2Fevil.example", "/fr/%5Cevil.example", "/fr/evil.example?x=//evil.example", "/connexion?retour=" + EVIL)) {
			staysHere(session.look(path).last(), path);
			staysHere(new Visitor(pages).look(path).last(), path);
		}
	}

	@Test
	void noInventedIdBreaksAPage() {
		var visitor = signedIn(chief);
		for (Handler handler : handlers()) {
			for (String invented : handler.changes() || !handler.pattern().contains("{") ? List.<String>of()
					: List.of("-".repeat(36), "0-0-0-0-0", "'", "%25s", "x".repeat(300), "%E2%80%AE", "-1")) {
				assertThat(visitor.look(handler.path(Map.of(), name -> name.equals("kind") ? "services" : invented)).status())
					.as("%s with %s", handler.address(), invented).isLessThan(500);
			}
		}
	}

	/** What is behind the sign-in is there however its address is spelled; what no address is, is not there. */
	@Test
	void noOtherSpellingOfAnAddressLetsAnybodyIn() {
		for (Handler handler : handlers()) {
			boolean closed = Stream.of("/compte", "/coordination", "/collegues").anyMatch(handler.pattern()::startsWith);
			if (closed && !handler.changes()) {
				String path = path(handler);
				String first = path.substring(0, 2);
				for (String spelled : List.of(path, path + "/", path + ".html", path + "%2f", path + "%20", path + ";a=b", "/x/.." + path,
						"/." + path, first.toUpperCase(Locale.ROOT) + path.substring(2), "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2),
						"/nl" + path, "/nl/" + path, "/fr" + path, "/nl/nl" + path, "/nl/fr" + path)) {
					int status = new Visitor(pages).look(spelled).status();
					assertThat(status).as(spelled).isGreaterThanOrEqualTo(300);
				}
			}
		}
	}

	@Test
	void aSessionThatWasPlantedBeforeAPasswordIsNotTheOneThatIsSignedIn() {
		var amina = SignIn.account(context, "amina.security@essai.example", Role.PROFESSIONAL);
		signedIn(amina).look("/compte").press("/compte/mot-de-passe", Map.of("password", "tramway citron lundi"));
		var attacker = signedIn(chief);
		var victim = attacker.withSameCookie();
		String token = attacker.look("/compte").page().select("input[name=_csrf]").first().val();
		victim.send("/connexion/mot-de-passe", Map.of(),
				Map.of("email", "amina.security@essai.example", "password", "tramway citron lundi", "_csrf", token));
		assertThat(victim.status()).isEqualTo(303);
		assertThat(victim.cookie()).isNotEqualTo(attacker.cookie());
		assertThat(attacker.look("/compte").status()).isEqualTo(302);
	}

	@Test
	void whatIsSlippedIntoAFormChangesNoRights() {
		var amina = SignIn.account(context, "amina.security@essai.example", Role.PROFESSIONAL);
		var before = row(amina);
		for (String language : List.of("", "/nl")) {
			var visitor = signedIn(amina);
			for (Handler handler : changing()) {
				if (handler.pattern().startsWith("/compte") && !handler.pattern().equals("/compte/partout")) {
					visitor.look("/compte").send(language + path(handler), Map.of("role", "administrator", "state", "active"), withToken(visitor, SLIPPED_IN));
				}
			}
		}
		var after = row(amina);
		after.keySet().removeAll(Set.of("last_sign_in_at", "version"));
		before.keySet().removeAll(Set.of("last_sign_in_at", "version"));
		assertThat(after).isEqualTo(before);
		assertThat(jdbc.queryForObject("select count(*) from account", Integer.class)).isEqualTo(2);
		assertThat(jdbc.queryForObject("select count(*) from account_area", Integer.class)).isZero();
	}

	@Test
	void aCoordinatorWhoSlipsInAreasInvitesAProfessionalAllTheSame() {
		var coordinator = signedIn(SignIn.account(context, "coordinator.security@essai.example", Role.COORDINATOR,
				areas.findBySlug("marolles").orElseThrow().id()));
		var typed = new LinkedHashMap<>(SLIPPED_IN);
		typed.remove("role");
		typed.putAll(Map.of("email", "invited.security@essai.example", "function", "accueil"));
		coordinator.look("/compte/invitation").send("/compte/invitation", Map.of(), withToken(coordinator, typed));
		assertThat(coordinator.goal()).isEqualTo("/compte/invitation?fait");
		var invited = jdbc.queryForMap("select * from account where email = 'invited.security@essai.example'");
		assertThat(invited).containsEntry("role", "professional").containsEntry("state", "invited");
		assertThat(invited.get("id")).isNotEqualTo(UUID.fromString(SLIPPED_IN.get("id")));
		assertThat(jdbc.queryForList("select 1 from account_area where account_id = ?", invited.get("id"))).isEmpty();
	}

	/** Records only: nothing can be set that they do not name. What they name says nothing of who somebody is. */
	@Test
	void noFormHasAFieldForRights() {
		var never = Set.of("role", "roles", "areaIds", "state", "id", "accountId", "author", "authority", "origin", "circle");
		var said = new TreeSet<String>();
		for (Handler handler : handlers()) {
			Arrays.stream(handler.code().getParameters()).filter(SecurityTest::isForm).forEach(form -> {
				assertThat(form.getType().isRecord()).as("%s of %s", form.getType(), handler.address()).isTrue();
				components(form.getType()).map(RecordComponent::getName).filter(never::contains)
					.forEach(name -> said.add(form.getType().getSimpleName() + "." + name));
			});
		}
		assertThat(said).isEqualTo(SAY_ROLES);
	}

	/** Neither annotated as something else, nor of Spring or the servlet API, nor one value. */
	private static boolean isForm(Parameter parameter) {
		return parameter.getType().getName().startsWith("org.guichetouvert.") && !BeanUtils.isSimpleProperty(parameter.getType())
				&& Stream.of(PathVariable.class, RequestParam.class, RequestBody.class).noneMatch(parameter::isAnnotationPresent);
	}

	private static Stream<RecordComponent> components(Class<?> form) {
		return Arrays.stream(form.getRecordComponents());
	}

	private static void guarded(MockHttpServletResponse answer, Object what) {
		assertThat(answer.getHeader("Content-Security-Policy")).as("%s: %s", what, answer.getStatus())
			.contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe");
		assertThat(answer.getHeader("X-Frame-Options")).as("%s", what).isEqualTo("DENY");
		assertThat(answer.getHeader("X-Content-Type-Options")).as("%s", what).isEqualTo("nosniff");
	}

	private static void staysHere(MockHttpServletResponse answer, String what) {
		String goal = answer.getHeader("Location");
		if (goal != null) {
			assertThat(goal).as(what).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\");
			assertThat(URI.create(goal).getHost()).as(what).isNull();
		}
	}

	private static Map<String, String> withToken(Visitor visitor, Map<String, String> typed) {
		var all = new LinkedHashMap<>(typed);
		var token = visitor.page().select("input[name=_csrf]").first();
		all.put("_csrf", token == null ? "" : token.val());
		return all;
	}

	private Map<String, Object> row(SignedIn account) {
		return new LinkedHashMap<>(jdbc.queryForMap("select * from account where id = ?", account.accountId()));
	}

	private List<Handler> handlers() {
		return Handler.all(context);
	}

	private List<Handler> changing() {
		return handlers().stream().filter(Handler::changes).toList();
	}

	private static String path(Handler handler) {
		return handler.path(Map.of(), name -> name.equals("part") ? "1" : UUID.randomUUID().toString());
	}

	private Visitor signedIn(SignedIn account) {
		return new Visitor(pages).look(SignIn.linkFor(context, account.accountId())).press("/connexion/lien", Map.of());
	}

}
