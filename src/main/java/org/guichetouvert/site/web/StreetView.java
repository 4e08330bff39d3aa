package org.guichetouvert.site.web;

import java.util.List;
import java.util.Locale;

/**
 * A street of doors: how many stand in which state. One picture, read out as one sentence.
 *
 * @param doors in the order to draw; at most 24 look well
 */
record StreetView(List<Door> doors) {

	/** Door of the picture: lit, shutter down, other way in, bricked up. */
	enum Door {
		OPEN, CLOSED, OTHER, BRICKED;

		/** Name of the symbol. */
		public String sign() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

}
