package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A finished view, and until when it is true.
 *
 * @param trueUntil exclusive: from then on a status or a date on it may differ
 * @param banners what stands above it
 * @param served what runs each time that a person is given it; null for nothing
 */
record Made<T>(T view, ZonedDateTime trueUntil, List<BannerView> banners, @Nullable Runnable served) {

	Made(T view, ZonedDateTime trueUntil) {
		this(view, trueUntil, List.of());
	}

	Made(T view, ZonedDateTime trueUntil, List<BannerView> banners) {
		this(view, trueUntil, banners, null);
	}

	Made<T> under(List<BannerView> above) {
		return new Made<>(view, trueUntil, above, served);
	}

	/** The same, true no longer than that. */
	Made<T> until(ZonedDateTime instant) {
		return new Made<>(view, instant.isBefore(trueUntil) ? instant : trueUntil, banners, served);
	}

	/** The same; {@code run} holds little and does little, see {@link org.guichetouvert.platform.PageLife}. */
	Made<T> whenServed(@Nullable Runnable run) {
		return new Made<>(view, trueUntil, banners, run);
	}

	/** True until the first of its statuses may change, and at most until midnight. */
	static <T> Made<T> of(T view, Collection<Listing> listings, Wording words) {
		ZonedDateTime midnight = words.today().plusDays(1).atStartOfDay(words.now().getZone());
		return new Made<>(view, listings.stream().map(listing -> listing.status().trueUntil())
			.min(Comparator.naturalOrder()).filter(midnight::isAfter).orElse(midnight));
	}

}
