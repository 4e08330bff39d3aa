package org.guichetouvert.editing.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Name and description of a service. */
@Controller
class ServiceTextController {

	private static final String PATH = "/coordination/fiches/services/{id}/texte";

	private final Desk desk;

	private final Drafts drafts;

	ServiceTextController(Desk desk, Drafts drafts) {
		this.desk = desk;
		this.drafts = drafts;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		ServiceDetails says = draft.says(ServiceSnapshot.class).details();
		Typed typed = desk.typed(request, () -> new Typed.Filling().put("name", says.name()).put("description", says.description()).done());
		return show(draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		Typed typed = desk.sent(fields);
		ServiceDetails says = draft.says(ServiceSnapshot.class).details();
		LocalizedText name = typed.localized("name", says.name());
		var problems = new Problems(desk.words());
		if (name.isEmpty()) {
			problems.add("name.fr", "editing.problem.name");
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, typed, problems, request, model);
		}
		drafts.change(desk.reader(), EntryKind.SERVICE, id, ServiceSnapshot.class, service -> service
			.withDetails(service.details().withName(name).withDescription(typed.localized("description", service.details().description()))));
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, id);
	}

	private String show(Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(EntryKind.SERVICE, draft.entryId()), Desk.path(request),
				typed, problems, words));
		return "editing/service-text";
	}

}
