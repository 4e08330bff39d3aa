package org.guichetouvert.editing;

import tools.jackson.databind.JsonNode;

/**
 * One thing that two states of an entry say differently.
 *
 * @param path where, as {@code channels[<id>].periods[<id>].details.hours}; see {@link Comparison}
 * @param before what it was; a missing node where it was not there
 * @param after what it is; a missing node where it is gone. For {@link Kind#ORDER} both are arrays of keys
 */
public record Difference(String path, Kind kind, JsonNode before, JsonNode after) {

	public enum Kind {

		/** A value is another, was not said before, or is no longer said. */
		CHANGED,

		/** An element of a list is new. */
		ADDED,

		/** An element of a list is gone. */
		REMOVED,

		/** The same elements stand in another order. */
		ORDER

	}

}
