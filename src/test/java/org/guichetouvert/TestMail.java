package org.guichetouvert;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;

/** The one mail server of all tests, where letters of the shared application arrive; each test has addresses of its own. */
public final class TestMail {

	private static final Pattern LINK = Pattern.compile("(?m)^https://\\S+$");

	private static final GreenMail SERVER = start();

	private TestMail() {
	}

	static int port() {
		return SERVER.getSmtp().getPort();
	}

	/** Those that have arrived so far, the oldest first. */
	public static List<MimeMessage> to(String address) {
		return Arrays.stream(SERVER.getReceivedMessages()).filter(message -> recipient(message).equals(address)).toList();
	}

	/** The latest of so many letters to somebody, once it is there. */
	public static MimeMessage await(String address, int number) {
		Awaitility.await().until(() -> to(address).size() >= number);
		return to(address).get(number - 1);
	}

	/** The whole address in a letter. */
	public static String link(MimeMessage letter) {
		Matcher link = LINK.matcher(text(letter));
		if (!link.find()) {
			throw new AssertionError("No link in: " + text(letter));
		}
		return link.group();
	}

	public static String text(MimeMessage letter) {
		try {
			return letter.getContent().toString().replace("\r\n", "\n");
		}
		catch (IOException | MessagingException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String recipient(MimeMessage message) {
		try {
			return message.getRecipients(RecipientType.TO)[0].toString();
		}
		catch (MessagingException e) {
			throw new IllegalStateException(e);
		}
	}

	private static GreenMail start() {
		GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
		server.start();
		return server;
	}

}
