package org.guichetouvert.editing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A new organization or place.
 *
 * @param service name of the service that it is made for; null for none
 * @param similar those that exist already and may be the same, with where they are changed
 */
public record NewEntryView(@Nullable String service, List<Similar> similar) {

	/** @param id to be taken instead */
	public record Similar(String id, String name, @Nullable String detail, String href) {
	}

}
