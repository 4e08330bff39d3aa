package org.guichetouvert.editing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where one begins to change something.
 *
 * @param typed words of a name
 * @param own services that the reader belongs to
 * @param mine her drafts and proposals
 * @param decided proposals of hers on which somebody decided
 * @param done what was done just now, the end of a message key; null for nothing
 * @param coordinates whether she has a home of her own
 */
public record FindView(String typed, List<DeskView.Found> found, List<DeskView.Found> own, List<DeskView.Mine> mine,
		List<DeskView.Mine> decided, @Nullable String done, boolean coordinates) {
}
