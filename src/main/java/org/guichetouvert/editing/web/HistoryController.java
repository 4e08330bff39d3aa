package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The story of an entry: all its changes, and each one in words. Read only; what was is never written again. */
@Controller
class HistoryController {

	static final String PATH = "/coordination/fiches/{kind}/{id:[0-9a-f-]{36}}/historique";

	private final HistoryPage page;

	HistoryController(HistoryPage page) {
		this.page = page;
	}

	/** @param done given where somebody wanted a state back that stands already */
	@GetMapping(PATH)
	String list(@PathVariable String kind, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number,
			@RequestParam(name = "fait", required = false) @Nullable String done, Model model) {
		model.addAttribute("view", page.list(page.told(kind, id), number, "", done == null ? null : "editing.history.problem.same"));
		return "editing/history";
	}

	@GetMapping(PATH + "/{version:\\d{1,18}}")
	String show(@PathVariable String kind, @PathVariable UUID id, @PathVariable long version, Model model) {
		HistoryPage.Told told = page.told(kind, id);
		model.addAttribute("view", page.show(told, page.step(told, version), null, List.of()));
		return "editing/history";
	}

}
