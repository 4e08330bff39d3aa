package org.guichetouvert.editing.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a function, or a partnership, is for: needs; of a function also where. */
@Controller
class TopicsController {

	private static final String PATH = "/coordination/fiches/{kind:contacts|partenariats}/{id}/besoins";

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	private final Picks picks;

	TopicsController(Desk desk, Drafts drafts, Forms forms, Picks picks) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.picks = picks;
	}

	@GetMapping(PATH)
	String ask(@PathVariable String kind, @PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(desk.kind(kind), id);
		Typed typed = desk.typed(request, () -> says(draft));
		Words words = desk.words();
		model.addAttribute("form", forms.of(draft, typed, new Problems(words), request));
		model.addAttribute("needs", picks.needs(typed.all("needs"), words));
		model.addAttribute("areas", draft.kind() == EntryKind.CONTACT ? picks.areas(typed.all("areas"), words) : List.of());
		return "editing/topics";
	}

	/** Nothing of it can be refused: what does not exist is left out. */
	@PostMapping(PATH)
	String change(@PathVariable String kind, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
		Draft draft = desk.draft(desk.kind(kind), id);
		Typed typed = desk.sent(fields);
		List<String> needs = picks.knownNeeds(typed.all("needs"));
		if (draft.kind() == EntryKind.CONTACT) {
			drafts.change(desk.reader(), draft.kind(), id, Contact.Snapshot.class, one -> new Contact.Snapshot(one.details(), one.personId(),
					one.organizationId(), one.deputyId(), one.serviceIds(), needs, picks.knownAreas(typed.all("areas")), one.meansIds()));
		}
		else {
			drafts.change(desk.reader(), draft.kind(), id, Partnership.Snapshot.class,
					one -> new Partnership.Snapshot(one.from(), one.to(), one.details(), needs));
		}
		return "redirect:" + EntryPath.review(draft.kind(), id);
	}

	private static Typed says(Draft draft) {
		if (draft.kind() == EntryKind.CONTACT) {
			Contact.Snapshot contact = draft.says(Contact.Snapshot.class);
			return new Typed.Filling().putAll("needs", contact.needIds()).putAll("areas", contact.areaIds()).done();
		}
		return new Typed.Filling().putAll("needs", draft.says(Partnership.Snapshot.class).needIds()).done();
	}

}
