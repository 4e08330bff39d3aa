package org.guichetouvert.search;

import java.util.Set;
import java.util.UUID;

/**
 * The words under which a service at a place is found.
 *
 * @param names full names and acronyms of the service and of its organization, folded, to be compared whole
 * @param titles names, and the words for its type
 * @param texts all that is known of it, {@code titles} too
 */
record PlaceDocument(UUID serviceId, Set<String> names, Words titles, Words texts) {

	/**
	 * @param all in every language
	 */
	record Words(String french, String dutch, String all) {
	}

}
