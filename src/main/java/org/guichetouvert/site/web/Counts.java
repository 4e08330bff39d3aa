package org.guichetouvert.site.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

import org.guichetouvert.directory.status.Sign;

/** Doors counted by sign become the few numbers that a page shows. */
final class Counts {

	private Counts() {
	}

	static CountsView of(Collection<Listing> listings) {
		Map<Sign, Long> bySign = new EnumMap<>(Sign.class);
		listings.forEach(listing -> bySign.merge(listing.status().sign(), 1L, Long::sum));
		return of(bySign);
	}

	static CountsView of(Map<Sign, Long> bySign) {
		return new CountsView(sum(bySign, Sign.OPEN, Sign.OUTREACH), sum(bySign, Sign.CLOSED, Sign.FULL, Sign.SUSPENDED),
				sum(bySign, Sign.APPOINTMENT, Sign.PHONE, Sign.HOME), sum(bySign, Sign.ONLINE), sum(bySign, Sign.UNVERIFIED));
	}

	private static int sum(Map<Sign, Long> bySign, Sign... signs) {
		long sum = 0;
		for (Sign sign : signs) {
			sum += bySign.getOrDefault(sign, 0L);
		}
		return (int) sum;
	}

}
