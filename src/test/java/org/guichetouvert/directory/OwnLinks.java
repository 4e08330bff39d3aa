package org.guichetouvert.directory;

import java.time.Clock;
import java.util.UUID;

import org.springframework.context.ApplicationContext;

/** The links of letters, for tests that open no letter. */
public final class OwnLinks {

	private OwnLinks() {
	}

	/** Path and query of a new link to what is kept about a person. */
	public static String path(ApplicationContext application, UUID personId) {
		return "/mes-donnees/lien?jeton=" + token(application, personId);
	}

	public static String token(ApplicationContext application, UUID personId) {
		return application.getBean(ConsentLinks.class).create(personId, application.getBean(Clock.class).instant());
	}

}
