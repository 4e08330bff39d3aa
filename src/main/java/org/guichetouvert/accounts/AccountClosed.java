package org.guichetouvert.accounts;

import java.util.UUID;

/** An account is gone for good; published within the transaction, so that what was kept for it only goes with it. */
public record AccountClosed(UUID accountId) {
}
