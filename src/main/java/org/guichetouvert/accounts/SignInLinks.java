package org.guichetouvert.accounts;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.SiteLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes to those who ask for a link. Even whether there is such an account is looked up in the background: neither what the
 * page says nor how long it takes tells who has one.
 */
@Component
public class SignInLinks implements DisposableBean {

	/** How long a link works. */
	static final Duration LIFE = Duration.ofMinutes(20);

	private static final Logger log = LoggerFactory.getLogger(SignInLinks.class);

	private static final int MOST_WAITING = 200;

	private final Accounts accounts;

	private final OneTimeTokenService tokens;

	private final TransactionTemplate transaction;

	private final Postbox postbox;

	private final SiteLinks links;

	private final MessageSource messages;

	private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(MOST_WAITING), work -> {
				Thread thread = new Thread(work, "sign-in-links");
				thread.setDaemon(true);
				return thread;
			}, new ThreadPoolExecutor.DiscardPolicy());

	SignInLinks(Accounts accounts, OneTimeTokenService tokens, TransactionTemplate transaction, Postbox postbox, SiteLinks links,
			MessageSource messages) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.transaction = transaction;
		this.postbox = postbox;
		this.links = links;
		this.messages = messages;
	}

	/**
	 * Returns at once.
	 *
	 * @param email as {@link EmailAddress} writes it
	 * @param back path within the site where to go then; empty for none
	 */
	public void send(String email, String back, Locale locale) {
		writer.execute(() -> {
			try {
				transaction.executeWithoutResult(status -> accounts.findByEmail(email)
					.filter(account -> account.is(AccountState.ACTIVE))
					.ifPresent(account -> postbox.send(letter(account.email(), path(account.id(), back), locale))));
			}
			catch (RuntimeException e) {
				log.error("Un lien de connexion n'a pas pu être écrit ({}).", e.getClass().getSimpleName());
			}
		});
	}

	/** Path and query of a link that works once. */
	String path(UUID accountId, String back) {
		String token = tokens.generate(new GenerateOneTimeTokenRequest(accountId.toString(), LIFE)).getTokenValue();
		return "/connexion/lien?jeton=" + token + (back.isEmpty() ? "" : "&retour=" + UriUtils.encode(back, UTF_8));
	}

	private Letter letter(String to, String path, Locale locale) {
		return new Letter(to, messages.getMessage("accounts.letter.link.subject", null, locale),
				messages.getMessage("accounts.letter.link.body", new Object[] { links.whole(path, locale) }, locale));
	}

	@Override
	public void destroy() {
		writer.shutdown();
	}

}
