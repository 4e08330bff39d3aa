package org.guichetouvert.directory;

import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

/** A part of an aggregate with an identity of its own, so that its story can be followed through revisions. */
@MappedSuperclass
public abstract class Part {

	@Id
	private UUID id;

	@SuppressWarnings("NullAway.Init")
	protected Part() {
	}

	protected Part(UUID id) {
		this.id = id;
	}

	public UUID id() {
		return id;
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof Part part && id.equals(part.id());
	}

	@Override
	public final int hashCode() {
		return id.hashCode();
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + " " + id;
	}

}
