package org.guichetouvert.editing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Things to choose from under one title.
 *
 * @param title null where they stand without one, and so without a fold
 */
public record PickGroup(@Nullable String title, List<Pick> picks) {

	/** How many are chosen; a fold with any is open. */
	public long count() {
		return picks.stream().filter(Pick::chosen).count();
	}

}
