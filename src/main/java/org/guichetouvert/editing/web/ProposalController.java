package org.guichetouvert.editing.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.ProposalLetters;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.editing.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal: seen by who made it and by who may decide; for others it is not there. */
@Controller
class ProposalController {

	private static final String PATH = "/coordination/fiches/propositions/{id:[0-9a-f-]{36}}";

	private final Desk desk;

	private final Drafts drafts;

	private final Rights rights;

	private final Publishing publishing;

	private final ProposalLetters letters;

	private final ReviewViews views;

	ProposalController(Desk desk, Drafts drafts, Rights rights, Publishing publishing, ProposalLetters letters, ReviewViews views) {
		this.desk = desk;
		this.drafts = drafts;
		this.rights = rights;
		this.publishing = publishing;
		this.letters = letters;
		this.views = views;
	}

	@GetMapping(PATH)
	String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = proposal(id);
		Typed typed = desk.typed(request, () -> new Typed.Filling().put("comment", draft.comment()).done());
		return show(draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String decide(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Draft draft = proposal(id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		SignedIn reader = desk.reader();
		if (action.equals("retirer")) {
			drafts.drop(reader, id);
			return "redirect:/coordination/fiches?fait=withdrawn";
		}
		if (draft.isOfOtherForm() && !action.equals("refuser")) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(draft, typed, problems.add(Problems.WHOLE, "editing.problem.other_form"), request, model);
		}
		if (action.equals("reprendre") && draft.accountId().equals(reader.accountId()) && draft.content() != null && !draft.isNew()) {
			Draft again = drafts.replace(reader, draft.kind(), draft.entryId(), draft.content(), draft.comment());
			drafts.rebase(again, draft.base(), draft.content()); // what was published since stays
			return "redirect:" + EntryPath.review(draft.kind(), draft.entryId());
		}
		if (action.equals("refuser")) {
			if (typed.text("reason").isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return show(draft, typed, problems.add("reason", "editing.problem.reason"), request, model);
			}
			if (publishing.decline(reader, id, typed.text("reason"))) {
				drafts.find(id).ifPresent(letters::tell);
			}
			return "redirect:/coordination/fiches/propositions/" + id;
		}
		if (publishing.asksHow(draft) && ReviewController.method(typed.text("how")) == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, typed, problems.add("how", "editing.problem.how"), request, model);
		}
		Publishing.Outcome outcome = ReviewController.attempt(() -> publishing.publish(reader, id, typed.textOrNull("comment"),
				ReviewController.method(typed.text("how")), Choices.of(typed)));
		if (outcome == Publishing.Outcome.PUBLISHED) {
			drafts.find(id).ifPresent(letters::tell);
		}
		if (outcome == Publishing.Outcome.PUBLISHED || outcome == Publishing.Outcome.GONE) {
			return "redirect:/coordination/fiches/propositions/" + id;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return show(draft, typed, problems.add(Problems.WHOLE, "editing.problem." + outcome.name().toLowerCase(Locale.ROOT)), request, model);
	}

	private Draft proposal(UUID id) {
		return drafts.find(id).filter(draft -> draft.state() != Draft.State.OPEN)
			.filter(draft -> draft.accountId().equals(desk.reader().accountId()) || rights.mayPublish(desk.reader(), draft))
			.filter(draft -> draft.state() == Draft.State.PUBLISHED || rights.maySee(desk.reader(), draft))
			.orElseThrow(() -> Desk.notFound("proposal " + id));
	}

	private boolean isAgain(Draft draft) {
		boolean over = draft.state() == Draft.State.DECLINED || draft.state() == Draft.State.WITHDRAWN;
		return over && draft.accountId().equals(desk.reader().accountId()) && !draft.isNew() && !draft.isRemoval();
	}

	private String show(Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(draft.kind(), draft.entryId()), Desk.path(request), typed,
				problems, words));
		model.addAttribute("view", views.of(draft, typed, words));
		model.addAttribute("formerWords", draft.typed());
		model.addAttribute("proposal", new ProposalView(draft.author(), words.moment(draft.proposedAt() == null ? draft.changedAt() : draft.proposedAt()),
				draft.comment(), draft.state().code(), draft.state() == Draft.State.PROPOSED,
				draft.accountId().equals(desk.reader().accountId()), isAgain(draft), draft.decision() == null ? null : draft.decision().by(),
				draft.decision() == null ? null : words.moment(draft.decision().at()), draft.decision() == null ? null : draft.decision().reason()));
		return "editing/proposal";
	}

}
