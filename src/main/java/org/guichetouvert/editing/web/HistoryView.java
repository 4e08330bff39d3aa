package org.guichetouvert.editing.web;

import java.util.List;

import org.guichetouvert.editing.ConflictView;
import org.guichetouvert.editing.DifferenceView;
import org.jspecify.annotations.Nullable;

/**
 * The story of an entry.
 *
 * @param path of the history
 * @param gone whether the entry is no longer in the catalogue
 * @param drafting whether the reader has changes of it that she did not publish
 * @param shown the change that is looked at; null on the list
 * @param newer page of the list; null for none
 * @param older page of the list; null for none
 * @param date as it was typed
 * @param problem why nothing was done, in words; null where all is well
 * @param choosing what has to be chosen before the change is taken back; empty where nothing has
 * @param former entries that were merged into this one, as far as the reader may see their story
 */
public record HistoryView(String kind, String name, String entryPath, String path, boolean gone, boolean drafting,
		List<Line> versions,
		@Nullable Integer newer, @Nullable Integer older, @Nullable Shown shown, String date, @Nullable String problem,
		List<ConflictView> choosing, List<Former> former) {

	/** What was an entry of its own before it was merged into this one. @param at "3 novembre 2026, 10h31" */
	public record Former(String name, String path, String at, List<Line> versions) {
	}

	/**
	 * A change in the list.
	 *
	 * @param action created, changed or removed
	 * @param title what changed first
	 * @param at "5 novembre 2026, 10h31"
	 * @param author a function
	 * @param origin where it came from, in words
	 */
	public record Line(long version, String href, String action, String title, String at, String author, String origin,
			@Nullable String comment, boolean current) {
	}

	/**
	 * One change.
	 *
	 * @param state "3 novembre 2026, 10h31": what stood after it
	 * @param undone whether it can be taken back alone
	 * @param restored whether what stood after it can be brought back: it is not what stands now
	 */
	public record Shown(Line line, List<DifferenceView> differences, String state, boolean undone, boolean restored) {
	}

}
