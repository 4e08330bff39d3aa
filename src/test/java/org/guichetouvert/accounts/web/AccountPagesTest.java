package org.guichetouvert.accounts.web;

import java.util.Map;
import java.util.Set;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.AccountKeeping;
import org.guichetouvert.accounts.LastAdministratorException;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class AccountPagesTest {

	private static final String AMINA = "amina.account@essai.example";

	private static final String PASSWORD = "tramway citron lundi";

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AccountKeeping keeping;

	@Autowired
	AreaTree areas;

	@Autowired
	MutableClock clock;

	private SignedIn amina;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		amina = SignIn.account(context, AMINA, Role.PROFESSIONAL);
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
	}

	@Test
	void aPasswordIsChosenAndSignsIn() {
		int letters = TestMail.to(AMINA).size();
		var visitor = signedIn();
		var elsewhere = signedIn();
		visitor.look("/compte").press("/compte/mot-de-passe", Map.of("password", PASSWORD));
		assertThat(visitor.goal()).isEqualTo("/compte?fait");
		assertThat(visitor.look("/compte?fait").status()).as("stays signed in").isEqualTo(200);
		assertThat(elsewhere.look("/compte").status()).as("other sessions are over").isEqualTo(302);
		TestMail.await(AMINA, letters + 1);
		assertThat(jdbc.queryForObject("select password_hash from account", String.class)).startsWith("{bcrypt}");
		var back = new Visitor(pages).look("/connexion?retour=/quartiers").press("/connexion/mot-de-passe",
				Map.of("email", AMINA, "password", PASSWORD));
		assertThat(back.goal()).isEqualTo("/quartiers");
		assertThat(back.look("/compte").status()).isEqualTo(200);
	}

	@Test
	void anotherPasswordTakesBackLinksThatNobodyUsed() {
		var visitor = signedIn();
		String link = SignIn.linkFor(context, amina.accountId());
		visitor.look("/compte").press("/compte/mot-de-passe", Map.of("password", PASSWORD));
		assertThat(new Visitor(pages).look(link).status()).isEqualTo(410);
	}

	@Test
	void aWrongPasswordIsSaidAsAnUnknownAddressIs() {
		signedIn().look("/compte").press("/compte/mot-de-passe", Map.of("password", PASSWORD));
		var wrong = new Visitor(pages).look("/connexion").press("/connexion/mot-de-passe", Map.of("email", AMINA, "password", "wrong"));
		var unknown = new Visitor(pages).look("/connexion").press("/connexion/mot-de-passe",
				Map.of("email", "nobody@essai.example", "password", "wrong"));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(wrong.page().select("main").html().replace(AMINA, "")).isEqualTo(
				unknown.page().select("main").html().replace("nobody@essai.example", ""));
		assertThat(wrong.page().select("#email-2").val()).isEqualTo(AMINA);
		assertThat(wrong.page().select("#password").val()).isEmpty();
		assertThat(wrong.page().select("details[open]")).hasSize(1);
	}

	@Test
	void withoutAPasswordNoneIsRight() {
		var visitor = new Visitor(pages).look("/connexion").press("/connexion/mot-de-passe", Map.of("email", AMINA, "password", ""));
		assertThat(visitor.status()).isEqualTo(422);
	}

	@Test
	void tooManyPasswordsAreRefused() {
		var visitor = new Visitor(pages);
		for (int time = 0; time < 10; time++) {
			visitor.send("/connexion/mot-de-passe", Map.of(), Map.of("email", AMINA, "password", "guess " + time));
		}
		visitor.send("/connexion/mot-de-passe", Map.of(), Map.of("email", AMINA, "password", "guess"));
		assertThat(visitor.status()).isEqualTo(429);
		assertThat(visitor.page().select("#email-2").val()).isEqualTo(AMINA);
	}

	@Test
	void aPasswordThatIsGuessedFirstIsRefusedBesideTheField() {
		var visitor = signedIn().look("/compte");
		for (String password : new String[] { "court", "motdepasse2026", "x".repeat(30) + "yz".repeat(30) }) {
			visitor.press("/compte/mot-de-passe", Map.of("password", password));
			assertThat(visitor.status()).as(password).isEqualTo(422);
			assertThat(visitor.page().select("#password-problem")).hasSize(1);
		}
		assertThat(jdbc.queryForList("select password_hash from account", String.class)).containsOnlyNulls();
	}

	@Test
	void signingOutEndsOneSessionAndEverywhereAll() {
		var one = signedIn();
		var two = signedIn();
		one.look("/compte").press("/deconnexion", Map.of());
		assertThat(one.goal()).isEqualTo("/");
		assertThat(one.cookie()).isNull();
		assertThat(two.look("/compte").status()).isEqualTo(200);
		one = signedIn();
		var copy = one.withSameCookie();
		one.look("/compte").press("/compte/partout", Map.of());
		assertThat(one.cookie()).isNull();
		assertThat(copy.look("/compte").status()).isEqualTo(302);
		assertThat(two.look("/compte").status()).isEqualTo(302);
		assertThat(jdbc.queryForObject("select count(*) from spring_session", Integer.class)).isZero();
	}

	@Test
	void whoeverIsSuspendedIsOutAtTheNextRequestAndStaysOut() {
		var visitor = signedIn();
		String link = SignIn.linkFor(context, amina.accountId());
		keeping.suspend(amina.accountId());
		assertThat(visitor.look("/compte").status()).isEqualTo(302);
		assertThat(new Visitor(pages).look(link).status()).isEqualTo(410);
		assertThat(new Visitor(pages).look(SignIn.linkFor(context, amina.accountId())).press("/connexion/lien", Map.of()).status())
			.isEqualTo(410);
		keeping.resume(amina.accountId());
		assertThat(visitor.look("/compte").status()).isEqualTo(302);
	}

	@Test
	void aSessionWhoseRowIsStillThereIsOverAllTheSame() {
		var visitor = signedIn();
		jdbc.update("update account set session_generation = session_generation + 1");
		assertThat(visitor.look("/compte").status()).isEqualTo(302);
		assertThat(visitor.look("/quartiers").page().select(".reader")).isEmpty();
	}

	@Test
	void anotherRoleEndsSessions() {
		var visitor = signedIn();
		keeping.changeRole(amina.accountId(), Role.COORDINATOR, Set.of(areas.findBySlug("laeken").orElseThrow().id()));
		assertThat(visitor.look("/compte").status()).isEqualTo(302);
		assertThat(signedIn().look("/compte").page().select("main dd").eachText()).contains("Laeken");
	}

	@Test
	void whoIsGoneLeavesAFunctionAndNoAddress() {
		var visitor = signedIn();
		keeping.remove(amina.accountId());
		assertThat(visitor.look("/compte").status()).isEqualTo(302);
		assertThat(jdbc.queryForObject("select email from account", String.class)).doesNotContain("amina");
		assertThat(jdbc.queryForObject("select function from account", String.class)).isEqualTo("professional d'essai");
	}

	@Test
	void anAccountIsClosedByWhoMeansIt() {
		var visitor = signedIn();
		var elsewhere = signedIn();
		visitor.look("/compte").press("/compte/fermer", Map.of());
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.page().select("details[open] #close-problem")).hasSize(1);
		visitor.press("/compte/fermer", Map.of("oui", "on"));
		assertThat(visitor.goal()).isEqualTo("/connexion/ferme");
		assertThat(visitor.cookie()).isNull();
		assertThat(visitor.look("/connexion/ferme").status()).isEqualTo(200);
		assertThat(elsewhere.look("/compte").status()).isEqualTo(302);
		assertThat(jdbc.queryForMap("select * from account")).containsEntry("state", "gone")
			.containsEntry("function", "professional d'essai").doesNotContainValue(AMINA);
	}

	@Test
	void whoHasAPasswordSaysItBeforeItChangesOrTheAccountCloses() {
		signedIn().look("/compte").press("/compte/mot-de-passe", Map.of("password", PASSWORD));
		var visitor = withPassword();
		assertThat(visitor.look("/compte").page().select("input[name=current]")).hasSize(2);
		for (String current : new String[] { "", "wrong" }) {
			visitor.press("/compte/mot-de-passe", Map.of("password", "citron lundi tramway", "current", current));
			assertThat(visitor.status()).isEqualTo(422);
			assertThat(visitor.page().select("#current-problem")).hasSize(1);
			visitor.press("/compte/fermer", Map.of("oui", "on", "current", current));
			assertThat(visitor.status()).isEqualTo(422);
			assertThat(visitor.page().select("details[open] #close-current-problem")).hasSize(1);
		}
		visitor.press("/compte/mot-de-passe", Map.of("password", "citron lundi tramway", "current", PASSWORD));
		assertThat(visitor.goal()).isEqualTo("/compte?fait");
		visitor.look("/compte").press("/compte/fermer", Map.of("oui", "on", "current", "citron lundi tramway"));
		assertThat(visitor.goal()).isEqualTo("/connexion/ferme");
	}

	@Test
	void whoCameByALetterJustNowMayHaveForgottenThePassword() {
		signedIn().look("/compte").press("/compte/mot-de-passe", Map.of("password", PASSWORD));
		var visitor = signedIn();
		assertThat(visitor.look("/compte").page().select("input[name=current]")).isEmpty();
		clock.setTo(MutableClock.START.plusMinutes(20));
		assertThat(visitor.look("/compte").page().select("input[name=current]")).hasSize(2);
		visitor.press("/compte/mot-de-passe", Map.of("password", "citron lundi tramway"));
		assertThat(visitor.status()).isEqualTo(422);
	}

	@Test
	void onesOwnPasswordIsNotGuessedFromASessionThatWasLeftOpen() {
		signedIn().look("/compte").press("/compte/mot-de-passe", Map.of("password", PASSWORD));
		var visitor = withPassword().look("/compte");
		for (int time = 0; time < 10; time++) {
			visitor.press("/compte/fermer", Map.of("oui", "on", "current", "guess " + time));
			assertThat(visitor.status()).isEqualTo(422);
		}
		visitor.press("/compte/mot-de-passe", Map.of("password", "citron lundi tramway", "current", PASSWORD));
		assertThat(visitor.status()).isEqualTo(429);
	}

	@Test
	void theLastAdministratorStays() {
		var only = SignIn.account(context, "admin.account@essai.example", Role.ADMINISTRATOR);
		var visitor = new Visitor(pages).look(SignIn.linkFor(context, only.accountId())).press("/connexion/lien", Map.of());
		visitor.look("/compte").press("/compte/fermer", Map.of("oui", "on"));
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.page().select("#close-problem")).hasSize(1);
		assertThatThrownBy(() -> keeping.suspend(only.accountId())).isInstanceOf(LastAdministratorException.class);
		assertThatThrownBy(() -> keeping.changeRole(only.accountId(), Role.PROFESSIONAL, Set.of()))
			.isInstanceOf(LastAdministratorException.class);
		var other = SignIn.account(context, "second.account@essai.example", Role.ADMINISTRATOR);
		keeping.suspend(other.accountId());
		assertThatThrownBy(() -> keeping.remove(only.accountId())).isInstanceOf(LastAdministratorException.class);
		keeping.resume(other.accountId());
		visitor.press("/compte/fermer", Map.of("oui", "on"));
		assertThat(visitor.goal()).isEqualTo("/connexion/ferme");
	}

	@Test
	void aSessionThatSomebodyPlantedIsNotTheOneThatIsSignedIn() {
		var attacker = signedIn();
		var other = SignIn.account(context, "other.account@essai.example", Role.PROFESSIONAL);
		var victim = attacker.withSameCookie();
		victim.look(SignIn.linkFor(context, other.accountId())).press("/connexion/lien", Map.of());
		assertThat(victim.cookie()).isNotEqualTo(attacker.cookie());
		assertThat(attacker.look("/compte").status()).as("the planted one is over").isEqualTo(302);
		assertThat(victim.look("/compte").status()).isEqualTo(200);
	}

	@Test
	void withASessionAFormNeedsItsToken() {
		var visitor = signedIn();
		visitor.send("/compte/mot-de-passe", Map.of(), Map.of("password", PASSWORD));
		assertThat(visitor.status()).isEqualTo(403);
		visitor.send("/deconnexion", Map.of(), Map.of());
		assertThat(visitor.status()).isEqualTo(403);
		assertThat(visitor.look("/compte").page().select("main form input[name=_csrf]")).hasSize(4);
	}

	@Test
	void eachRoleSeesItsPages() {
		assertThat(new Visitor(pages).look("/coordination/x").goal()).isEqualTo("/connexion?retour=%2Fcoordination%2Fx");
		assertThat(new Visitor(pages).look("/collegues").goal()).isEqualTo("/connexion?retour=%2Fcollegues");
		assertThat(signedIn().look("/nl/coordination/x").status()).isEqualTo(403);
		assertThat(pages.get().uri("/coordination/x").with(SignIn.asProfessional()).exchange().getResponse().getStatus()).isEqualTo(403);
		assertThat(pages.get().uri("/coordination/x").with(SignIn.asAdministrator()).exchange().getResponse().getStatus()).isEqualTo(404);
		assertThat(pages.get().uri("/collegues/x").with(SignIn.asProfessional()).exchange().getResponse().getStatus()).isEqualTo(404);
		assertThat(pages.get().uri("/compte/invitation").with(SignIn.asProfessional()).exchange().getResponse().getStatus()).isEqualTo(403);
	}

	private Visitor withPassword() {
		return new Visitor(pages).look("/connexion").press("/connexion/mot-de-passe", Map.of("email", AMINA, "password", PASSWORD));
	}

	private Visitor signedIn() {
		return new Visitor(pages).look(SignIn.linkFor(context, amina.accountId())).press("/connexion/lien", Map.of());
	}

}
