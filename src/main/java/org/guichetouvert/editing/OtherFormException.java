package org.guichetouvert.editing;

import java.util.UUID;

import org.guichetouvert.directory.EntryKind;

/** Another version of the program wrote the draft that is open: what it says may be read wrongly, and is not changed. */
public final class OtherFormException extends RuntimeException {

	private final transient EntryKind kind;

	private final UUID entryId;

	OtherFormException(Draft draft) {
		super("Of another form: draft " + draft.id(), null, false, false);
		this.kind = draft.kind();
		this.entryId = draft.entryId();
	}

	public EntryKind kind() {
		return kind;
	}

	public UUID entryId() {
		return entryId;
	}

}
