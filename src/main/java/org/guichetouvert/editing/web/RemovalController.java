package org.guichetouvert.editing.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes an entry out of the catalogue, once that is published. */
@Controller
class RemovalController {

	private static final String PATH = "/coordination/fiches/{kind:contacts|partenariats|manques|perturbations}/{id}/retirer";

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	RemovalController(Desk desk, Drafts drafts, Forms forms) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
	}

	@GetMapping(PATH)
	String ask(@PathVariable String kind, @PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(desk.kind(kind), id);
		if (draft.isNew()) {
			return "redirect:" + EntryPath.review(draft.kind(), id);
		}
		boolean person = draft.kind() == EntryKind.CONTACT && draft.says(Contact.Snapshot.class).personId() != null;
		model.addAttribute("form", forms.of(draft, new Typed.Filling().done(), new Problems(desk.words()), request));
		model.addAttribute("kind", draft.kind().code());
		model.addAttribute("person", person);
		return "editing/remove";
	}

	/** One that is new is given up where it is read over. */
	@PostMapping(PATH)
	String remove(@PathVariable String kind, @PathVariable UUID id) {
		Draft draft = desk.draft(desk.kind(kind), id);
		if (!draft.isNew()) {
			drafts.replace(desk.reader(), draft.kind(), id, null, draft.comment());
		}
		return "redirect:" + EntryPath.review(draft.kind(), id);
	}

}
