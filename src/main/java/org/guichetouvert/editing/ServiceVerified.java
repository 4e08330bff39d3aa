package org.guichetouvert.editing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody looked at ways in of a service, also where that changed nothing because it had been said that day before. Published inside
 * the transaction, after the write.
 *
 * @param periodIds what she saw; never empty
 * @param on the day on which she did, which may be before today
 */
public record ServiceVerified(UUID serviceId, Set<UUID> periodIds, LocalDate on) {

	public ServiceVerified {
		periodIds = Set.copyOf(periodIds);
		if (periodIds.isEmpty()) {
			throw new IllegalArgumentException("Nobody looked at anything of service " + serviceId);
		}
	}

}
