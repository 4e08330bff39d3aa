package org.guichetouvert.editing.web;

import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Confirmations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "C'est juste, rien n'a changé." */
@Controller
class ConfirmController {

	private final Desk desk;

	private final Confirmations confirmations;

	ConfirmController(Desk desk, Confirmations confirmations) {
		this.desk = desk;
		this.confirmations = confirmations;
	}

	/** @param how code of the means by which one knows; without one nothing is confirmed */
	@PostMapping("/coordination/fiches/services/{id}/confirmer")
	String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String how) {
		desk.draft(EntryKind.SERVICE, id);
		VerificationMethod method = ReviewController.method(how);
		confirmations.require(desk.reader(), id, method);
		boolean confirmed = method != null && confirmations.confirm(desk.reader(), id, method);
		return "redirect:" + EntryPath.of(EntryKind.SERVICE, id) + "?fait=" + (method == null ? "how" : confirmed ? "confirmed" : "shut");
	}

}
