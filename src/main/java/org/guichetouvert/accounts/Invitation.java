package org.guichetouvert.accounts;

import java.util.Set;
import java.util.UUID;

/**
 * Who is to have an account, and as what.
 *
 * @param email as {@link EmailAddress} writes it
 * @param function what others see instead of a name
 * @param areaIds of a coordinator, at least one; empty for other roles
 */
public record Invitation(String email, String function, Role role, Set<UUID> areaIds) {

	public Invitation {
		areaIds = Set.copyOf(areaIds);
		requireAreasOfCoordinator(role, areaIds);
	}

	static void requireAreasOfCoordinator(Role role, Set<UUID> areaIds) {
		if ((role == Role.COORDINATOR) == areaIds.isEmpty()) {
			throw new IllegalArgumentException("Areas are of a coordinator, who has at least one: %s, %s".formatted(role, areaIds));
		}
	}

}
