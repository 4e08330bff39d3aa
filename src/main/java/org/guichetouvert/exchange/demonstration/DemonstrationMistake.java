package org.guichetouvert.exchange.demonstration;

import org.guichetouvert.platform.StartUpFailure;

/** A demonstration file says something that can't be: names the file, the entry and the reason. */
class DemonstrationMistake extends StartUpFailure {

	DemonstrationMistake(String file, String entry, String reason, Throwable cause) {
		super("Données de démonstration : db/demo/%s, %s : %s".formatted(file, entry, reason), cause);
	}

}
