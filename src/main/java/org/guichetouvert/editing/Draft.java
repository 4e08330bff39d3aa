package org.guichetouvert.editing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A change of an entry that somebody is working on, or proposes. What it says are snapshots of {@code directory.Snapshots}.
 *
 * @param entryId of the entry, of a new one too
 * @param author the function of whoever made it
 * @param base what the entry said when the draft was begun; null for a new entry
 * @param content what it is to say; null where it is to be taken out of the catalogue
 * @param comment why, in the author's words
 * @param isKept whether anything was changed yet; a draft that is merely open stands nowhere
 * @param decision null while nobody decided
 * @param typed what stood in it, text by text, where another version of the program wrote it in another form: then what it says may
 * be read wrongly, and it is neither changed nor put into force. Null where it is of the present form
 */
public record Draft(UUID id, EntryKind kind, UUID entryId, UUID accountId, String author, @Nullable Object base,
		@Nullable Object content, @Nullable String comment, State state, Instant changedAt, @Nullable Instant proposedAt,
		@Nullable Decision decision, boolean isKept, @Nullable List<String> typed) {

	/** Where a draft stands. */
	public enum State {

		OPEN, PROPOSED, PUBLISHED, DECLINED, WITHDRAWN;

		/** The word in the database and in message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static State of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

	/**
	 * What became of a proposal.
	 *
	 * @param by function of whoever decided
	 * @param reason why it was declined; null where it was published
	 */
	public record Decision(Instant at, String by, @Nullable String reason) {
	}

	/** Whether another version of the program wrote it. */
	public boolean isOfOtherForm() {
		return typed != null;
	}

	public boolean isNew() {
		return base == null;
	}

	/** Whether the entry is to be taken out. */
	public boolean isRemoval() {
		return content == null;
	}

	public boolean isChanged() {
		return !Objects.equals(base, content);
	}

	/** What it is to say, or what it said where it is to be taken out. */
	public Object says() {
		return Objects.requireNonNull(content != null ? content : base);
	}

	/** {@link #says}, as the class of the kind's snapshots. */
	public <S> S says(Class<S> shape) {
		return shape.cast(says());
	}

}
