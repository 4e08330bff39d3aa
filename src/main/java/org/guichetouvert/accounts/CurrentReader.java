package org.guichetouvert.accounts;

import java.util.Optional;

import org.guichetouvert.shared.Circle;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who reads the page that is being made; for the edge only, which passes the circle on as an argument. */
@Component
public class CurrentReader {

	/** Empty for a visitor. */
	public Optional<SignedIn> find() {
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		return known != null && known.isAuthenticated() && known.getPrincipal() instanceof SignedIn signedIn ? Optional.of(signedIn)
				: Optional.empty();
	}

	public Circle circle() {
		return find().map(SignedIn::circle).orElse(Circle.PUBLIC);
	}

}
