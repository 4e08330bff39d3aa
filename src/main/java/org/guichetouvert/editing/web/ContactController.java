package org.guichetouvert.editing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.ContactDetails;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A function one can turn to: a new one of a service, and what is said of one. */
@Controller
class ContactController {

	private static final String NEW = "/coordination/fiches/contacts/nouveau";

	private static final String PATH = "/coordination/fiches/contacts/{id}/fonction";

	/** Languages that stand in no fold. */
	private static final int IN_SIGHT = 4;

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	private final Picks picks;

	ContactController(Desk desk, Drafts drafts, Forms forms, Picks picks) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.picks = picks;
	}

	@GetMapping(NEW)
	String askNew(@RequestParam UUID service, HttpServletRequest request, Model model) {
		Typed typed = desk.typed(request, () -> new Typed.Filling().done());
		return show(forms.of(service(service), typed, new Problems(desk.words()), request), model);
	}

	@PostMapping(NEW)
	String begin(@RequestParam UUID service, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft of = service(service);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Optional<ContactDetails> details = ContactForm.read(typed, null, problems);
		if (details.isEmpty()) {
			Forms.refuse(problems, response);
			return show(forms.of(of, typed, problems, request), model);
		}
		UUID id = UUID.randomUUID();
		UUID organization = of.says(ServiceSnapshot.class).organizationId();
		drafts.begin(desk.reader(), EntryKind.CONTACT, id,
				new Contact.Snapshot(details.get(), null, organization, null, List.of(service), List.of(), List.of(), List.of()));
		return "redirect:" + EntryPath.review(EntryKind.CONTACT, id);
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.CONTACT, id);
		Typed typed = desk.typed(request, () -> ContactForm.of(draft.says(Contact.Snapshot.class).details()));
		return show(forms.of(draft, typed, new Problems(desk.words()), request), model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.CONTACT, id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Optional<ContactDetails> details = ContactForm.read(typed, draft.says(Contact.Snapshot.class).details(), problems);
		if (details.isEmpty()) {
			Forms.refuse(problems, response);
			return show(forms.of(draft, typed, problems, request), model);
		}
		drafts.change(desk.reader(), EntryKind.CONTACT, id, Contact.Snapshot.class, contact -> new Contact.Snapshot(details.get(),
				contact.personId(), contact.organizationId(), contact.deputyId(), contact.serviceIds(), contact.needIds(), contact.areaIds(),
				contact.meansIds()));
		return "redirect:" + EntryPath.review(EntryKind.CONTACT, id);
	}

	private Draft service(UUID id) {
		return desk.draft(EntryKind.SERVICE, id);
	}

	private String show(FormView form, Model model) {
		model.addAttribute("form", form);
		List<Pick> languages = picks.languages(form.typed().all("languages"), desk.words());
		model.addAttribute("languages", List.of(new PickGroup(null, languages.subList(0, IN_SIGHT)),
				new PickGroup(desk.words().say("editing.picks.others"), languages.subList(IN_SIGHT, languages.size()))));
		return "editing/contact";
	}

}
