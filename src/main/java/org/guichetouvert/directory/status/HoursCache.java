package org.guichetouvert.directory.status;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.guichetouvert.hours.OpeningHours;
import org.jspecify.annotations.Nullable;

/** Hours are parsed once; many services share the same value. Thread-safe. */
final class HoursCache {

	private static final int SIZE = 20_000;

	private final Cache<String, Optional<OpeningHours>> parsed = Caffeine.newBuilder().maximumSize(SIZE).build();

	/** Null for no value and for one that can't be read. */
	@Nullable OpeningHours find(@Nullable String value) {
		return value == null ? null : parsed.get(value, OpeningHours::find).orElse(null);
	}

}
