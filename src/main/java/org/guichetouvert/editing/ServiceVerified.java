package org.guichetouvert.editing;

import java.util.UUID;

/**
 * Somebody looked at ways in of a service, also where that changed nothing because it had been said that day before. Published inside
 * the transaction, after the write.
 *
 * @param takenBack whether that is taken back instead
 */
public record ServiceVerified(UUID serviceId, boolean takenBack) {
}
