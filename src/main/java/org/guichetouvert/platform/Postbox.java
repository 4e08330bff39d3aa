package org.guichetouvert.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes letters and sends them in the background: whoever writes one never waits for the mail server, and learns that it took the
 * letter only where that is asked for. A letter written in a transaction goes when that has been committed. The server is asked again a few times; what
 * waits then is in memory only. The log names no address and nothing of what a letter says, but for one case: the embedded
 * database without a mail server, which is somebody who tries the program out on a machine of their own.
 * <p>
 * Safe for concurrent use.
 */
@Component
public class Postbox implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Postbox.class);

	private static final List<Duration> PATIENCE = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10));

	private static final int MOST_WAITING = 500;

	private final @Nullable JavaMailSender server;

	private final String from;

	private final boolean tryingOut;

	private final List<Duration> patience;

	private final AtomicInteger waiting = new AtomicInteger();

	private final ScheduledThreadPoolExecutor carrier = new ScheduledThreadPoolExecutor(2, work -> {
		Thread thread = new Thread(work, "postbox");
		thread.setDaemon(true);
		return thread;
	});

	@Autowired
	Postbox(ObjectProvider<JavaMailSender> server, MailSettings mail, GuichetSettings settings, Database database) {
		this(server.getIfAvailable(), mail.from().isBlank() ? "guichet@" + settings.publicUrl().getHost() : mail.from(),
				database instanceof EmbeddedDatabase, PATIENCE);
	}

	/** @param patience how long to wait before each further attempt */
	Postbox(@Nullable JavaMailSender server, String from, boolean tryingOut, List<Duration> patience) {
		this.server = server;
		this.from = from;
		this.tryingOut = tryingOut;
		this.patience = patience;
	}

	/** Returns at once. */
	public void send(Letter letter) {
		send(letter, () -> { });
	}

	/**
	 * As {@link #send(Letter)}.
	 *
	 * @param taken called later, outside of any transaction, if the mail server takes it; while one tries the program out without
	 * a server, the log does. Never called for a letter that is given up
	 */
	public void send(Letter letter, Runnable taken) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					accept(letter, taken);
				}
			});
		}
		else {
			accept(letter, taken);
		}
	}

	private void accept(Letter letter, Runnable taken) {
		if (server == null) {
			keep(letter, taken);
		}
		else if (waiting.incrementAndGet() > MOST_WAITING) {
			waiting.decrementAndGet();
			log.error("Courrier pas envoyé : {} lettres attendent déjà le serveur de courrier.", MOST_WAITING);
		}
		else {
			carrier.execute(() -> carry(server, letter, taken, 0));
		}
	}

	private void keep(Letter letter, Runnable taken) {
		if (tryingOut) {
			log.info("Sans serveur de courrier (spring.mail.host), cette lettre s'arrête ici. À {} : {}\n{}",
					letter.to(), letter.subject(), letter.body());
			carrier.execute(() -> tell(taken)); // what the caller did is committed, and its connection given back
		}
		else {
			log.error("Courrier pas envoyé : aucun serveur de courrier n'est indiqué (spring.mail.host, voir src/docs/operation.md).");
		}
	}

	private void carry(JavaMailSender by, Letter letter, Runnable taken, int attempt) {
		try {
			by.send(written(by, letter));
			waiting.decrementAndGet();
			tell(taken);
		}
		catch (MailException | MessagingException e) {
			boolean last = attempt == patience.size() || carrier.isShutdown() || !(e instanceof MailException)
					|| e instanceof MailParseException;
			// The message of the exception would name the address.
			log.warn("Courrier pas envoyé à l'essai {} ({}) : {}.", attempt + 1,
					NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName(),
					last ? "abandonné" : "nouvel essai dans " + patience.get(attempt).toSeconds() + " s");
			if (last) {
				waiting.decrementAndGet();
			}
			else {
				carrier.schedule(() -> carry(by, letter, taken, attempt + 1), patience.get(attempt).toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		catch (RuntimeException e) {
			waiting.decrementAndGet();
			log.error("Courrier pas envoyé ({}).", e.getClass().getSimpleName());
		}
	}

	private static void tell(Runnable taken) {
		try {
			taken.run();
		}
		catch (RuntimeException e) {
			log.error("Le courrier est parti, mais ce n'est pas noté ({}).", e.getClass().getSimpleName());
		}
	}

	private MimeMessage written(JavaMailSender by, Letter letter) throws MessagingException {
		MimeMessage message = by.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, false, "UTF-8");
		helper.setFrom(from);
		helper.setTo(letter.to());
		helper.setSubject(letter.subject());
		helper.setText(letter.body());
		message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: answering machines keep quiet
		return message;
	}

	/** What is being sent may end. */
	@Override
	public void destroy() throws InterruptedException {
		carrier.shutdown();
		if (!carrier.awaitTermination(5, TimeUnit.SECONDS)) {
			carrier.shutdownNow();
			log.warn("Arrêt : {} lettres n'ont pas été envoyées.", waiting.get());
		}
	}

}
