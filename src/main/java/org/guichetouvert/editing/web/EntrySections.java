package org.guichetouvert.editing.web;

import java.util.List;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Sections of the page of an entry at the desk: what each says, and where it is changed. Each bean of this type gives some;
 * {@code @Order} says in which order they stand.
 */
public interface EntrySections {

	/** Whether it has sections for entries of a kind. */
	boolean isFor(EntryKind kind);

	List<Section> of(Draft draft, Words words);

	/**
	 * @param id to lead to it
	 * @param lines what it says, each a line; empty where nothing is said yet
	 * @param ways where to change it; the first is the main one
	 */
	record Section(String id, String title, List<Line> lines, List<Way> ways) {
	}

	/** @param href where that line alone is changed; null where the section's own way does it */
	record Line(String text, @Nullable String detail, @Nullable String href) {

		public static Line of(String text) {
			return new Line(text, null, null);
		}
	}

	/** @param href within the site, without language */
	record Way(String label, String href) {
	}

}
