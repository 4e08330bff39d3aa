package org.guichetouvert.editing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What {@link ServiceVerified} told holds no more. Published inside the transaction, after the write.
 *
 * @param periodIds of which it was said
 * @param saidAt when that had been said
 */
public record VerificationTakenBack(UUID serviceId, Set<UUID> periodIds, Instant saidAt) {

	public VerificationTakenBack {
		periodIds = Set.copyOf(periodIds);
	}

}
