package org.guichetouvert.reports;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.DeskTool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the queue. */
@Component
@Order(5)
class ReportsTool implements DeskTool {

	@Override
	public String code() {
		return "reports";
	}

	@Override
	public String href() {
		return "/coordination/signalements";
	}

	@Override
	public boolean isFor(SignedIn reader) {
		return reader.role() != Role.PROFESSIONAL;
	}

}
