package org.guichetouvert.directory;

import org.guichetouvert.shared.LocalizedText;

/** Rules that several entries share. */
final class Entries {

	private Entries() {
	}

	static void requireNamed(LocalizedText name) {
		if (name.isEmpty()) {
			throw new IllegalArgumentException("An entry needs a name in at least one language");
		}
	}

}
