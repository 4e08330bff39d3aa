package org.guichetouvert.duplicates.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What may stand twice.
 *
 * @param searched when it was searched last; null for never
 * @param running whether it is searched now
 * @param look where one sees whether the search is over
 * @param done what was done just now, the end of a message key; null for nothing
 */
public record PairsView(List<Line> pairs, Pages pages, @Nullable String searched, boolean running, String look,
		@Nullable String done) {

	/** A pair. @param reasons what speaks for it @param against what speaks against it */
	public record Line(String kind, String href, String first, String second, boolean likely, List<String> reasons, List<String> against) {
	}

	/** Which page of a list it is, from 1. @param more whether there are further ones */
	public record Pages(String path, int page, boolean more) {

		/** Whether nothing stands on any other. */
		public boolean isOnly() {
			return page == 1 && !more;
		}
	}

	/** What somebody said is not the same. */
	public record SetAside(List<Aside> pairs, Pages pages, @Nullable String done) {
	}

	/** Two entries. @param by the function of who said it */
	public record Aside(String kind, String href, String first, String second, String at, String by) {
	}

	/** Where one entry is looked for, to be merged with another. */
	public record ByHand(String name, String entryPath, String path, String words, List<Found> found) {
	}

	/** An entry that was found. */
	public record Found(String name, String href) {
	}

}
