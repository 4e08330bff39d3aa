package org.guichetouvert.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people what was done with their account by somebody else: in French and Dutch, since nobody knows what they read. */
@Component
class AccountLetters {

	private static final List<Locale> BOTH = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"));

	private final Postbox postbox;

	private final MessageSource messages;

	private final AreaTree areas;

	AccountLetters(Postbox postbox, MessageSource messages, AreaTree areas) {
		this.postbox = postbox;
		this.messages = messages;
		this.areas = areas;
	}

	void suspended(SignedIn by, KeptAccount account) {
		send(account, "accounts.keeping.letter.suspended", by);
	}

	void resumed(SignedIn by, KeptAccount account) {
		send(account, "accounts.keeping.letter.resumed", by);
	}

	void removed(SignedIn by, KeptAccount account) {
		send(account, "accounts.keeping.letter.removed", by);
	}

	/** @param account as it is now */
	void changed(SignedIn by, KeptAccount account) {
		send(account, "accounts.keeping.letter.changed", by);
	}

	private void send(KeptAccount account, String key, SignedIn by) {
		String subject = BOTH.stream().map(language -> say("accounts.keeping.letter.subject", language)).collect(Collectors.joining(" / "));
		String body = BOTH.stream().map(language -> say("accounts.keeping.letter.greeting", language) + "\n\n"
				+ say(key, language, account.function(), as(account, language)) + "\n"
				+ say("accounts.keeping.letter.end", language, by.function())).collect(Collectors.joining("\n\n\n"));
		postbox.send(new Letter(account.email(), subject, body));
	}

	private String as(KeptAccount account, Locale language) {
		String role = say("accounts.role." + account.role().code(), language);
		String where = account.areaIds().stream().map(areas::findById).flatMap(Optional::stream)
			.map(area -> area.name().in(language.getLanguage())).sorted().collect(Collectors.joining(", "));
		return where.isEmpty() ? role : role + " (" + where + ")";
	}

	private String say(String key, Locale language, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}

}
