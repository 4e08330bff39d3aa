package org.guichetouvert.editing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Needs of a service, the main one first.
 *
 * @param add where one is added
 * @param places "1", "2", … as many as there are needs
 */
public record NeedsView(List<Need> needs, String add, List<String> places) {

	/**
	 * @param field of its place in the order
	 * @param help how far the service goes; null where nobody said
	 * @param href where it is changed
	 */
	public record Need(String field, String name, String sentence, @Nullable String help, String href) {
	}

}
