package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of one section of an entry, whichever: asks, refuses, changes the reader's draft. */
@Controller
class SectionFormController {

	private static final String PATH = "/coordination/fiches/{kind}/{id:[0-9a-f-]{36}}/{section:[a-z]+}";

	private final Desk desk;

	private final Drafts drafts;

	private final List<SectionForm<?>> forms;

	SectionFormController(Desk desk, Drafts drafts, List<SectionForm<?>> forms) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
	}

	@GetMapping(PATH)
	String ask(@PathVariable String kind, @PathVariable UUID id, @PathVariable String section, HttpServletRequest request, Model model) {
		return ask(form(kind, section), id, request, model);
	}

	private <S> String ask(SectionForm<S> form, UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(form.kind(), id);
		Typed typed = desk.typed(request, () -> form.fill(draft.says(form.shape())));
		return show(form, draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String change(@PathVariable String kind, @PathVariable UUID id, @PathVariable String section,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		SectionForm<?> form = form(kind, section);
		return change(form, desk.draft(form.kind(), id), desk.sent(fields), request, response, model);
	}

	private <S> String change(SectionForm<S> form, Draft draft, Typed typed, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		var problems = new Problems(desk.words());
		S before = draft.says(form.shape());
		S after = form.change(before, typed, problems);
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form, draft, typed, problems, request, model);
		}
		drafts.change(desk.reader(), form.kind(), draft.entryId(), form.shape(), entry -> form.change(entry, typed, problems));
		return "redirect:" + form.next(draft.entryId(), before, after);
	}

	private <S> String show(SectionForm<S> form, Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(form.kind(), draft.entryId()), Desk.path(request), typed,
				problems, words));
		model.addAttribute("options", form.options(draft.says(form.shape()), words));
		return "editing/" + form.template();
	}

	private SectionForm<?> form(String kind, String section) {
		EntryKind wanted = desk.kind(kind);
		return forms.stream().filter(form -> form.kind() == wanted && form.section().equals(section)).findFirst()
			.orElseThrow(() -> Desk.notFound(kind + " " + section));
	}

}
