package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.accounts.SignedIn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proposals that wait for this reader, the oldest first. */
@Component
@Order(10)
class ProposalsTopic implements DeskTopic {

	private final Drafts drafts;

	private final Rights rights;

	private final EntryNames names;

	ProposalsTopic(Drafts drafts, Rights rights, EntryNames names) {
		this.drafts = drafts;
		this.rights = rights;
		this.names = names;
	}

	@Override
	public String code() {
		return "proposals";
	}

	@Override
	public List<Item> itemsFor(SignedIn reader, LocalDate today, Locale locale) {
		return drafts.listProposed().stream().filter(draft -> rights.concerns(reader, draft))
			.map(draft -> new Item(names.of(draft.kind(), draft.says(), locale), draft.author(), "/coordination/fiches/propositions/" + draft.id()))
			.toList();
	}

}
