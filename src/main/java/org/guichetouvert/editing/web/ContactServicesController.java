package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.AboutServices;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which services a function answers for, and which other function replaces it. */
@Controller
class ContactServicesController {

	private static final String PATH = "/coordination/fiches/contacts/{id}/services";

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	private final Picks picks;

	private final AboutServices about;

	ContactServicesController(Desk desk, Drafts drafts, Forms forms, Picks picks, AboutServices about) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.picks = picks;
		this.about = about;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.CONTACT, id);
		Contact.Snapshot says = draft.says(Contact.Snapshot.class);
		Typed typed = desk.typed(request, () -> new Typed.Filling().putAll("services", says.serviceIds()).put("deputy", says.deputyId()).done());
		return show(draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.CONTACT, id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		List<UUID> services = ids(picks.named(EntryKind.SERVICE, typed.all("services"), true, desk.words()));
		if (action.equals("chercher")) {
			return show(draft, typed, problems, request, model);
		}
		if (services.isEmpty() && draft.says(Contact.Snapshot.class).organizationId() == null) {
			problems.add("services", "editing.contact.problem.services");
			Forms.refuse(problems, response);
			return show(draft, typed, problems, request, model);
		}
		Optional<UUID> deputy = deputies(draft, typed).stream().map(Pick::value).filter(typed.text("deputy")::equals).flatMap(value -> Picks.id(value).stream())
			.findFirst();
		drafts.change(desk.reader(), EntryKind.CONTACT, id, Contact.Snapshot.class, one -> new Contact.Snapshot(one.details(), one.personId(),
				one.organizationId(), deputy.orElse(null), services, one.needIds(), one.areaIds(), one.meansIds()));
		return "redirect:" + EntryPath.review(EntryKind.CONTACT, id);
	}

	private static List<UUID> ids(List<Pick> picked) {
		return Picks.ids(picked.stream().map(Pick::value).toList()).sorted().toList();
	}

	private String show(Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		List<Pick> services = new ArrayList<>(picks.named(EntryKind.SERVICE, typed.all("services"), true, words));
		Set<String> there = services.stream().map(Pick::value).collect(Collectors.toSet());
		List<Pick> found = picks.found(EntryKind.SERVICE, typed.text("seek"), words);
		found.stream().filter(pick -> !there.contains(pick.value())).forEach(services::add);
		model.addAttribute("form", forms.of(draft, typed, problems, request));
		model.addAttribute("services", List.of(new PickGroup(null, services)));
		model.addAttribute("sought", typed.text("seek"));
		model.addAttribute("found", !found.isEmpty());
		model.addAttribute("deputies", List.of(new PickGroup(null, deputies(draft, typed))));
		return "editing/contact-services";
	}

	/** Others of the same services, and whoever replaces it now. */
	private List<Pick> deputies(Draft draft, Typed typed) {
		UUID now = draft.says(Contact.Snapshot.class).deputyId();
		List<String> ids = Stream.concat(about.contactsOf(Picks.ids(typed.all("services")).toList()).stream(), Stream.ofNullable(now)).distinct()
			.filter(id -> !id.equals(draft.entryId())).map(UUID::toString).toList();
		return picks.named(EntryKind.CONTACT, ids, false, desk.words());
	}

}
