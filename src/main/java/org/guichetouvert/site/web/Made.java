package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;

/**
 * A finished view, and until when it is true.
 *
 * @param trueUntil exclusive: from then on a status or a date on it may differ
 */
record Made<T>(T view, ZonedDateTime trueUntil) {

	/** True until the first of its statuses may change, and at most until midnight. */
	static <T> Made<T> of(T view, Collection<Listing> listings, Wording words) {
		ZonedDateTime midnight = words.today().plusDays(1).atStartOfDay(words.now().getZone());
		return new Made<>(view, listings.stream().map(listing -> listing.status().trueUntil())
			.min(Comparator.naturalOrder()).filter(midnight::isAfter).orElse(midnight));
	}

}
