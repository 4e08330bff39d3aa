package org.guichetouvert.editing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "On sait qu'il n'y a rien": a need that has no door in an area, who says so and since when. */
@Controller
class GapController {

	private static final String NEW = "/coordination/fiches/manques/nouveau";

	private static final String PATH = "/coordination/fiches/manques/{id}/constat";

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	private final Picks picks;

	GapController(Desk desk, Drafts drafts, Forms forms, Picks picks) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.picks = picks;
	}

	@GetMapping(NEW)
	String askNew(HttpServletRequest request, Model model) {
		Typed typed = desk.typed(request, () -> new Typed.Filling().put("stated", TypedDays.of(desk.words().today())).done());
		return show(forms.ofNew(EntryKind.GAP_STATEMENT, "editing.gap.list", typed, new Problems(desk.words()), request), model);
	}

	@PostMapping(NEW)
	String begin(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, HttpServletResponse response, Model model) {
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Optional<GapStatement.Details> details = read(typed, null, problems);
		if (details.isEmpty()) {
			Forms.refuse(problems, response);
			return show(forms.ofNew(EntryKind.GAP_STATEMENT, "editing.gap.list", typed, problems, request), model);
		}
		UUID id = UUID.randomUUID();
		drafts.begin(desk.reader(), EntryKind.GAP_STATEMENT, id, details.get());
		return "redirect:" + EntryPath.review(EntryKind.GAP_STATEMENT, id);
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.GAP_STATEMENT, id);
		Typed typed = desk.typed(request, () -> of(draft.says(GapStatement.Details.class)));
		return show(forms.of(draft, typed, new Problems(desk.words()), request), model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.GAP_STATEMENT, id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		Optional<GapStatement.Details> details = read(typed, draft.says(GapStatement.Details.class), problems);
		if (details.isEmpty()) {
			Forms.refuse(problems, response);
			return show(forms.of(draft, typed, problems, request), model);
		}
		drafts.change(desk.reader(), EntryKind.GAP_STATEMENT, id, GapStatement.Details.class, gap -> details.get());
		return "redirect:" + EntryPath.review(EntryKind.GAP_STATEMENT, id);
	}

	private static Typed of(GapStatement.Details says) {
		return new Typed.Filling().put("need", says.needId()).put("area", says.areaId()).put("stated", TypedDays.of(says.statedOn()))
			.put("until", TypedDays.lastBefore(says.endsOn())).put("sentence", says.sentence()).put("source", says.source()).done();
	}

	private Optional<GapStatement.Details> read(Typed typed, GapStatement.@Nullable Details before, Problems problems) {
		List<String> need = picks.knownNeeds(typed.all("need"));
		List<UUID> area = picks.knownAreas(typed.all("area"));
		if (need.isEmpty()) {
			problems.add("need", "editing.gap.problem.need");
		}
		if (area.isEmpty()) {
			problems.add("area", "editing.gap.problem.area");
		}
		Optional<LocalDate> stated = TypedDays.day(typed, "stated", problems);
		if (stated.isEmpty()) {
			problems.add("stated", "editing.gap.problem.stated");
		}
		else if (stated.get().isAfter(desk.words().today())) {
			problems.add("stated", "editing.person.problem.future");
		}
		Optional<LocalDate> until = TypedDays.end(typed, "until", problems);
		if (until.isPresent() && stated.isPresent() && !until.get().isAfter(stated.get())) {
			problems.add("until", "editing.date.problem.order");
		}
		if (typed.text("source").isEmpty()) {
			problems.add("source", "editing.gap.problem.source");
		}
		return problems.isEmpty() ? Optional.of(new GapStatement.Details(need.get(0), area.get(0), stated.orElseThrow(), until.orElse(null),
				typed.localized("sentence", before == null ? LocalizedText.EMPTY : before.sentence()), typed.text("source"))) : Optional.empty();
	}

	private String show(FormView form, Model model) {
		Words words = desk.words();
		model.addAttribute("form", form);
		model.addAttribute("needs", picks.needs(form.typed().all("need"), words));
		model.addAttribute("areas", picks.areas(form.typed().all("area"), words));
		return "editing/gap";
	}

}
