package org.guichetouvert.colleagues;

import java.time.LocalDate;
import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What a professional tells colleagues of a service.
 *
 * @param needId what it is about; null for the service as a whole
 * @param function of who wrote it, as it was then
 * @param accountId of who wrote it
 * @param renewedOn when somebody last said that it is still true; null for never
 * @param expiresOn not shown from that day
 */
public record ColleagueNote(UUID id, UUID serviceId, @Nullable String needId, String text, LocalDate writtenOn, String function,
		UUID accountId, @Nullable LocalDate renewedOn, LocalDate expiresOn) {

	/** Who wrote it may take it away, and whoever coordinates. */
	public boolean canBeRemovedBy(SignedIn reader) {
		return reader.accountId().equals(accountId) || reader.role().isAtLeast(Role.COORDINATOR);
	}

}
