package org.guichetouvert.duplicates.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What may stand twice.
 *
 * @param more further ones that are not shown
 * @param searched when it was searched last; null for never
 * @param running whether it is searched now, after an import
 * @param done what was done just now, the end of a message key; null for nothing
 */
public record PairsView(List<Line> pairs, int more, @Nullable String searched, boolean running, @Nullable String done) {

	/** A pair. @param reasons what speaks for it @param against what speaks against it */
	public record Line(String kind, String href, String first, String second, boolean likely, List<String> reasons, List<String> against) {
	}

	/** Where one entry is looked for, to be merged with another. */
	public record ByHand(String name, String entryPath, String path, String words, List<Found> found) {
	}

	/** An entry that was found. */
	public record Found(String name, String href) {
	}

}
