package org.guichetouvert.editing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.platform.Letter;
import org.guichetouvert.platform.Postbox;
import org.guichetouvert.platform.SiteLinks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells whoever proposed something what became of it, in French and Dutch. */
@Component
public class ProposalLetters {

	private static final List<Locale> BOTH = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"));

	private final AccountBook accounts;

	private final EntryNames names;

	private final Postbox post;

	private final SiteLinks site;

	private final MessageSource messages;

	ProposalLetters(AccountBook accounts, EntryNames names, Postbox post, SiteLinks site, MessageSource messages) {
		this.accounts = accounts;
		this.names = names;
		this.post = post;
		this.site = site;
		this.messages = messages;
	}

	/** @param decided with its decision */
	public void tell(Draft decided) {
		accounts.findEmail(decided.accountId()).ifPresent(to -> {
			String subject = BOTH.stream().map(language -> say(decided, "subject", language)).collect(Collectors.joining(" / "));
			String body = BOTH.stream().map(language -> say(decided, "body", language)).collect(Collectors.joining("\n\n\n"));
			post.send(new Letter(to, subject, body));
		});
	}

	private String say(Draft decided, String part, Locale language) {
		Draft.Decision decision = decided.decision();
		String state = decided.state() == Draft.State.PUBLISHED ? "published" : "declined";
		return messages.getMessage("editing.letter." + state + "." + part, new Object[] { names.of(decided.kind(), decided.says(), language),
				decision == null ? "" : decision.by(), decision == null || decision.reason() == null ? "" : decision.reason(),
				site.whole("/coordination/fiches/propositions/" + decided.id(), language) }, language);
	}

}
