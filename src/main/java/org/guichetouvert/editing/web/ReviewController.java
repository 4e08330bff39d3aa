package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.Publishing;
import org.guichetouvert.editing.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading a draft over: what is different, what residents will see; then to publish it, to propose it, or to give it up. */
@Controller
class ReviewController {

	private static final String PATH = "/coordination/fiches/{kind}/{id:[0-9a-f-]{36}}/relire";

	private final Desk desk;

	private final Drafts drafts;

	private final Rights rights;

	private final Publishing publishing;

	private final ReviewViews views;

	ReviewController(Desk desk, Drafts drafts, Rights rights, Publishing publishing, ReviewViews views) {
		this.desk = desk;
		this.drafts = drafts;
		this.rights = rights;
		this.publishing = publishing;
		this.views = views;
	}

	@GetMapping(PATH)
	String show(@PathVariable String kind, @PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(desk.kind(kind), id);
		if (!draft.isKept()) {
			return "redirect:" + EntryPath.of(draft.kind(), id);
		}
		Typed typed = desk.typed(request, () -> new Typed.Filling().put("comment", draft.comment()).done());
		return show(draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String decide(@PathVariable String kind, @PathVariable UUID id, @RequestParam(defaultValue = "") String action,
			@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		EntryKind entryKind = desk.kind(kind);
		Draft draft = desk.draft(entryKind, id);
		Typed typed = desk.sent(fields);
		SignedIn reader = desk.reader();
		if (!draft.isKept()) {
			return "redirect:" + EntryPath.of(entryKind, id);
		}
		if (action.equals("abandonner")) {
			drafts.drop(reader, draft.id());
			return draft.isNew() ? "redirect:/coordination/fiches" : "redirect:" + EntryPath.of(entryKind, id) + "?fait=dropped";
		}
		if (draft.isOfOtherForm()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(draft, typed, new Problems(desk.words()).add(Problems.WHOLE, "editing.problem.other_form"), request, model);
		}
		if (!rights.mayPublish(reader, draft)) {
			drafts.propose(reader, draft.id(), typed.textOrNull("comment"));
			return "redirect:" + (draft.isNew() ? "/coordination/fiches?fait=proposed" : EntryPath.of(entryKind, id) + "?fait=proposed");
		}
		if (publishing.asksHow(draft) && method(typed.text("how")) == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, typed, new Problems(desk.words()).add("how", "editing.problem.how"), request, model);
		}
		List<VerificationMethod> restMethods = typed.isTicked("reste") ? publishing.restMethods(reader, draft, Choices.of(typed)) : List.of();
		VerificationMethod rest = restMethods.isEmpty() ? null : rest(typed);
		if (!restMethods.isEmpty() && !restMethods.contains(rest)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, typed, new Problems(desk.words()).add("reste", rest == null ? "upkeep.rest.problem" : "upkeep.rest.denied"), request,
					model);
		}
		var verified = new AtomicBoolean();
		Publishing.Outcome outcome = attempt(() -> {
			Publishing.Published published = publishing.publish(reader, draft.id(), new Publishing.Said(typed.textOrNull("comment"),
					method(typed.text("how")), rest, version(typed.text("lu")), Choices.of(typed), answered(typed)));
			verified.set(published.rest());
			return published.outcome();
		});
		if (outcome == Publishing.Outcome.PUBLISHED || outcome == Publishing.Outcome.GONE) {
			return draft.isRemoval() ? "redirect:/coordination/fiches?fait=removed"
					: "redirect:" + EntryPath.of(entryKind, id) + "?fait=" + (verified.get() ? "rest" : "published");
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return show(draft, typed, new Problems(desk.words()).add(Problems.WHOLE,
				"editing.problem." + outcome.name().toLowerCase(Locale.ROOT)), request, model);
	}

	private static @Nullable Long version(String typed) {
		return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
	}

	/** By what means she knows the rest: as what she changed, where she says so. */
	private static @Nullable VerificationMethod rest(Typed typed) {
		return method(typed.text(typed.text("reste-how").equals("same") ? "how" : "reste-how"));
	}

	/** Ids of what she ticked: each module that puts boxes on the page knows its own. */
	private static List<UUID> answered(Typed typed) {
		return typed.all("repond").stream().filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).toList();
	}

	/** Two that publish in the same moment, or what the database alone can tell, are no mistake of the program. */
	static Publishing.Outcome attempt(Supplier<Publishing.Outcome> publication) {
		try {
			return publication.get();
		}
		catch (ConcurrencyFailureException e) {
			return Publishing.Outcome.CONFLICT;
		}
		catch (DataIntegrityViolationException e) {
			return Publishing.Outcome.IMPOSSIBLE;
		}
	}

	static @Nullable VerificationMethod method(String code) {
		return Arrays.stream(VerificationMethod.values()).filter(one -> one.code().equals(code)).findFirst().orElse(null);
	}

	private String show(Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(draft.kind(), draft.entryId()), Desk.path(request), typed,
				problems, words));
		model.addAttribute("view", views.of(draft, typed, words));
		model.addAttribute("formerWords", draft.typed());
		return "editing/review";
	}

}
