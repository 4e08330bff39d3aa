package org.guichetouvert.editing;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What residents would see of a service if it said something else. Implemented by the module that has the public pages; this
 * one knows nothing of them.
 */
public interface SeenByResidents {

	/** One door for each place of the service, the best first; none for one that is not published. */
	List<Door> doors(UUID serviceId, ServiceSnapshot says, ZonedDateTime now, Locale locale);

	/** What residents see of a service first. Asks nothing of the database, so that long lists may ask it of each line. */
	Seen seen(ServiceEntry service, ZonedDateTime now, Locale locale);

	/**
	 * @param badge the best of its doors; null for a service that is not published
	 * @param phone the number to call; null where it has none
	 * @param page the public page, within the site
	 */
	record Seen(@Nullable Badge badge, @Nullable Line phone, String page) {
	}

	/** A telephone number. @param words as people read it @param uri as a telephone dials it */
	record Line(String words, String uri) {
	}

	/** @param where the address; null for a service without place */
	record Door(@Nullable String where, Badge status) {
	}

	/** As every badge shows it: a sign, a label, until when, a caution. */
	record Badge(String sign, String label, @Nullable String detail, @Nullable String hint) {
	}

}
