package org.guichetouvert.accounts.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueMother;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.Revision;
import org.guichetouvert.directory.Revisions;
import org.guichetouvert.directory.Service;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator does with the accounts of others. */
@IntegrationTest
class KeptAccountsTest {

	private static final String LIST = "/coordination/comptes";

	private static final String AMINA = "amina.kept@essai.example";

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MutableClock clock;

	@Autowired
	AreaTree areas;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Revisions revisions;

	private SignedIn chief;

	private SignedIn amina;

	private Visitor administrator;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		chief = SignIn.account(context, "chief.kept@essai.example", Role.ADMINISTRATOR);
		amina = SignIn.account(context, AMINA, Role.PROFESSIONAL);
		administrator = signedIn(chief);
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
	}

	@Test
	void theListIsReachedFromOnesAccountAndLeadsToEachAccountAndToInviting() {
		assertThat(administrator.look("/compte").page().select("main a[href=" + LIST + "]")).hasSize(1);
		assertThat(signedIn(amina).look("/compte").page().select("main a[href=" + LIST + "]")).isEmpty();
		var list = administrator.look(LIST).page();
		assertThat(list.select("main a").eachAttr("href")).contains(path(amina), path(chief), "/compte/invitation");
		assertThat(list.select("main").text()).contains(AMINA);
		assertThat(administrator.look("/nl" + LIST).page().select("main a").eachAttr("href")).contains("/nl" + path(amina));
	}

	@Test
	void theListIsNarrowedByStateAndRoleWhereThereAreMany() {
		assertThat(administrator.look(LIST).page().select("main form[method=get]")).as("nothing to gain with two").isEmpty();
		for (int number = 0; number < 200; number++) {
			jdbc.update("insert into account (id, version, email, function, role, state, created_at) values (?, 0, ?, ?, ?, ?, now())",
					UUID.randomUUID(), number + ".kept@essai.example", "accueil " + number, number % 2 == 0 ? "professional" : "coordinator",
					number < 3 ? "suspended" : "active");
		}
		assertThat(administrator.look(LIST).page().select("main li a")).hasSize(202);
		assertThat(administrator.page().select("main form[method=get] select")).hasSize(2);
		assertThat(administrator.look(LIST + "?etat=suspended").page().select("main li a")).hasSize(3);
		assertThat(administrator.look(LIST + "?etat=suspended&role=coordinator").page().select("main li a")).hasSize(1);
		assertThat(administrator.look(LIST + "?etat=invited").page().select("main li a")).isEmpty();
		assertThat(administrator.status()).isEqualTo(200);
		assertThat(administrator.look(LIST + "?etat='&role=%3Cb%3E").page().select("main li a")).as("no such state").hasSize(202);
	}

	@Test
	void anotherRoleWithAreasHoldsAtOnceAndIsWrittenToThePerson() {
		var working = signedIn(amina);
		int letters = TestMail.to(AMINA).size();
		change(amina, Map.of("role", "coordinator", "areas", "laeken"));
		assertThat(administrator.goal()).isEqualTo(path(amina) + "?fait=changed");
		assertThat(administrator.look(administrator.goal()).page().select("main dd").eachText()).contains("Laeken");
		assertThat(working.look("/compte").status()).as("her sessions are over").isEqualTo(302);
		assertThat(signedIn(amina).look("/compte").page().select("main dd").eachText()).contains("Laeken");
		assertThat(TestMail.text(TestMail.await(AMINA, letters + 1))).as("in both languages").contains("Laeken", "Laken", chief.function());
	}

	@Test
	void aCoordinatorHasAnAreaAndARoleIsOneThatThereIs() {
		change(amina, Map.of("role", "coordinator"));
		assertThat(administrator.status()).isEqualTo(422);
		assertThat(administrator.page().select("#areas-problem")).hasSize(1);
		change(amina, Map.of("role", "chief"));
		assertThat(administrator.status()).isEqualTo(422);
		assertThat(administrator.page().select("#role-problem")).hasSize(1);
		assertThat(row(amina)).containsEntry("role", "professional").containsEntry("session_generation", 0);
	}

	@Test
	void onlyAnotherFunctionEndsNoSession() {
		var working = signedIn(amina);
		change(amina, Map.of("function", "médiatrice de dettes"));
		assertThat(working.look("/compte").page().select("main dd").eachText()).contains("médiatrice de dettes");
	}

	@Test
	void whoIsSuspendedIsOutUntilResumedAndBothAreWrittenToThePerson() {
		var working = signedIn(amina);
		int letters = TestMail.to(AMINA).size();
		press(amina, "/suspendre");
		assertThat(administrator.goal()).isEqualTo(path(amina) + "?fait=suspended");
		assertThat(working.look("/compte").status()).isEqualTo(302);
		TestMail.await(AMINA, letters + 1);
		administrator.send(path(amina) + "/suspendre", Map.of(), token());
		assertThat(administrator.status()).as("pressed twice").isEqualTo(302);
		press(amina, "/reprendre");
		assertThat(row(amina)).containsEntry("state", "active");
		TestMail.await(AMINA, letters + 2);
		assertThat(signedIn(amina).look("/compte").status()).isEqualTo(200);
		assertThat(TestMail.to(AMINA)).hasSize(letters + 2);
	}

	@Test
	void signingOutEverywhereLeavesTheAccountAsItIs() {
		var working = signedIn(amina);
		press(amina, "/deconnecter");
		assertThat(working.look("/compte").status()).isEqualTo(302);
		assertThat(row(amina)).containsEntry("state", "active");
	}

	@Test
	void removingSaysFirstWhatStaysAndWhatGoes() {
		int letters = TestMail.to(AMINA).size();
		administrator.look(path(amina) + "/retirer");
		assertThat(administrator.page().select("main h2").eachAttr("id")).containsExactly("goes", "stays");
		assertThat(row(amina)).as("looking removes nothing").containsEntry("state", "active");
		administrator.press(path(amina) + "/retirer", Map.of());
		assertThat(administrator.goal()).isEqualTo(LIST + "?fait=removed");
		assertThat(administrator.look(LIST).page().select("main").text()).doesNotContain(AMINA);
		assertThat(administrator.look(path(amina)).status()).isEqualTo(404);
		assertThat(row(amina)).containsEntry("state", "gone").doesNotContainValue(AMINA);
		TestMail.await(AMINA, letters + 1);
	}

	@Test
	void whoNeverAnsweredIsInvitedAgainOrForgottenWhole() {
		administrator.look("/compte/invitation").press("/compte/invitation", Map.of("email", "slow.kept@essai.example", "function", "acueil"));
		TestMail.await("slow.kept@essai.example", 1);
		UUID slow = jdbc.queryForObject("select id from account where state = 'invited'", UUID.class);
		assertThat(administrator.look(LIST).page().select("main").text()).contains("25 novembre 2026");
		var asked = new HashMap<>(Map.of("function", "accueil", "role", "coordinator", "areas", "laeken"));
		administrator.look(LIST + "/" + slow).press(LIST + "/" + slow + "/inviter", asked);
		assertThat(administrator.goal()).isEqualTo(LIST + "/" + slow + "?fait=invited");
		TestMail.await("slow.kept@essai.example", 2);
		assertThat(jdbc.queryForMap("select * from account where id = ?", slow)).containsEntry("function", "accueil")
			.containsEntry("role", "coordinator");
		administrator.look(LIST + "/" + slow + "/retirer").press(LIST + "/" + slow + "/retirer", Map.of());
		assertThat(jdbc.queryForList("select 1 from account where id = ?", slow)).isEmpty();
	}

	@Test
	void theLastAdministratorStaysWhatSheIs() {
		change(chief, Map.of("role", "professional", "oui", "on"));
		assertThat(administrator.status()).isEqualTo(422);
		assertThat(administrator.page().select("#role-problem")).hasSize(1);
		for (String act : List.of("/suspendre", "/retirer")) {
			administrator.look(path(chief)).send(path(chief) + act, Map.of(), token());
			assertThat(administrator.status()).as(act).isEqualTo(422);
			assertThat(administrator.page().select("[role=alert]").text()).as(act).isNotBlank();
		}
		assertThat(row(chief)).containsEntry("role", "administrator").containsEntry("state", "active").containsEntry("session_generation", 0);
	}

	@Test
	void anAdministratorIsAskedBeforeSheGivesUpHerOwnRole() {
		SignIn.account(context, "second.kept@essai.example", Role.ADMINISTRATOR);
		change(chief, Map.of("role", "professional"));
		assertThat(administrator.status()).isEqualTo(422);
		assertThat(administrator.page().select("input#oui, #oui-problem")).hasSize(2);
		assertThat(administrator.page().select("#role option[selected]").val()).isEqualTo("professional");
		administrator.press(path(chief), Map.of("role", "professional", "function", "retraitée", "oui", "on"));
		assertThat(administrator.goal()).isEqualTo("/connexion");
		assertThat(row(chief)).containsEntry("role", "professional");
		assertThat(administrator.look(LIST).status()).isEqualTo(302);
	}

	@Test
	void onesOwnAccountIsClosedOnOnesOwnPage() {
		SignIn.account(context, "second.kept@essai.example", Role.ADMINISTRATOR);
		assertThat(administrator.look(path(chief)).page().select("main a[href=/compte]")).hasSize(1);
		assertThat(administrator.look(path(chief) + "/retirer").goal()).isEqualTo("/compte");
		administrator.look(path(chief)).send(path(chief) + "/retirer", Map.of(), token());
		assertThat(administrator.status()).isEqualTo(422);
		assertThat(row(chief)).containsEntry("state", "active");
	}

	@Test
	void whatAnAccountDidStaysUnderTheFunctionThatItHadThen() {
		UUID service = CatalogueMother.withCounter(catalogue, "Service d'essai signé", "Mo 09:00-12:00", LocationDetails.Placed.NOWHERE);
		try {
			sign(service, "premier nom");
			change(amina, Map.of("function", "médiatrice de dettes"));
			sign(service, "second nom");
			administrator.look(path(amina) + "/retirer").press(path(amina) + "/retirer", Map.of());
			assertThat(revisions.listOf(EntryKind.SERVICE, service)).extracting(Revision::author)
				.startsWith("médiatrice de dettes", "professional d'essai");
		}
		finally {
			CatalogueMother.remove(catalogue, service);
		}
	}

	@Test
	void nobodyElseLearnsWhoHasAnAccount() {
		var coordinator = signedIn(SignIn.account(context, "coordinator.kept@essai.example", Role.COORDINATOR,
				areas.findBySlug("laeken").orElseThrow().id()));
		for (Visitor one : List.of(signedIn(amina), coordinator)) {
			String there = one.look(path(amina)).page().select("main").text();
			assertThat(one.status()).isEqualTo(403);
			assertThat(one.look(LIST + "/" + UUID.randomUUID()).page().select("main").text()).isEqualTo(there);
			assertThat(one.status()).isEqualTo(403);
		}
		assertThat(administrator.look(LIST + "/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	private void sign(UUID service, String name) {
		String function = (String) row(amina).get("function");
		catalogue.change(new Change(Origin.PERSON, function, amina.accountId(), null, null, clock.instant()), session ->
			session.get(Service.class, service).describe(ServiceDetails.named(LocalizedText.french(name))));
	}

	/** As the form stands, with what is typed over it. */
	private void change(SignedIn account, Map<String, String> typed) {
		var form = new HashMap<>(Map.of("function", account.function(), "role", account.role().code()));
		form.putAll(typed);
		administrator.look(path(account)).press(path(account), form);
	}

	private void press(SignedIn account, String act) {
		administrator.look(path(account)).press(path(account) + act, Map.of());
	}

	private Map<String, String> token() {
		return Map.of("_csrf", administrator.look("/compte").page().select("input[name=_csrf]").first().val());
	}

	private Map<String, Object> row(SignedIn account) {
		return jdbc.queryForMap("select * from account where id = ?", account.accountId());
	}

	private static String path(SignedIn account) {
		return LIST + "/" + account.accountId();
	}

	private Visitor signedIn(SignedIn account) {
		return new Visitor(pages).look(SignIn.linkFor(context, account.accountId())).press("/connexion/lien", Map.of());
	}

}
