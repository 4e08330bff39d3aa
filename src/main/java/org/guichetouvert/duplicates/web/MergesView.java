package org.guichetouvert.duplicates.web;

import java.util.List;

import org.guichetouvert.editing.DifferenceView;
import org.jspecify.annotations.Nullable;

/** What was merged lately. @param done the end of a message key; null for nothing */
public record MergesView(List<Line> merges, PairsView.Pages pages, @Nullable String done) {

	/**
	 * A merge.
	 *
	 * @param href of the one that stays; null where it is gone
	 * @param undone who took it apart and when, in words; null where it holds
	 * @param undoes whether the reader may take it apart
	 * @param over whether it is too long ago for that
	 */
	public record Line(String kept, String gone, String at, String by, @Nullable String href, @Nullable String undone, boolean undoes,
			boolean over, String undo) {
	}

	/** Before a merge is taken apart. @param since what was changed since on the one that stays */
	public record Undo(String path, String kept, String gone, List<DifferenceView> since) {
	}

}
