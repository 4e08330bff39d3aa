package org.guichetouvert.editing.web;

import java.util.List;

/**
 * What somebody watches.
 *
 * @param stopped whether one of them was stopped just now
 */
public record WatchesView(boolean stopped, List<Line> lines) {

	/** @param path of the entry at the desk */
	public record Line(String name, String path) {
	}

}
