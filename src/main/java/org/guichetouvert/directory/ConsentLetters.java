package org.guichetouvert.directory;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.SiteLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends persons the link to what the site keeps about them: when they ask for it, and when they were taken in. Whether somebody
 * who asks is known is looked up in the background: neither what the page says nor how long it takes tells.
 */
@Component
public class ConsentLetters implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ConsentLetters.class);

	private static final int MOST_WAITING = 200;

	private static final List<Locale> BOTH = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"));

	private final OwnData data;

	private final ConsentLinks links;

	private final Postbox post;

	private final SiteLinks site;

	private final MessageSource messages;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
			work -> {
				Thread thread = new Thread(work, "consent-letters");
				thread.setDaemon(true);
				return thread;
			}, new ThreadPoolExecutor.DiscardPolicy());

	ConsentLetters(OwnData data, ConsentLinks links, Postbox post, SiteLinks site, MessageSource messages, Clock clock,
			TransactionTemplate transaction) {
		this.data = data;
		this.links = links;
		this.post = post;
		this.site = site;
		this.messages = messages;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Tells a person that her consent was recorded, in French and Dutch, with the link to take it back.
	 *
	 * @return false where no e-mail address of hers is known, and nothing was sent
	 */
	@Transactional
	public boolean tell(UUID personId) {
		Optional<String> address = data.findEmail(personId);
		address.ifPresent(to -> {
			String token = links.create(personId, clock.instant());
			String subject = BOTH.stream().map(language -> say("site.mydata.mail.recorded.subject", language)).collect(Collectors.joining(" / "));
			String body = BOTH.stream().map(language -> say("site.mydata.mail.recorded", language) + "\n\n" + link(token, language) + "\n\n"
					+ say("site.mydata.mail.end", language, String.valueOf(ConsentLinks.LIFE.toDays()))).collect(Collectors.joining("\n\n\n"));
			post.send(new Letter(to, subject, body));
		});
		return address.isPresent();
	}

	/** Returns at once; sends a link to that address if somebody is known by it, for each who is. */
	public void answer(String address, Locale language) {
		writer.execute(() -> {
			try {
				transaction.executeWithoutResult(status -> write(address, language));
			}
			catch (RuntimeException e) {
				log.error("Un lien vers des données n'a pas pu être écrit ({}).", e.getClass().getSimpleName());
			}
		});
	}

	/** As {@link #answer}, in the transaction of whoever calls. */
	void write(String address, Locale language) {
		data.findByEmail(address).forEach(personId -> {
			String token = links.create(personId, clock.instant());
			String body = say("site.mydata.mail.asked", language) + "\n\n" + link(token, language) + "\n\n"
					+ say("site.mydata.mail.end", language, String.valueOf(ConsentLinks.LIFE.toDays()));
			post.send(new Letter(address.strip(), say("site.mydata.mail.asked.subject", language), body));
		});
	}

	@Override
	public void destroy() {
		writer.shutdown();
	}

	private String link(String token, Locale language) {
		return site.whole("/mes-donnees/lien?jeton=" + token, language);
	}

	private String say(String key, Locale language, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}

}
