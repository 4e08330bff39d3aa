package org.guichetouvert.accounts;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.shared.Circle;

/**
 * Whoever signed in and reads now.
 *
 * @param function what others see instead of a name ("assistante sociale, CPAS")
 * @param areaIds areas a coordinator keeps; empty for other roles
 */
public record SignedIn(UUID accountId, String function, Role role, Set<UUID> areaIds) implements Serializable {

	private static final long serialVersionUID = 1;

	public SignedIn {
		areaIds = Set.copyOf(areaIds);
	}

	public Circle circle() {
		return role.circle();
	}

}
