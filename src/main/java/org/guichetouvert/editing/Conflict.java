package org.guichetouvert.editing;

import tools.jackson.databind.JsonNode;

/**
 * A place where two sides say different things, and neither what was said before.
 *
 * @param path as {@link Comparison} writes it; fields that must fit each other stand together, as {@code details.effect+hours},
 * and are objects then
 * @param base what both began with; a missing node where there was nothing
 * @param mine a missing node where that side removed it
 * @param theirs a missing node where that side removed it
 */
public record Conflict(String path, JsonNode base, JsonNode mine, JsonNode theirs) {

	public JsonNode of(Merge.Side side) {
		return side == Merge.Side.MINE ? mine : theirs;
	}

}
