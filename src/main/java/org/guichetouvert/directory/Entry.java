package org.guichetouvert.directory;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/**
 * An aggregate of the catalogue: changed only through its verbs, inside {@link Catalogue#write}, which keeps a revision
 * of what it was after each change.
 */
@MappedSuperclass
public abstract class Entry {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Entry() {
	}

	protected Entry(UUID id) {
		this.id = id;
	}

	public UUID id() {
		return id;
	}

	/** Grows with each change; 0 for an entry that is not stored yet. */
	public int version() {
		return version == null ? 0 : version;
	}

	public abstract EntryKind kind();

	/** Everything the entry says, as values only: the content of its revision. Of persons it holds only ids. */
	public abstract Object snapshot();

	/** What readers see of it and no revision may hold, as values; a change of it makes what is kept old, no more. */
	Object unrecorded() {
		return "";
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof Entry entry && kind() == entry.kind() && id.equals(entry.id);
	}

	@Override
	public final int hashCode() {
		return Objects.hash(id);
	}

	@Override
	public String toString() {
		return kind().code() + " " + id;
	}

}
