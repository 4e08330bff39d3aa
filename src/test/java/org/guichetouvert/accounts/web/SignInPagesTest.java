package org.guichetouvert.accounts.web;

import java.net.URI;
import java.util.Map;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.MutableClock;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.accounts.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SignInPagesTest {

	private static final String AMINA = "amina.links@essai.example";

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MutableClock clock;

	private Visitor visitor;

	private SignedIn amina;

	@BeforeEach
	void begin() {
		SignIn.removeAccounts(context);
		amina = SignIn.account(context, AMINA, Role.PROFESSIONAL);
		visitor = new Visitor(pages);
	}

	@AfterEach
	void end() {
		SignIn.removeAccounts(context);
	}

	@Test
	void aLinkOutOfALetterSignsInAndLeadsBack() {
		int before = TestMail.to(AMINA).size();
		visitor.look("/connexion?retour=/quartiers/laeken").press("/connexion", Map.of("email", " Amina.Links@Essai.example "));
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.goal()).isEqualTo("/connexion/envoye");
		var link = URI.create(TestMail.link(TestMail.await(AMINA, before + 1)));
		assertThat(link.getHost()).as("from the setting, not from the request").isEqualTo("guichet.example");
		visitor.look(link.getRawPath() + "?" + link.getRawQuery());
		assertThat(visitor.status()).isEqualTo(200);
		visitor.press("/connexion/lien", Map.of());
		assertThat(visitor.status()).isEqualTo(303);
		assertThat(visitor.goal()).isEqualTo("/quartiers/laeken");
		assertThat(visitor.look("/compte").page().select("main dd").eachText()).contains("professional d'essai");
		assertThat(visitor.look("/").page().select(".reader").text()).contains("professional d'essai");
		assertThat(jdbc.queryForList("select principal_name from spring_session", String.class)).containsExactly(amina.getName());
		assertThat(jdbc.queryForObject("select count(*) from account where last_sign_in_at is not null", Integer.class)).isEqualTo(1);
	}

	@Test
	void theLetterAndThePagesStayInTheirLanguage() {
		int before = TestMail.to(AMINA).size();
		assertThat(visitor.look("/nl/compte?x=1").goal()).isEqualTo("/nl/connexion?retour=%2Fcompte%3Fx%3D1");
		visitor.look(visitor.goal()).press("/nl/connexion", Map.of("email", AMINA));
		assertThat(visitor.goal()).isEqualTo("/nl/connexion/envoye");
		var link = URI.create(TestMail.link(TestMail.await(AMINA, before + 1)));
		assertThat(link.toString()).startsWith("https://guichet.example/nl/connexion/lien?jeton=");
		visitor.look(link.getRawPath() + "?" + link.getRawQuery()).press("/nl/connexion/lien", Map.of());
		assertThat(visitor.goal()).isEqualTo("/nl/compte?x=1");
		assertThat(visitor.look("/compte").status()).as("one session for all languages").isEqualTo(200);
	}

	@Test
	void lookingAtALinkConsumesNothingAndItWorksOnce() {
		String link = SignIn.linkFor(context, amina.accountId());
		visitor.look(link).look(link);
		assertThat(visitor.status()).isEqualTo(200);
		String shown = visitor.page().select("input[name=jeton]").val();
		visitor.press("/connexion/lien", Map.of());
		assertThat(visitor.cookie()).isNotNull();
		var second = new Visitor(pages).send("/connexion/lien", Map.of(), Map.of("jeton", shown));
		assertThat(second.status()).isEqualTo(410);
		assertThat(second.cookie()).isNull();
		assertThat(new Visitor(pages).look(link).status()).isEqualTo(410);
	}

	@Test
	void onlyAHashOfATokenIsKept() {
		String link = SignIn.linkFor(context, amina.accountId());
		String token = link.substring(link.indexOf('=') + 1);
		assertThat(jdbc.queryForObject("select hash from one_time_token where account_id = ?", String.class, amina.accountId()))
			.hasSize(64).isNotEqualTo(token);
	}

	@Test
	void aLinkExpiresAfterTwentyMinutes() {
		String link = SignIn.linkFor(context, amina.accountId());
		visitor.look(link);
		clock.setTo(MutableClock.START.plusMinutes(21));
		visitor.press("/connexion/lien", Map.of());
		assertThat(visitor.status()).isEqualTo(410);
		assertThat(visitor.cookie()).isNull();
	}

	@Test
	void anUnknownAddressGetsTheSameAnswerAndNoLetter() {
		int before = TestMail.to(AMINA).size();
		visitor.look("/connexion").press("/connexion", Map.of("email", "nobody@essai.example"));
		int status = visitor.status();
		String goal = visitor.goal();
		visitor.look("/connexion").press("/connexion", Map.of("email", AMINA));
		assertThat(visitor.status()).isEqualTo(status);
		assertThat(visitor.goal()).isEqualTo(goal);
		TestMail.await(AMINA, before + 1); // one after the other
		assertThat(TestMail.to("nobody@essai.example")).isEmpty();
	}

	@Test
	void whatIsNoAddressIsSaidBesideTheFieldAndStays() {
		visitor.look("/connexion?retour=/quartiers").press("/connexion", Map.of("email", "amina@"));
		assertThat(visitor.status()).isEqualTo(422);
		var field = visitor.page().selectFirst("#email");
		assertThat(field.val()).isEqualTo("amina@");
		assertThat(field.attr("aria-invalid")).isEqualTo("true");
		assertThat(visitor.page().getElementById(field.attr("aria-describedby"))).isNotNull();
		assertThat(visitor.page().select("input[name=retour]").val()).isEqualTo("/quartiers");
	}

	@Test
	void tooManyLettersToOneAddressAreRefusedWithWhatWasTyped() {
		for (int time = 0; time < 5; time++) {
			assertThat(visitor.look("/connexion").press("/connexion", Map.of("email", "often@essai.example")).status()).isEqualTo(302);
		}
		visitor.look("/nl/connexion").press("/nl/connexion", Map.of("email", "often@essai.example"));
		assertThat(visitor.status()).isEqualTo(429);
		assertThat(visitor.page().select("html").attr("lang")).isEqualTo("nl");
		assertThat(visitor.page().select("#email").val()).isEqualTo("often@essai.example");
		assertThat(visitor.page().select("[role=alert]").text()).isNotBlank();
		assertThat(visitor.look("/connexion").press("/connexion", Map.of("email", "other@essai.example")).status()).isEqualTo(302);
		clock.setTo(MutableClock.START.plusMinutes(15));
		assertThat(visitor.look("/connexion").press("/connexion", Map.of("email", "often@essai.example")).status()).isEqualTo(302);
	}

	@Test
	void tooManyTriesOfTokensAreRefused() {
		for (int time = 0; time < 40; time++) {
			visitor.look("/connexion/lien?jeton=guess" + time);
		}
		assertThat(visitor.look("/connexion/lien?jeton=guess").status()).isEqualTo(429);
	}

	@Test
	void nobodyIsLedToAnotherSite() {
		for (String elsewhere : new String[] { "https://evil.example", "//evil.example", "/%5Cevil.example" }) {
			String link = SignIn.linkFor(context, amina.accountId());
			var victim = new Visitor(pages).look(link + "&retour=" + elsewhere).press("/connexion/lien", Map.of("retour", elsewhere));
			assertThat(victim.goal()).isEqualTo("/compte");
		}
		assertThat(visitor.look("/connexion?retour=//evil.example").page().select("input[name=retour]").val()).isEmpty();
	}

	@Test
	void visitorsGetNoCookieAndNoSessionAndNothingHiddenInForms() {
		for (String path : new String[] { "/", "/quartiers", "/recherche", "/connexion", "/connexion/envoye", "/nulle-part" }) {
			visitor.look(path);
			assertThat(visitor.last().getHeaders("Set-Cookie")).as(path).isEmpty();
		}
		visitor.look("/connexion").press("/connexion", Map.of("email", "nobody@essai.example"));
		assertThat(visitor.last().getHeaders("Set-Cookie")).isEmpty();
		assertThat(visitor.look("/connexion").page().select("input[name=_csrf]")).isEmpty();
		assertThat(jdbc.queryForObject("select count(*) from spring_session", Integer.class)).isZero();
	}

	@Test
	void theCookieIsForThisSiteAloneAndNotForScripts() {
		visitor.look(SignIn.linkFor(context, amina.accountId())).press("/connexion/lien", Map.of());
		assertThat(visitor.last().getHeader("Set-Cookie")).startsWith("guichet=").contains("Path=/;", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Secure");
	}

	@Test
	void behindTlsTheCookieIsSecure() {
		String link = SignIn.linkFor(context, amina.accountId());
		var entered = pages.post().uri("/connexion/lien").secure(true).param("jeton", link.substring(link.indexOf('=') + 1)).exchange();
		assertThat(entered.getResponse().getHeader("Set-Cookie")).contains("Secure");
	}

	@Test
	void whatIsMadeForSomebodyIsNeverKept() {
		assertThat(visitor.look("/connexion").last().getHeader("Cache-Control")).isEqualTo("private, no-store");
		assertThat(visitor.look("/quartiers").last().getHeader("Cache-Control")).startsWith("public");
		visitor.look(SignIn.linkFor(context, amina.accountId()));
		assertThat(visitor.last().getHeader("Cache-Control")).isEqualTo("private, no-store");
		visitor.press("/connexion/lien", Map.of());
		assertThat(visitor.last().getHeader("Cache-Control")).isEqualTo("private, no-store");
		for (String path : new String[] { "/", "/quartiers", "/compte", "/nulle-part" }) {
			assertThat(visitor.look(path).last().getHeader("Cache-Control")).as(path).isEqualTo("private, no-store");
		}
		assertThat(new Visitor(pages).look("/quartiers").page().select(".reader")).isEmpty();
	}

	@Test
	void aPageOfAnotherSiteSignsNobodyIn() {
		String link = SignIn.linkFor(context, amina.accountId());
		visitor.send("/connexion/lien", Map.of("Origin", "https://evil.example"), Map.of("jeton", link.substring(link.indexOf('=') + 1)));
		assertThat(visitor.status()).isEqualTo(403);
		visitor.send("/connexion", Map.of("Sec-Fetch-Site", "cross-site"), Map.of("email", AMINA));
		assertThat(visitor.status()).isEqualTo(403);
	}

}
