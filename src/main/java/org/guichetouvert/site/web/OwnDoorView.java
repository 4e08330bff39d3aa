package org.guichetouvert.site.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The doors of a service, for whoever stands behind them.
 *
 * @param token of the link; the address of the page
 * @param publicPage where visitors read it
 * @param done words for what was done just now; null for nothing
 * @param problem why nothing was done; null where all is well
 * @param said what the link said and holds now
 * @param firstDay until when something may hold at least, as a browser's field for dates reads it
 */
record OwnDoorView(String token, TextView name, String publicPage, @Nullable String done, @Nullable String problem, List<Door> doors,
		List<Said> said, String firstDay, String lastDay, @Nullable LinkView contact) {

	/**
	 * @param name "Guichet, rue de la Braise 4"
	 * @param others whether somebody else says of it too that nobody comes in as planned
	 */
	record Door(UUID id, String name, StatusView status, boolean others) {
	}

	/** @param words "Complet jusqu’à jeudi 19 novembre" @param doors of which; null for all */
	record Said(UUID id, String words, @Nullable String doors) {
	}

	/** Instead of a page: the link doesn't work, or was used too often. */
	record Refused(String title, String help, @Nullable LinkView contact) {
	}

	public boolean isSeveral() {
		return doors.size() > 1;
	}

	public boolean isOverruled() {
		return doors.stream().anyMatch(Door::others);
	}

}
