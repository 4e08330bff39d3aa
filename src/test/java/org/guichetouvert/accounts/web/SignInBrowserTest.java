package org.guichetouvert.accounts.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.guichetouvert.BrowserTest;
import org.guichetouvert.HtmlChecker;
import org.guichetouvert.TestMail;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetouvert.PageLook.assertAccessible;
import static org.guichetouvert.PageLook.picture;

/** Signing in as people do it, without scripts too, and how the pages of whoever is signed in look on each screen. */
@BrowserTest
class SignInBrowserTest {

	private static final Path PAGES = Path.of("target", "visited-accounts");

	@Autowired
	ApplicationContext context;

	@Autowired
	AreaTree areas;

	@BeforeEach
	@AfterEach
	void clear() {
		SignIn.removeAccounts(context);
	}

	@Test
	void aProfessionalComesInByALetterWithoutScriptsAndLeaves(Page page) {
		SignIn.account(context, "phone@essai.example", Role.PROFESSIONAL);
		String address = page.navigate("/quartiers/laeken").url().replaceFirst("/quartiers.*", "");
		try (BrowserContext phone = page.context().browser().newContext(new Browser.NewContextOptions().setBaseURL(address)
			.setJavaScriptEnabled(false).setViewportSize(360, 800))) {
			Page small = phone.newPage();
			small.navigate("/quartiers/laeken");
			small.locator("footer a[href='/connexion']").click();
			small.locator("#email").fill("phone@essai.example");
			small.locator("main form button").first().click();
			assertThat(small.url()).endsWith("/connexion/envoye");
			assertThat(phone.cookies()).isEmpty();
			String link = TestMail.link(TestMail.await("phone@essai.example", 1));
			small.navigate(link.replace("https://guichet.example", ""));
			small.locator("main form button").click();
			assertThat(small.url()).endsWith("/quartiers/laeken");
			small.locator(".reader a").click();
			small.locator("form[action='/compte/mot-de-passe'] input[name=password]").fill("tramway citron lundi");
			small.locator("form[action='/compte/mot-de-passe'] button").click();
			assertThat(small.url()).endsWith("/compte?fait");
			small.locator("form[action='/deconnexion'] button").click();
			assertThat(small.locator(".reader").count()).isZero();
			assertThat(phone.cookies()).isEmpty();
			small.navigate("/connexion?retour=/compte");
			small.locator("details summary").click();
			small.locator("#email-2").fill("phone@essai.example");
			small.locator("#password").fill("tramway citron lundi");
			small.locator("form[action='/connexion/mot-de-passe'] button").click();
			assertThat(small.url()).endsWith("/compte");
		}
	}

	@Test
	void pagesAreReachableForEverybodyOnEveryScreen(Page page) throws IOException, InterruptedException {
		Files.createDirectories(PAGES);
		page.navigate(SignIn.firstAdministrator(context));
		look(page, "sign-in-first");
		page.navigate("/connexion/lien?jeton=x");
		look(page, "sign-in-link-refused");
		var account = SignIn.account(context, "look@essai.example", Role.ADMINISTRATOR);
		page.navigate(SignIn.linkFor(context, account.accountId()));
		look(page, "sign-in-link");
		page.locator("main form button").click();
		for (Map.Entry<String, String> one : Map.of("sign-in-sent", "/connexion/envoye", "account", "/compte", "account-nl", "/nl/compte", "invite", "/compte/invitation",
				"invite-nl", "/nl/compte/invitation").entrySet()) {
			page.navigate(one.getValue());
			look(page, one.getKey());
		}
		lookAtAccountsOfOthers(page);
		page.navigate("/compte/invitation");
		page.locator("#role").selectOption("coordinator");
		page.locator("#email").fill("x@y");
		page.locator("main form").first().evaluate("form => form.noValidate = true");
		page.locator("main form button[type=submit]").click();
		look(page, "invite-refused");
		page.navigate("/compte");
		page.locator("form[action='/compte/mot-de-passe'] input[name=password]").fill("motdepasse2026");
		page.locator("form[action='/compte/mot-de-passe'] button").click();
		look(page, "account-refused");
		page.navigate("/deconnexion"); // looking at it signs nobody out
		page.navigate("/compte");
		page.locator("form[action='/deconnexion'] button").click();
		SignIn.inBrowser(page, context, Role.COORDINATOR, areas.findBySlug("laeken").orElseThrow().id());
		look(page, "account-coordinator");
		page.locator("form[action='/deconnexion'] button").click();
		SignIn.inBrowser(page, context, Role.PROFESSIONAL);
		page.navigate("/coordination/fiches");
		look(page, "error-403");
		assertThat(HtmlChecker.check(PAGES)).isEmpty();
	}

	private void lookAtAccountsOfOthers(Page page) throws IOException {
		page.navigate("/coordination/comptes");
		look(page, "accounts-few");
		page.locator("main li a").first().click();
		look(page, "account-own-kept");
		page.navigate("/coordination/comptes?etat=invited");
		look(page, "accounts-none");
		var coordinator = SignIn.account(context, "une.adresse.assez.longue.pour.un.telephone@service-social-communal.essai.example", Role.COORDINATOR,
				areas.lived().stream().limit(6).map(AreaNode::id).toArray(UUID[]::new));
		for (int number = 0; number < 20; number++) {
			SignIn.account(context, "look" + number + "@essai.example", Role.PROFESSIONAL);
		}
		page.navigate("/coordination/comptes");
		look(page, "accounts");
		page.navigate("/nl/coordination/comptes");
		look(page, "accounts-nl");
		page.navigate("/coordination/comptes/" + coordinator.accountId());
		look(page, "account-kept");
		page.locator("form[action$='/suspendre'] button").click();
		look(page, "account-kept-suspended");
		page.locator("#role").selectOption("professional");
		page.locator("#function").fill(" ");
		page.locator("main form").first().evaluate("form => form.noValidate = true");
		page.locator("main form button").first().click();
		look(page, "account-kept-refused");
		page.navigate("/coordination/comptes/" + coordinator.accountId() + "/retirer");
		look(page, "account-kept-remove");
	}

		private static void look(Page page, String name) throws IOException {
		Files.writeString(PAGES.resolve(name + ".html"), (String) page.evaluate(
				"fetch(location.href, { headers: { Accept: 'text/html' } }).then(answer => answer.text())"));
		boolean both = name.equals("account"); // nearly all of its components stand there
		for (ColorScheme scheme : both ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			for (int width : List.of(1280, 360, 320)) {
				page.setViewportSize(width, 800);
				if (width != 320) {
					picture(page, name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : ""));
				}
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("%s at %d", name, width).isLessThanOrEqualTo(width);
			}
			assertAccessible(page, name + ", " + scheme);
		}
	}

}
