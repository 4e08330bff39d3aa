package org.guichetouvert.platform;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class PostboxTest {

	private static final Letter LETTER = new Letter("amina@example.org", "Votre lien à usage unique", "Bonjour,\n\nhttps://guichet.example/x\n");

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@Test
	void aLetterArrivesAsPlainText() throws Exception {
		var postbox = new Postbox(server(), "guichet@guichet.example", false, List.of());
		postbox.send(LETTER);
		assertThat(MAIL.waitForIncomingEmail(5000, 1)).isTrue();
		MimeMessage message = MAIL.getReceivedMessages()[0];
		assertThat(message.getFrom()).extracting(Object::toString).containsExactly("guichet@guichet.example");
		assertThat(message.getSubject()).isEqualTo("Votre lien à usage unique");
		assertThat(message.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
		assertThat(message.getContent().toString()).contains("https://guichet.example/x");
		postbox.destroy();
	}

	@Test
	void aServerThatIsAwayIsAskedAgain() throws Exception {
		var server = new Unwilling(2);
		var postbox = new Postbox(server, "guichet@guichet.example", false, List.of(Duration.ZERO, Duration.ZERO));
		postbox.send(LETTER);
		assertThat(MAIL.waitForIncomingEmail(5000, 1)).isTrue();
		postbox.destroy();
	}

	@Test
	void tellsWhoAsksThatTheServerTookALetter() throws Exception {
		var taken = new AtomicInteger();
		var postbox = new Postbox(new Unwilling(1), "guichet@guichet.example", false, List.of(Duration.ZERO));
		postbox.send(LETTER, taken::incrementAndGet);
		await().untilAsserted(() -> assertThat(taken).hasValue(1));
		postbox.destroy();
		var away = new Postbox(new Unwilling(9), "guichet@guichet.example", false, List.of(Duration.ZERO));
		away.send(LETTER, taken::incrementAndGet);
		away.destroy();
		var none = new Postbox(null, "guichet@guichet.example", false, List.of());
		none.send(LETTER, taken::incrementAndGet);
		none.destroy();
		assertThat(taken).hasValue(1);
	}

	@Test
	void theLogNamesNoAddress(CapturedOutput log) throws Exception {
		var postbox = new Postbox(new Unwilling(9), "guichet@guichet.example", false, List.of(Duration.ZERO));
		postbox.send(LETTER);
		await().untilAsserted(() -> assertThat(log).contains("abandonné"));
		postbox.destroy();
		assertThat(log).doesNotContain("amina", "https://guichet.example/x");
	}

	@Test
	void withoutServerALetterIsReadInTheLogOnlyWhileTryingOut(CapturedOutput log) throws Exception {
		var inPublic = new Postbox(null, "guichet@guichet.example", false, List.of());
		inPublic.send(LETTER);
		assertThat(log).contains("spring.mail.host").doesNotContain("https://guichet.example/x");
		((Logger) LoggerFactory.getLogger(Postbox.class)).setLevel(Level.INFO);
		var tryingOut = new Postbox(null, "guichet@guichet.example", true, List.of());
		tryingOut.send(LETTER);
		assertThat(log).contains("https://guichet.example/x");
		inPublic.destroy();
		tryingOut.destroy();
	}

	@Test
	void noHeaderSlipsInByAnAddress() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Letter("a@example.org\nBcc: b@example.org", "x", "y"));
	}

	private static JavaMailSenderImpl server() {
		return at(new JavaMailSenderImpl());
	}

	private static JavaMailSenderImpl at(JavaMailSenderImpl sender) {
		sender.setHost("127.0.0.1");
		sender.setPort(MAIL.getSmtp().getPort());
		return sender;
	}

	/** Fails a number of times, and names the address when it does. */
	private static final class Unwilling extends JavaMailSenderImpl {

		private int failures;

		Unwilling(int failures) {
			this.failures = failures;
			at(this);
			setJavaMailProperties(new Properties());
		}

		@Override
		protected void doSend(MimeMessage[] messages, Object[] originals) {
			if (failures-- > 0) {
				throw new MailSendException("550 amina@example.org");
			}
			super.doSend(messages, originals);
		}

	}

}
