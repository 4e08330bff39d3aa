package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A statement for many is over earlier than was said: today is the first day without it. One that has not begun never was. */
@Controller
class DisruptionEndController {

	private static final String PATH = "/coordination/fiches/perturbations/{id}/terminer";

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	DisruptionEndController(Desk desk, Drafts drafts, Forms forms) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.DISRUPTION, id);
		if (draft.isNew()) {
			return "redirect:" + EntryPath.review(EntryKind.DISRUPTION, id);
		}
		model.addAttribute("form", forms.of(draft, new Typed.Filling().done(), new Problems(desk.words()), request));
		model.addAttribute("begun", hasBegun(draft.says(Disruption.Snapshot.class).details()));
		return "editing/disruption-end";
	}

	@PostMapping(PATH)
	String end(@PathVariable UUID id) {
		Draft draft = desk.draft(EntryKind.DISRUPTION, id);
		LocalDate today = desk.words().today();
		if (draft.isNew() || !draft.says(Disruption.Snapshot.class).details().endsOn().isAfter(today)) {
			return "redirect:" + EntryPath.of(EntryKind.DISRUPTION, id);
		}
		if (hasBegun(draft.says(Disruption.Snapshot.class).details())) {
			drafts.change(desk.reader(), EntryKind.DISRUPTION, id, Disruption.Snapshot.class, one -> new Disruption.Snapshot(
					new Disruption.Details(one.details().statement(), one.details().startsOn(), today, one.details().closedKinds(),
							one.details().source()), one.areaIds(), one.serviceTypeIds(), one.organizationIds()));
		}
		else {
			drafts.replace(desk.reader(), EntryKind.DISRUPTION, id, null, draft.comment());
		}
		return "redirect:" + EntryPath.review(EntryKind.DISRUPTION, id);
	}

	private boolean hasBegun(Disruption.Details details) {
		return details.startsOn().isBefore(desk.words().today());
	}

}
