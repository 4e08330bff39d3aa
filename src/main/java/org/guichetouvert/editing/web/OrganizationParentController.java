package org.guichetouvert.editing.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Snapshots;
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

/** Which organization another is part of. */
@Controller
class OrganizationParentController {

	private static final String PATH = "/coordination/fiches/organisations/{id:[0-9a-f-]{36}}/partie";

	private final Desk desk;

	private final Drafts drafts;

	private final Choosing choosing;

	private final Snapshots snapshots;

	OrganizationParentController(Desk desk, Drafts drafts, Choosing choosing, Snapshots snapshots) {
		this.desk = desk;
		this.drafts = drafts;
		this.choosing = choosing;
		this.snapshots = snapshots;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, @RequestParam(name = "q", defaultValue = "") String words, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.ORGANIZATION, id);
		UUID present = draft.says(OrganizationDetails.class).parentId();
		Typed typed = desk.typed(request, () -> new Typed.Filling().put(Choosing.FIELD, present == null ? Choosing.NONE : present).done());
		return show(draft, words, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @RequestParam(name = "q", defaultValue = "") String words,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.ORGANIZATION, id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Optional<UUID> chosen = choosing.chosen(EntryKind.ORGANIZATION, typed.text(Choosing.FIELD));
		if (chosen.isEmpty() && !typed.has(Choosing.FIELD, Choosing.NONE)) {
			problems.add(Choosing.FIELD, "editing.service.choose");
		}
		else if (chosen.isPresent() && isSameOrBelow(chosen.get(), id)) {
			problems.add(Choosing.FIELD, "editing.organization.parent.circle");
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, words, typed, problems, request, model);
		}
		drafts.change(desk.reader(), EntryKind.ORGANIZATION, id, OrganizationDetails.class, one -> one.withParentId(chosen.orElse(null)));
		return "redirect:" + EntryPath.review(EntryKind.ORGANIZATION, id);
	}

	/** Whether an organization is that one, or part of it, however far down. */
	private boolean isSameOrBelow(UUID organizationId, UUID aboveId) {
		Set<UUID> seen = new HashSet<>();
		UUID at = organizationId;
		while (at != null && seen.add(at)) {
			if (at.equals(aboveId)) {
				return true;
			}
			at = snapshots.find(EntryKind.ORGANIZATION, at).map(one -> ((OrganizationDetails) one.snapshot()).parentId()).orElse(null);
		}
		return false;
	}

	private String show(Draft draft, String typedWords, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		UUID present = draft.says(OrganizationDetails.class).parentId();
		List<Options.Option> all = choosing.find(EntryKind.ORGANIZATION, typedWords, words).stream()
			.filter(one -> !one.value().equals(draft.entryId().toString())).toList();
		List<Options.Option> found = all.stream().filter(one -> !one.value().equals(String.valueOf(present))).toList();
		Options options = Choosing.options(present == null ? null : choosing.option(EntryKind.ORGANIZATION, present, words), found,
				Options.Option.of(Choosing.NONE, words.say("editing.organization.parent.none")));
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(EntryKind.ORGANIZATION, draft.entryId()),
				Desk.path(request), typed, problems, words));
		model.addAttribute("view", new ChooseView(words.say("editing.organization.parent.title"), null, Desk.place(request),
				words.say("editing.service.organization.search"), typedWords.strip(), words.say("editing.organization.parent.which"), options,
				typedWords.isBlank() ? null : all.size(), null));
		return "editing/choose";
	}

}
