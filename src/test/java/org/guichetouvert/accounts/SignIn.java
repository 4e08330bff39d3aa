package org.guichetouvert.accounts;

import java.util.Set;
import java.util.UUID;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody who is signed in, for requests of {@code MockMvcTester}: {@code .with(SignIn.asProfessional())}. Nobody of them
 * has a row in the database, nor a session, so their forms need no token against forgery.
 */
public final class SignIn {

	private SignIn() {
	}

	public static RequestPostProcessor asProfessional() {
		return as(new SignedIn(UUID.randomUUID(), "assistante sociale d'essai", Role.PROFESSIONAL, Set.of()));
	}

	public static RequestPostProcessor asCoordinator(UUID... areaIds) {
		return as(new SignedIn(UUID.randomUUID(), "coordination d'essai", Role.COORDINATOR, Set.of(areaIds)));
	}

	public static RequestPostProcessor asAdministrator() {
		return as(new SignedIn(UUID.randomUUID(), "administration d'essai", Role.ADMINISTRATOR, Set.of()));
	}

	public static RequestPostProcessor as(SignedIn reader) {
		return SecurityMockMvcRequestPostProcessors.authentication(reader.authentication());
	}

}
