package org.guichetouvert.rounds;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.DeskTool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from the desk to rounds, whoever is signed in. */
@Component
@Order(40)
class RoundsTool implements DeskTool {

	@Override
	public String code() {
		return "rounds";
	}

	@Override
	public String href() {
		return "/coordination/tournees";
	}

	@Override
	public boolean isFor(SignedIn reader) {
		return true;
	}

}
