package org.guichetouvert.editing.web;

import org.jspecify.annotations.Nullable;

/**
 * A page that searches entries by name and lets one be chosen.
 *
 * @param path of the page, without what was searched
 * @param label of the field that searches
 * @param words that were searched
 * @param legend of the choice
 * @param found how many were found; null where nothing was searched
 * @param add where a new one is made; null where that is not offered
 */
public record ChooseView(String title, @Nullable String lead, String path, String label, String words, String legend, Options options,
		@Nullable Integer found, EntrySections.@Nullable Way add) {
}
