package org.guichetouvert.search;

import org.guichetouvert.shared.LocalizedText;

/**
 * What somebody may be typing.
 *
 * @param kind of what it is
 * @param key id of a need or type, slug of a service, organization or area
 * @param label its name
 * @param detail what tells it from others of that name: who runs a service; empty where there is nothing to tell
 * @param matched the words of it, in any language, that what was typed begins
 */
public record Suggestion(Kind kind, String key, LocalizedText label, LocalizedText detail, String matched) {

	/** In the order in which they are offered when they fit equally well. */
	public enum Kind {

		NEED, TYPE, SERVICE, ORGANIZATION, AREA

	}

}
