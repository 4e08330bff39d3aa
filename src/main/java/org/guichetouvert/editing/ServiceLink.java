package org.guichetouvert.editing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An address by which a service says itself how its doors are today, without an account. What is secret of it stands nowhere.
 *
 * @param label where it is used ("accueil")
 * @param createdBy function of whoever gave it
 * @param lastUsedAt when something was last said with it; null for never
 * @param withdrawnAt since when it no longer works; null while it does
 */
public record ServiceLink(UUID id, UUID serviceId, String label, Instant createdAt, String createdBy, @Nullable Instant lastUsedAt,
		@Nullable Instant withdrawnAt) {

	public boolean isWithdrawn() {
		return withdrawnAt != null;
	}

}
