package org.guichetouvert.site.web;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/** How often a link may be asked for: so that nobody floods a mailbox, or tries addresses out. In memory only. */
@Component
class OwnDataLimits {

	private static final int FROM_ONE = 30;

	private static final int TO_ONE = 3;

	private static final int MOST = 50_000;

	private final Cache<String, AtomicInteger> from = counting(Duration.ofHours(1));

	private final Cache<String, AtomicInteger> to = counting(Duration.ofHours(1));

	private static Cache<String, AtomicInteger> counting(Duration during) {
		return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(during).build();
	}

	/** Whether that device may still ask, whomever for; many sit behind one. */
	boolean allowsFrom(String device) {
		return from.get(device, key -> new AtomicInteger()).incrementAndGet() <= FROM_ONE;
	}

	/** Whether that address may still be written to; the one who asks is not told. */
	boolean allowsTo(String address) {
		return to.get(address.toLowerCase(Locale.ROOT), key -> new AtomicInteger()).incrementAndGet() <= TO_ONE;
	}

}
