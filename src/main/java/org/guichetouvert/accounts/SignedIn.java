package org.guichetouvert.accounts;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.guichetouvert.shared.Circle;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Whoever signed in and reads now.
 *
 * @param function what others see instead of a name ("assistante sociale, CPAS")
 * @param areaIds areas a coordinator keeps; empty for other roles
 */
public record SignedIn(UUID accountId, String function, Role role, Set<UUID> areaIds) implements AuthenticatedPrincipal, Serializable {

	private static final long serialVersionUID = 1;

	public SignedIn {
		areaIds = Set.copyOf(areaIds);
	}

	public Circle circle() {
		return role.circle();
	}

	/** The account: what sessions are found by. */
	@Override
	public String getName() {
		return accountId.toString();
	}

	/** With each role that this one includes, so that rules name the least that is needed. */
	Authentication authentication() {
		List<GrantedAuthority> roles = Arrays.stream(Role.values()).filter(role::isAtLeast)
			.<GrantedAuthority>map(included -> new SimpleGrantedAuthority("ROLE_" + included.name())).toList();
		return UsernamePasswordAuthenticationToken.authenticated(this, null, roles);
	}

}
