package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
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

/** Which organization runs a service. */
@Controller
class ServiceOrganizationController {

	private static final String PATH = "/coordination/fiches/services/{id:[0-9a-f-]{36}}/organisation";

	private final Desk desk;

	private final Drafts drafts;

	private final Choosing choosing;

	ServiceOrganizationController(Desk desk, Drafts drafts, Choosing choosing) {
		this.desk = desk;
		this.drafts = drafts;
		this.choosing = choosing;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, @RequestParam(name = "q", defaultValue = "") String words, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		UUID present = draft.says(ServiceSnapshot.class).organizationId();
		Typed typed = desk.typed(request, () -> new Typed.Filling().put(Choosing.FIELD, present == null ? Choosing.NONE : present).done());
		return show(draft, words, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @RequestParam(name = "q", defaultValue = "") String words,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		Typed typed = desk.sent(fields);
		String typedId = typed.text(Choosing.FIELD);
		UUID present = draft.says(ServiceSnapshot.class).organizationId();
		Optional<UUID> chosen = Choosing.id(typedId).filter(one -> one.equals(present)).or(() -> choosing.chosen(EntryKind.ORGANIZATION, typedId));
		if (chosen.isEmpty() && !typedId.equals(Choosing.NONE)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, words, typed, new Problems(desk.words()).add(Choosing.FIELD, "editing.service.choose"), request, model);
		}
		drafts.change(desk.reader(), EntryKind.SERVICE, id, ServiceSnapshot.class, service -> service.withOrganizationId(chosen.orElse(null)));
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, id);
	}

	private String show(Draft draft, String typedWords, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		UUID present = draft.says(ServiceSnapshot.class).organizationId();
		List<Options.Option> all = choosing.find(EntryKind.ORGANIZATION, typedWords, words);
		List<Options.Option> found = all.stream().filter(one -> !one.value().equals(String.valueOf(present))).toList();
		Options options = Choosing.options(present == null ? null : choosing.option(EntryKind.ORGANIZATION, present, words), found,
				Options.Option.of(Choosing.NONE, words.say("editing.service.organization.none")));
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(EntryKind.SERVICE, draft.entryId()), Desk.path(request),
				typed, problems, words));
		model.addAttribute("view", new ChooseView(words.say("editing.service.organization.title"), null, Desk.place(request),
				words.say("editing.service.organization.search"), typedWords.strip(), words.say("editing.service.organization.which"), options,
				typedWords.isBlank() ? null : all.size(), new EntrySections.Way(words.say("editing.organization.new"),
				EntryPath.of(EntryKind.ORGANIZATION) + "/nouveau?service=" + draft.entryId())));
		return "editing/choose";
	}

}
