package org.guichetouvert.site.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of plain text: privacy, accessibility.
 *
 * @param title also the page's title
 * @param description for search engines
 * @param date "22 novembre 2026": when it was written
 * @param contact where to ask; null: the page names the coordination of the quartier
 */
record StatementView(String title, String description, String lead, String date, List<Section> sections,
		@Nullable LinkView contact) {

	/**
	 * A heading and its paragraphs.
	 *
	 * @param id fragment of the page
	 * @param list whether they are a list rather than a text that goes on
	 * @param asks whether it ends with where to ask
	 * @param link page where one can act on it; null for none
	 */
	record Section(String id, String title, List<String> paragraphs, boolean list, boolean asks, @Nullable String link) {

		/** The same, which ends with where to act, and else to ask. */
		Section leadingTo(String page) {
			return new Section(id, title, paragraphs, list, true, page);
		}

	}

}
