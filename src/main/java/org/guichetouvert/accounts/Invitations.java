package org.guichetouvert.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.OneTimeTokens.Purpose;
import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.SiteLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How accounts come to be: somebody who has one invites. Until the invitation is accepted, inviting again corrects it and
 * writes again; the former letter is good for nothing then.
 */
@Component
public class Invitations {

	/** How long an invitation can be accepted. */
	static final Duration LIFE = Duration.ofDays(7);

	private final Accounts accounts;

	private final OneTimeTokens tokens;

	private final Postbox postbox;

	private final SiteLinks links;

	private final MessageSource messages;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Invitations(Accounts accounts, OneTimeTokens tokens, Postbox postbox, SiteLinks links, MessageSource messages, Clock clock,
			ApplicationEventPublisher events) {
		this.events = events;
		this.accounts = accounts;
		this.tokens = tokens;
		this.postbox = postbox;
		this.links = links;
		this.messages = messages;
		this.clock = clock;
	}

	/** Whether somebody may give a role: an administrator any, a coordinator only that of professionals. */
	public static boolean mayInvite(SignedIn by, Role as) {
		return by.role() == Role.ADMINISTRATOR || by.role() == Role.COORDINATOR && as == Role.PROFESSIONAL;
	}

	/**
	 * @return false when somebody has an account with this address, or was invited as something that
	 * is not for this one to give
	 * @throws AccessDeniedException when it is not for them to invite
	 */
	@Transactional
	public boolean invite(SignedIn by, Invitation invitation, Locale locale) {
		if (!mayInvite(by, invitation.role())) {
			throw new AccessDeniedException("%s may not invite a %s".formatted(by.role(), invitation.role()));
		}
		Account account = accounts.findByEmail(invitation.email()).orElse(null);
		if (account == null) {
			account = Account.invited(invitation, clock.instant());
			accounts.add(account);
		}
		else if (!account.is(AccountState.INVITED) || !mayInvite(by, account.role())) {
			return false;
		}
		else {
			account.inviteAs(invitation);
			tokens.revokeAllOf(account.id());
		}
		String link = links.whole("/connexion/invitation?jeton=" + tokens.issue(Purpose.INVITATION, account.id(), LIFE), locale);
		postbox.send(new Letter(account.email(), messages.getMessage("accounts.letter.invitation.subject", null, locale),
				messages.getMessage("accounts.letter.invitation.body", new Object[] { by.function(), link }, locale)));
		return true;
	}

	/** Who is invited by a token that works; it still does afterwards. */
	@Transactional(readOnly = true)
	public Optional<SignedIn> find(String token) {
		return tokens.findAccount(Purpose.INVITATION, token).flatMap(accounts::find)
			.filter(account -> account.is(AccountState.INVITED)).map(Account::describe);
	}

	/** The account, now active, when the token works. */
	@Transactional
	public Optional<UUID> accept(String token) {
		return tokens.consumeOfAccount(Purpose.INVITATION, token).map(accounts::get)
			.filter(account -> account.is(AccountState.INVITED)).map(account -> {
				account.activate();
				account.signIn(clock.instant());
				tokens.revokeAllOf(account.id());
				events.publishEvent(new AccountsChanged());
				return account.id();
			});
	}

}
