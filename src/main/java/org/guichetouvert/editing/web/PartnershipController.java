package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Frequency;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What two partners do, since when and how often; and who of them said so. */
@Controller
class PartnershipController {

	private static final String PATH = "/coordination/fiches/partenariats/{id}/entente";

	private static final String AGREED = "/coordination/fiches/partenariats/{id}/accord";

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	private final EntryNames names;

	PartnershipController(Desk desk, Drafts drafts, Forms forms, EntryNames names) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.names = names;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.PARTNERSHIP, id);
		Typed typed = desk.typed(request, () -> PartnershipForm.of(details(draft)));
		return show(draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.PARTNERSHIP, id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Optional<PartnershipDetails> details = PartnershipForm.read(typed, details(draft), problems);
		if (details.isEmpty()) {
			Forms.refuse(problems, response);
			return show(draft, typed, problems, request, model);
		}
		return keep(draft, details.get());
	}

	@GetMapping(AGREED)
	String askAgreed(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.PARTNERSHIP, id);
		Typed typed = desk.typed(request, () -> PartnershipForm.agreed(details(draft)));
		return showAgreed(draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(AGREED)
	String agree(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.PARTNERSHIP, id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Optional<PartnershipDetails> details = PartnershipForm.readAgreed(typed, details(draft), desk.words().today(), problems);
		if (details.isEmpty()) {
			Forms.refuse(problems, response);
			return showAgreed(draft, typed, problems, request, model);
		}
		return keep(draft, details.get());
	}

	private static PartnershipDetails details(Draft draft) {
		return draft.says(Partnership.Snapshot.class).details();
	}

	private String keep(Draft draft, PartnershipDetails details) {
		drafts.change(desk.reader(), EntryKind.PARTNERSHIP, draft.entryId(), Partnership.Snapshot.class,
				one -> new Partnership.Snapshot(one.from(), one.to(), details, one.needIds()));
		return "redirect:" + EntryPath.review(EntryKind.PARTNERSHIP, draft.entryId());
	}

	private String show(Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		Partnership.Snapshot says = draft.says(Partnership.Snapshot.class);
		String from = names.ofEnd(says.from(), words.locale());
		String to = names.ofEnd(says.to(), words.locale());
		var kinds = new ArrayList<Pick>();
		for (PartnershipKind kind : PartnershipKind.values()) {
			kinds.add(new Pick(kind.code(), words.say("site.partner." + kind.code() + ".from"), false));
		}
		model.addAttribute("form", forms.of(draft, typed, problems, request));
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		model.addAttribute("kinds", List.of(new PickGroup(null, kinds)));
		model.addAttribute("frequencies", List.of(new PickGroup(null, Picks.of(Frequency.values(), code -> words.say("site.frequency." + code)))));
		return "editing/partnership";
	}

	private String showAgreed(Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		Partnership.Snapshot says = draft.says(Partnership.Snapshot.class);
		model.addAttribute("form", forms.of(draft, typed, problems, request));
		model.addAttribute("from", names.ofEnd(says.from(), words.locale()));
		model.addAttribute("to", names.ofEnd(says.to(), words.locale()));
		model.addAttribute("outside", says.to().words() != null);
		model.addAttribute("relay", says.details().kind() == PartnershipKind.RELAYS_COUNTER_OF);
		return "editing/partnership-agreed";
	}

}
