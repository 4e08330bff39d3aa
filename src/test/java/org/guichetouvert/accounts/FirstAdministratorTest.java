package org.guichetouvert.accounts;

import java.util.Map;

import org.guichetouvert.IntegrationTest;
import org.guichetouvert.accounts.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class FirstAdministratorTest {

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationContext context;

	@Autowired
	FirstAdministrator first;

	@BeforeEach
	@AfterEach
	void clear() {
		SignIn.removeAccounts(context);
	}

	@Test
	void theLinkOfTheStartMakesTheAdministratorAndIsThenGone() {
		String former = first.findPath().orElseThrow();
		String path = first.findPath().orElseThrow();
		assertThat(new Visitor(pages).look(former).status()).as("that of the start before").isEqualTo(410);
		var visitor = new Visitor(pages).look(path);
		visitor.press("/connexion/premier", Map.of("email", "admin", "function", ""));
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.page().select("#email-problem, #function-problem")).hasSize(2);
		assertThat(visitor.page().select("#email").val()).isEqualTo("admin");
		visitor.press("/connexion/premier", Map.of("email", "first@essai.example", "function", "administration du site"));
		assertThat(visitor.goal()).isEqualTo("/compte");
		assertThat(visitor.look("/compte").page().select("main dd").eachText()).contains("administration du site");
		assertThat(visitor.look("/compte/invitation").status()).isEqualTo(200);
		assertThat(new Visitor(pages).look(path).status()).isEqualTo(410);
		assertThat(first.findPath()).isEmpty();
	}

	@Test
	void theLinkDiesOnceThereIsAnAdministratorHoweverThatCame() {
		String path = first.findPath().orElseThrow();
		SignIn.account(context, "came@essai.example", Role.ADMINISTRATOR);
		assertThat(new Visitor(pages).look(path).status()).isEqualTo(410);
		assertThat(new Visitor(pages).send("/connexion/premier", Map.of(), Map.of("jeton", path.substring(path.indexOf('=') + 1), "email",
				"late@essai.example", "function", "x")).status()).isEqualTo(410);
	}

	@Test
	void whoCannotReadTheJournalHasNothingToGuess() {
		assertThat(new Visitor(pages).look("/connexion/premier?jeton=x").status()).isEqualTo(410);
		assertThat(new Visitor(pages).look("/connexion/premier").status()).isEqualTo(410);
	}

}
