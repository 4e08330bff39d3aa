package org.guichetouvert.exchange.web;

import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.exchange.spreadsheet.ImportConflicts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where an import says otherwise than what somebody wrote here. */
@Controller
class ImportConflictsController {

	private final ImportConflicts conflicts;

	ImportConflictsController(ImportConflicts conflicts) {
		this.conflicts = conflicts;
	}

	@GetMapping("/coordination/imports/{id:[0-9a-f-]{36}}")
	String show(@PathVariable UUID id, Locale locale, Model model) {
		model.addAttribute("view", conflicts.find(id, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "exchange/conflicts";
	}

}
