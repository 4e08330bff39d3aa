package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new organization, for a service that it runs or for itself; not before those are shown that may be the same. */
@Controller
class NewOrganizationController {

	private static final String PATH = "/coordination/fiches/organisations/nouveau";

	private final Desk desk;

	private final Drafts drafts;

	private final Choosing choosing;

	NewOrganizationController(Desk desk, Drafts drafts, Choosing choosing) {
		this.desk = desk;
		this.drafts = drafts;
		this.choosing = choosing;
	}

	@GetMapping(PATH)
	String ask(@RequestParam(name = "service", required = false) @Nullable UUID serviceId, HttpServletRequest request, Model model) {
		return show(service(serviceId), desk.typed(request, new Typed.Filling()::done), new Problems(desk.words()), List.of(), request, model);
	}

	@PostMapping(PATH)
	String add(@RequestParam(name = "service", required = false) @Nullable UUID serviceId, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Draft service = service(serviceId);
		Typed typed = desk.sent(fields);
		Optional<UUID> existing = choosing.chosen(EntryKind.ORGANIZATION, typed.text("existing"));
		if (existing.isPresent()) {
			return done(service, existing.get(), false);
		}
		var problems = new Problems(desk.words());
		LocalizedText name = typed.localized("name", LocalizedText.EMPTY);
		List<Options.Option> similar = choosing.find(EntryKind.ORGANIZATION, name.in("fr"), desk.words());
		if (name.isEmpty()) {
			problems.add("name.fr", "editing.problem.name");
		}
		else if (!similar.isEmpty() && !typed.isTicked("sure")) {
			problems.add("sure", "editing.organization.similar");
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(service, typed, problems, similar, request, model);
		}
		UUID id = UUID.randomUUID();
		drafts.begin(desk.reader(), EntryKind.ORGANIZATION, id, OrganizationDetails.named(name)
			.withAcronym(typed.localized("acronym", LocalizedText.EMPTY)));
		return done(service, id, true);
	}

	private String done(@Nullable Draft service, UUID id, boolean made) {
		if (service == null) {
			return "redirect:" + (made ? EntryPath.review(EntryKind.ORGANIZATION, id) : EntryPath.of(EntryKind.ORGANIZATION, id));
		}
		drafts.change(desk.reader(), EntryKind.SERVICE, service.entryId(), ServiceSnapshot.class, one -> one.withOrganizationId(id));
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, service.entryId());
	}

	private @Nullable Draft service(@Nullable UUID id) {
		return id == null ? null : desk.draft(EntryKind.SERVICE, id);
	}

	private String show(@Nullable Draft service, Typed typed, Problems problems, List<Options.Option> similar, HttpServletRequest request,
			Model model) {
		Words words = desk.words();
		String name = service == null ? null : desk.name(service, words);
		model.addAttribute("form", FormView.of(name == null ? "" : name,
				service == null ? EntryPath.ROOT : EntryPath.of(EntryKind.SERVICE, service.entryId()), Desk.path(request), typed,
				problems, words));
		model.addAttribute("view", new NewEntryView(name, similar.stream().map(one -> new NewEntryView.Similar(one.value(), one.label(),
				one.detail(), EntryPath.of(EntryKind.ORGANIZATION, UUID.fromString(one.value())))).toList()));
		return "editing/organization-new";
	}

}
