package org.guichetouvert.accounts.web;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.areas.AreaTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class InvitationPagesTest {

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

	@BeforeEach
	@AfterEach
	void clear() {
		SignIn.removeAccounts(context);
	}

	@Test
	void anInvitationIsSeenAcceptedAndSignsIn() {
		var coordinator = signedIn(Role.COORDINATOR);
		coordinator.look("/compte/invitation");
		assertThat(coordinator.page().select("select, fieldset")).as("a coordinator invites professionals only").isEmpty();
		coordinator.press("/compte/invitation", Map.of("email", "nour@essai.example", "function", "médiatrice de dettes, CPAS"));
		assertThat(coordinator.goal()).isEqualTo("/compte/invitation?fait");
		var letter = TestMail.await("nour@essai.example", 1);
		assertThat(TestMail.text(letter)).contains("coordinator d'essai");
		var link = URI.create(TestMail.link(letter));
		var nour = new Visitor(pages).look(link.getRawPath() + "?" + link.getRawQuery());
		assertThat(nour.page().select("main dd").eachText()).contains("médiatrice de dettes, CPAS");
		assertThat(jdbc.queryForObject("select state from account where email = 'nour@essai.example'", String.class)).isEqualTo("invited");
		nour.press("/connexion/invitation", Map.of());
		assertThat(nour.goal()).isEqualTo("/compte");
		assertThat(nour.look("/compte").page().select("main dd").eachText()).contains("médiatrice de dettes, CPAS");
		assertThat(new Visitor(pages).look(link.getRawPath() + "?" + link.getRawQuery()).status()).isEqualTo(410);
	}

	@Test
	void anInvitationLastsSevenDays() {
		signedIn(Role.COORDINATOR).look("/compte/invitation").press("/compte/invitation",
				Map.of("email", "late@essai.example", "function", "accueil"));
		var link = URI.create(TestMail.link(TestMail.await("late@essai.example", 1)));
		clock.setTo(MutableClock.START.plusDays(7).plusMinutes(1));
		assertThat(new Visitor(pages).look(link.getRawPath() + "?" + link.getRawQuery()).status()).isEqualTo(410);
	}

	@Test
	void whoDoesNotAnswerIsForgotten() {
		signedIn(Role.COORDINATOR).look("/compte/invitation").press("/compte/invitation",
				Map.of("email", "silent@essai.example", "function", "accueil"));
		clock.setTo(MutableClock.START.plusDays(6));
		SignIn.forgetInvitations(context);
		assertThat(states()).containsOnlyKeys("silent@essai.example", "coordinator@essai.example");
		clock.setTo(MutableClock.START.plusDays(7).plusMinutes(1));
		SignIn.forgetInvitations(context);
		assertThat(states()).containsOnlyKeys("coordinator@essai.example");
	}

	@Test
	void invitingAgainCorrectsAndTakesTheFormerLetterBack() {
		var administrator = signedIn(Role.ADMINISTRATOR);
		administrator.look("/compte/invitation").press("/compte/invitation",
				Map.of("email", "twice@essai.example", "function", "acueil"));
		String former = path(URI.create(TestMail.link(TestMail.await("twice@essai.example", 1))));
		administrator.look("/compte/invitation").press("/compte/invitation", Map.of("email", "twice@essai.example", "function",
				"coordination de Laeken", "role", "coordinator", "areas", "laeken"));
		assertThat(administrator.goal()).isEqualTo("/compte/invitation?fait");
		assertThat(new Visitor(pages).look(former).status()).isEqualTo(410);
		String link = path(URI.create(TestMail.link(TestMail.await("twice@essai.example", 2))));
		assertThat(new Visitor(pages).look(link).page().select("main dd").eachText()).contains("coordination de Laeken", "Laeken")
			.doesNotContain("acueil");
		var coordinator = signedIn(Role.COORDINATOR);
		coordinator.look("/compte/invitation").press("/compte/invitation", Map.of("email", "twice@essai.example", "function", "x"));
		assertThat(coordinator.status()).as("not for a coordinator to change").isEqualTo(422);
		assertThat(new Visitor(pages).look(link).status()).isEqualTo(200);
	}

	@Test
	void aCoordinatorCannotMakeAnotherOne() {
		var coordinator = signedIn(Role.COORDINATOR);
		coordinator.look("/compte/invitation").press("/compte/invitation",
				Map.of("email", "more@essai.example", "function", "x", "role", "administrator"));
		assertThat(coordinator.status()).isEqualTo(403);
		assertThat(jdbc.queryForObject("select count(*) from account where email = 'more@essai.example'", Integer.class)).isZero();
	}

	@Test
	void anAdministratorInvitesACoordinatorOfAreas() {
		var administrator = signedIn(Role.ADMINISTRATOR);
		administrator.look("/compte/invitation").press("/compte/invitation",
				Map.of("email", "coordination@essai.example", "function", "coordination de Laeken", "role", "coordinator"));
		assertThat(administrator.status()).isEqualTo(422);
		assertThat(administrator.page().select("#areas-problem")).hasSize(1);
		assertThat(administrator.page().select("#function").val()).isEqualTo("coordination de Laeken");
		assertThat(administrator.page().select("#role option[selected]").val()).isEqualTo("coordinator");
		administrator.press("/compte/invitation", Map.of("email", "coordination@essai.example", "function", "coordination de Laeken",
				"role", "coordinator", "areas", "laeken"));
		assertThat(administrator.goal()).isEqualTo("/compte/invitation?fait");
		assertThat(jdbc.queryForList("select area_id::text from account_area where account_id = "
				+ "(select id from account where email = 'coordination@essai.example')", String.class))
			.containsExactly(areas.findBySlug("laeken").orElseThrow().id().toString());
	}

	@Test
	void whoHasAnAccountIsNotInvitedAgainButWhoHasNotAnsweredIs() {
		var administrator = signedIn(Role.ADMINISTRATOR);
		SignIn.account(context, "there@essai.example", Role.PROFESSIONAL);
		administrator.look("/compte/invitation").press("/compte/invitation", Map.of("email", "There@essai.example", "function", "x"));
		assertThat(administrator.status()).isEqualTo(422);
		assertThat(administrator.page().select("#email-problem")).hasSize(1);
		for (int time = 1; time <= 2; time++) {
			administrator.look("/compte/invitation").press("/compte/invitation", Map.of("email", "again@essai.example", "function", "x"));
			TestMail.await("again@essai.example", time);
		}
	}

	private Map<String, Object> states() {
		return jdbc.queryForList("select email, state from account").stream()
			.collect(Collectors.toMap(row -> (String) row.get("email"), row -> row.get("state")));
	}

	private static String path(URI link) {
		return link.getRawPath() + "?" + link.getRawQuery();
	}

	private Visitor signedIn(Role role) {
		var areaIds = role == Role.COORDINATOR ? new UUID[] { areas.findBySlug("marolles").orElseThrow().id() }
				: new java.util.UUID[0];
		var account = SignIn.account(context, role.code() + "@essai.example", role, areaIds);
		var visitor = new Visitor(pages).look(SignIn.linkFor(context, account.accountId())).press("/connexion/lien", Map.of());
		return visitor;
	}

}
