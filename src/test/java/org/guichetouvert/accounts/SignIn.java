package org.guichetouvert.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.guichetouvert.platform.RateLimits;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who is signed in. For requests of {@code MockMvcTester}, {@code .with(SignIn.asProfessional())}: nobody of them
 * has a row in the database, nor a session, so their forms need no token against forgery. For a browser,
 * {@code SignIn.inBrowser(page, context, Role.COORDINATOR, areaId)} with an account that exists; whoever makes such accounts
 * takes them away with {@link #removeAccounts}.
 */
public final class SignIn {

	private SignIn() {
	}

	public static RequestPostProcessor asProfessional() {
		return as(new SignedIn(UUID.randomUUID(), "assistante sociale d'essai", Role.PROFESSIONAL, Set.of()));
	}

	public static RequestPostProcessor asCoordinator(UUID... areaIds) {
		return as(new SignedIn(UUID.randomUUID(), "coordination d'essai", Role.COORDINATOR, Set.of(areaIds)));
	}

	public static RequestPostProcessor asAdministrator() {
		return as(new SignedIn(UUID.randomUUID(), "administration d'essai", Role.ADMINISTRATOR, Set.of()));
	}

	public static RequestPostProcessor as(SignedIn reader) {
		return SecurityMockMvcRequestPostProcessors.authentication(reader.authentication());
	}

	/** @param areaIds of a coordinator, who has at least one */
	public static SignedIn inBrowser(Page page, ApplicationContext context, Role role, UUID... areaIds) {
		SignedIn account = account(context, role.code() + "." + UUID.randomUUID() + "@essai.example", role, areaIds);
		page.navigate(linkFor(context, account.accountId()));
		page.locator("main form button").click();
		return account;
	}

	/** An active account. */
	public static SignedIn account(ApplicationContext context, String email, Role role, UUID... areaIds) {
		return context.getBean(TransactionTemplate.class).execute(status -> {
			var account = Account.invited(new Invitation(email, role.code() + " d'essai", role, Set.of(areaIds)),
					Instant.parse("2026-11-05T09:00:00Z"));
			account.activate();
			context.getBean(Accounts.class).add(account);
			return account.describe();
		});
	}

	/** The daily task that forgets invitations without an answer, run at the clock's day. */
	public static void forgetInvitations(ApplicationContext context) {
		context.getBean(UnansweredInvitations.class).runDaily();
	}

	/** Path and query of a link that signs in once. */
	public static String linkFor(ApplicationContext context, UUID accountId) {
		context.getBean(RateLimits.class).forget();
		return context.getBean(SignInLinks.class).path(accountId, "");
	}

	/** Path and query of the link that a start without administrator prints. */
	public static String firstAdministrator(ApplicationContext context) {
		return context.getBean(FirstAdministrator.class).findPath().orElseThrow();
	}

	/** All of them, with their sessions and tokens, and what is known of who tried how often. */
	public static void removeAccounts(ApplicationContext context) {
		var jdbc = context.getBean(JdbcTemplate.class);
		jdbc.update("delete from spring_session");
		jdbc.update("delete from account");
		context.getBean(RateLimits.class).forget();
	}

}
