package org.guichetouvert.upkeep;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.SiteLinks;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words, in French and Dutch, that services are asked whether their entries are right. */
@Component
class LetterText {

	private static final List<Locale> BOTH = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"));

	private final SiteLinks site;

	private final MessageSource messages;

	LetterText(SiteLinks site, MessageSource messages) {
		this.site = site;
		this.messages = messages;
	}

	/** @param token of its own link */
	record Asked(LocalizedText name, String token) {
	}

	/** @param asked at least one @param stop token of the link that stops them */
	Letter of(String to, List<Asked> asked, String stop) {
		String subject = said(language -> subject(asked, language), " / ");
		String body = said(language -> (asked.size() == 1 ? one(asked.get(0), language) : many(asked, language)) + "\n\n"
				+ say("upkeep.mail.stop", language) + "\n" + site.whole("/confirmer/" + stop + "/arret", language), "\n\n\n");
		return new Letter(to, subject.replaceAll("\\p{Cntrl}+", " "), body);
	}

	private static String said(Function<Locale, String> words, String between) {
		return BOTH.stream().map(words).distinct().collect(Collectors.joining(between));
	}

	private String subject(List<Asked> asked, Locale language) {
		return asked.size() == 1 ? say("upkeep.mail.subject", language, asked.get(0).name().in(language.getLanguage()))
				: say("upkeep.mail.many.subject", language, asked.size());
	}

	private String one(Asked asked, Locale language) {
		return say("upkeep.mail.body", language, asked.name().in(language.getLanguage())) + "\n\n" + link(asked, language);
	}

	private String many(List<Asked> asked, Locale language) {
		return say("upkeep.mail.many.body", language, asked.size()) + "\n\n" + asked.stream()
			.map(one -> one.name().in(language.getLanguage()) + "\n" + link(one, language)).collect(Collectors.joining("\n\n"));
	}

	private String link(Asked asked, Locale language) {
		return site.whole("/confirmer/" + asked.token(), language);
	}

	private String say(String key, Locale language, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}

}
