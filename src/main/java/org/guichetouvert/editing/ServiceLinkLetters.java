package org.guichetouvert.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.SiteLinks;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Brings a service its own link: by letter, in French and Dutch, or in words for a text message. */
@Component
public class ServiceLinkLetters {

	private static final List<Locale> BOTH = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"));

	private final Postbox post;

	private final SiteLinks site;

	private final MessageSource messages;

	ServiceLinkLetters(Postbox post, SiteLinks site, MessageSource messages) {
		this.post = post;
		this.site = site;
		this.messages = messages;
	}

	/** @param to one address; it is forgotten */
	public void send(String to, String token, LocalizedText service) {
		String subject = BOTH.stream().map(language -> say("editing.link.mail.subject", language, service.in(language.getLanguage())))
			.distinct().collect(Collectors.joining(" / "));
		String body = BOTH.stream().map(language -> say("editing.link.mail.body", language, service.in(language.getLanguage())) + "\n\n"
				+ address(token, language) + "\n\n" + say("editing.link.mail.end", language)).collect(Collectors.joining("\n\n\n"));
		post.send(new Letter(to, subject.replaceAll("\\p{Cntrl}+", " "), body));
	}

	/** The whole address of the page that a token opens. */
	public String address(String token, Locale language) {
		return site.whole("/ma-porte/" + token, language);
	}

	/** Opens a text message to nobody yet; telephones differ in what they read first, and all read this. */
	public String textMessage(String address, Locale language) {
		return "sms:?&body=" + UriUtils.encode(say("editing.link.sms", language, address), StandardCharsets.UTF_8);
	}

	private String say(String key, Locale language, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}

}
