package org.guichetouvert.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.accounts.OneTimeTokens.Purpose;
import org.guichetouvert.platform.SiteLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first administrator comes in where nobody can invite yet: by a link that the program prints when it starts, for
 * who can read what it prints. Each start makes a new one, and it is good for nothing once there is an administrator.
 */
@Component
public class FirstAdministrator {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	/** Any number that no other lock bears. */
	private static final long LOCK = 0x61646d696eL;

	private final Accounts accounts;

	private final OneTimeTokens tokens;

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbc;

	private final SiteLinks links;

	private final Clock clock;

	FirstAdministrator(Accounts accounts, OneTimeTokens tokens, TransactionTemplate transaction, JdbcTemplate jdbc,
			SiteLinks links, Clock clock) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.links = links;
		this.clock = clock;
	}

	@EventListener
	@Order // after the line that says where the site is
	void onReady(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext) {
			findPath().ifPresent(path -> log.info("Aucun compte d'administration : pour créer le premier, ouvrez {} "
					+ "(ce lien marche une fois, et change à chaque démarrage).", links.whole(path, Locale.FRENCH)));
		}
	}

	/** Path and query of a new link, in place of the former one; empty once there is an administrator. */
	Optional<String> findPath() {
		return transaction.execute(status -> {
			tokens.revoke(Purpose.FIRST_ADMINISTRATOR);
			return accounts.hasAdministrator() ? Optional.empty()
					: Optional.of("/connexion/premier?jeton=" + tokens.issue(Purpose.FIRST_ADMINISTRATOR, null, null));
		});
	}

	@Transactional(readOnly = true)
	public boolean isGood(String token) {
		return tokens.isGood(Purpose.FIRST_ADMINISTRATOR, token) && !accounts.hasAdministrator();
	}

	/**
	 * The administrator's account, when the token works. An account that has this address becomes the administrator's: who
	 * reads the journal of the machine may do more than that anyway.
	 *
	 * @param email as {@link EmailAddress} writes it
	 */
	@Transactional
	public Optional<UUID> create(String token, String email, String function) {
		jdbc.query("select pg_advisory_xact_lock(?)", row -> { }, LOCK);
		if (!tokens.consume(Purpose.FIRST_ADMINISTRATOR, token) || accounts.hasAdministrator()) {
			return Optional.empty();
		}
		Account account = accounts.findByEmail(email).orElse(null);
		if (account == null) {
			account = Account.first(email, function, clock.instant());
			accounts.add(account);
		}
		else {
			account.changeRole(Role.ADMINISTRATOR, Set.of());
			account.welcomeBack();
		}
		account.signIn(clock.instant());
		return Optional.of(account.id());
	}

}
