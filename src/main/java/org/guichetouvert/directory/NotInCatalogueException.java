package org.guichetouvert.directory;

import java.util.UUID;

/** Somebody asked for an entry that is not, or no longer, in the catalogue. */
public class NotInCatalogueException extends RuntimeException {

	public NotInCatalogueException(Class<?> type, UUID id) {
		super("No " + type.getSimpleName() + " " + id + " in the catalogue");
	}

}
