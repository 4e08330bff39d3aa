package org.guichetouvert.editing.web;

import java.util.List;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Memberships;
import org.guichetouvert.editing.Rights;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who works at a service and may confirm what it says, by function. */
@Component
@Order(90)
class MembersSection implements EntrySections {

	private final Desk desk;

	private final Rights rights;

	private final Memberships memberships;

	private final AccountBook accounts;

	MembersSection(Desk desk, Rights rights, Memberships memberships, AccountBook accounts) {
		this.desk = desk;
		this.rights = rights;
		this.memberships = memberships;
		this.accounts = accounts;
	}

	@Override
	public boolean isFor(EntryKind kind) {
		return kind == EntryKind.SERVICE;
	}

	@Override
	public List<Section> of(Draft draft, Words words) {
		if (draft.isNew() || !rights.mayPublish(desk.reader(), draft)) {
			return List.of();
		}
		List<Line> lines = memberships.accountsOf(draft.entryId()).stream().flatMap(account -> accounts.findFunction(account).stream())
			.map(Line::of).toList();
		return List.of(new Section("members", words.say("editing.members.title"), lines,
				List.of(new Way(words.say("editing.entry.change"), EntryPath.of(EntryKind.SERVICE, draft.entryId()) + "/membres"))));
	}

}
