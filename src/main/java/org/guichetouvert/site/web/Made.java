package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A finished view, and until when it is true.
 *
 * @param trueUntil exclusive: from then on a status or a date on it may differ
 * @param banners what stands above it
 */
record Made<T>(T view, ZonedDateTime trueUntil, List<BannerView> banners) {

	Made(T view, ZonedDateTime trueUntil) {
		this(view, trueUntil, List.of());
	}

	Made<T> under(List<BannerView> above) {
		return new Made<>(view, trueUntil, above);
	}

	/** True until the first of its statuses may change, and at most until midnight. */
	static <T> Made<T> of(T view, Collection<Listing> listings, Wording words) {
		ZonedDateTime midnight = words.today().plusDays(1).atStartOfDay(words.now().getZone());
		return new Made<>(view, listings.stream().map(listing -> listing.status().trueUntil())
			.min(Comparator.naturalOrder()).filter(midnight::isAfter).orElse(midnight));
	}

}
