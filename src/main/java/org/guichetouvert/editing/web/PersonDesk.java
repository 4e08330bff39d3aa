package org.guichetouvert.editing.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.PersonKeeping;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.editing.Action;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins pages about the person who holds a function: for whoever may publish it, and written at once. */
@Component
class PersonDesk {

	private final Desk desk;

	private final Snapshots snapshots;

	private final Rights rights;

	private final EntryNames names;

	private final PersonKeeping keeping;

	PersonDesk(Desk desk, Snapshots snapshots, Rights rights, EntryNames names, PersonKeeping keeping) {
		this.desk = desk;
		this.snapshots = snapshots;
		this.rights = rights;
		this.names = names;
		this.keeping = keeping;
	}

	/**
	 * Who holds it.
	 *
	 * @throws org.springframework.web.server.ResponseStatusException 404 when there is no such contact, not even a draft counts
	 * @throws org.springframework.security.access.AccessDeniedException when the reader may not publish it
	 */
	PersonKeeping.Kept open(UUID contactId) {
		Object says = says(contactId);
		rights.require(desk.reader(), Action.PUBLISH, EntryKind.CONTACT, contactId, says);
		return keeping.find(contactId, desk.words().today()).orElseThrow(() -> Desk.notFound("contact " + contactId));
	}

	/** As {@link #open}, where somebody holds it; 404 else. */
	PersonKeeping.Holder holder(UUID contactId) {
		PersonKeeping.Holder holder = open(contactId).holder();
		if (holder == null) {
			throw Desk.notFound("person of contact " + contactId);
		}
		return holder;
	}

	/** Null where it is not for the reader, or not in the catalogue yet. */
	PersonKeeping.@Nullable Kept find(UUID contactId) {
		return snapshots.find(EntryKind.CONTACT, contactId)
			.filter(present -> rights.may(desk.reader(), Action.PUBLISH, EntryKind.CONTACT, contactId, present.snapshot()))
			.flatMap(present -> keeping.find(contactId, desk.words().today())).orElse(null);
	}

	private Object says(UUID contactId) {
		return snapshots.find(EntryKind.CONTACT, contactId).orElseThrow(() -> Desk.notFound("contact " + contactId)).snapshot();
	}

	FormView form(UUID contactId, Typed typed, Problems problems, HttpServletRequest request) {
		Words words = desk.words();
		return FormView.of(names.of(EntryKind.CONTACT, says(contactId), words.locale()), EntryPath.of(EntryKind.CONTACT, contactId),
				Desk.path(request), typed, problems, words);
	}

	Change change() {
		SignedIn reader = desk.reader();
		return new Change(Origin.PERSON, reader.function(), reader.accountId(), null, null, desk.words().now().toInstant());
	}

	/** Back to the function, which says what was done. */
	static String done(UUID contactId, String what) {
		return "redirect:" + EntryPath.of(EntryKind.CONTACT, contactId) + "?fait=" + what;
	}

}
