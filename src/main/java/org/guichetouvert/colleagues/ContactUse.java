package org.guichetouvert.colleagues;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a professional took contacts out of the site.
 *
 * @param amount of functions, or of services for a whole quartier
 * @param areaId of a whole quartier; null where functions were chosen
 * @param contactIds the functions that were chosen
 */
public record ContactUse(Kind kind, Instant at, int amount, @Nullable UUID areaId, List<UUID> contactIds) {

	public ContactUse {
		contactIds = List.copyOf(contactIds);
	}

	/** In what form. */
	public enum Kind {

		MAIL, CARD, TABLE, NEIGHBOURHOOD;

		/** The word in the database and in message keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
