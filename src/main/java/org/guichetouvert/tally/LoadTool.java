package org.guichetouvert.tally;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.DeskTool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the desk to one's own tally. */
@Component
@Order(60)
class LoadTool implements DeskTool {

	@Override
	public String code() {
		return "tally";
	}

	@Override
	public String href() {
		return "/charge";
	}

	@Override
	public boolean isFor(SignedIn reader) {
		return true;
	}

}
