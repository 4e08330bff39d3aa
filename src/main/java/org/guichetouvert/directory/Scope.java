package org.guichetouvert.directory;

import org.jspecify.annotations.Nullable;

/**
 * What an exception or a notice is about: one way in, one place, or the whole service. The narrower wins.
 *
 * @param place set for one place
 * @param channel set for one way in
 */
public record Scope(@Nullable ServiceAtLocation place, @Nullable AccessChannel channel) {

	public static final Scope WHOLE_SERVICE = new Scope(null, null);

	/** @throws IllegalArgumentException when both are given */
	public Scope {
		if (place != null && channel != null) {
			throw new IllegalArgumentException("Either a place or a way in, not both: " + place + ", " + channel);
		}
	}

	public static Scope of(ServiceAtLocation place) {
		return new Scope(place, null);
	}

	public static Scope of(AccessChannel channel) {
		return new Scope(null, channel);
	}

	/** 2 for a way in, 1 for a place, 0 for the whole service. */
	public int narrowness() {
		return channel != null ? 2 : place != null ? 1 : 0;
	}

}
