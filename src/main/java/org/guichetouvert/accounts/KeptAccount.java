package org.guichetouvert.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An account as somebody who administers sees it.
 *
 * @param areaIds of a coordinator; empty for other roles
 * @param lastSignInAt null for who never came
 * @param invitedUntil null for who is not invited, or was so long ago that nobody can accept any more
 */
public record KeptAccount(UUID id, String email, String function, Role role, Set<UUID> areaIds, AccountState state,
		@Nullable Instant lastSignInAt, @Nullable Instant invitedUntil) {

	public KeptAccount {
		areaIds = Set.copyOf(areaIds);
	}

	public boolean is(AccountState wanted) {
		return state == wanted;
	}

}
