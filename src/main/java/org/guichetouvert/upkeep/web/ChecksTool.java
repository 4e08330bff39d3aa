package org.guichetouvert.upkeep.web;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.DeskTool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The list of what to look at next: for everybody at the desk. */
@Component
@Order(10)
class ChecksTool implements DeskTool {

	@Override
	public String code() {
		return "checks";
	}

	@Override
	public String href() {
		return ChecksAsked.PATH;
	}

	@Override
	public boolean isFor(SignedIn reader) {
		return true;
	}

}
