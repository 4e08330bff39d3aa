package org.guichetouvert.directory;

import java.util.UUID;

import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Why a period ended and what came instead.
 *
 * @param reason in words, as the source gives it
 * @param replacedBy what replaced it, in words
 * @param replacingChannelId the way in of the same service that replaced it
 * @param relayedByServiceId the service that carries the load instead; shown in public only if that service agreed
 */
public record PeriodEnd(@Nullable String reason, LocalizedText replacedBy, @Nullable UUID replacingChannelId,
		@Nullable UUID relayedByServiceId) {

	public static final PeriodEnd UNEXPLAINED = new PeriodEnd(null, LocalizedText.EMPTY, null, null);

	public PeriodEnd withoutRelay() {
		return new PeriodEnd(reason, replacedBy, replacingChannelId, null);
	}

}
