package org.guichetouvert.exchange.upload;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.DeskTool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where coordinators import a table. */
@Component
@Order(30)
class ImportTool implements DeskTool {

	@Override
	public String code() {
		return "import";
	}

	@Override
	public String href() {
		return "/coordination/importer";
	}

	@Override
	public boolean isFor(SignedIn reader) {
		return reader.role() != Role.PROFESSIONAL;
	}

}
