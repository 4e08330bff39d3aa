package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryNames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs that a service answers, and in which order. */
@Controller
class ServiceNeedsController {

	private static final String PATH = "/coordination/fiches/services/{id:[0-9a-f-]{36}}/besoins";

	private final Desk desk;

	private final Drafts drafts;

	private final EntryNames names;

	ServiceNeedsController(Desk desk, Drafts drafts, EntryNames names) {
		this.desk = desk;
		this.drafts = drafts;
		this.names = names;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		List<NeedServed> needs = draft.says(ServiceSnapshot.class).needs();
		Typed typed = desk.typed(request, () -> {
			var filling = new Typed.Filling();
			IntStream.range(0, needs.size()).forEach(at -> filling.put(field(needs.get(at)), at + 1));
			return filling.done();
		});
		return show(draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String order(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		List<NeedServed> needs = draft.says(ServiceSnapshot.class).needs();
		needs.stream().map(ServiceNeedsController::field).filter(field -> !typed.text(field).matches("\\d{0,3}"))
			.forEach(field -> problems.add(field, "editing.service.choose"));
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, typed, problems, request, model);
		}
		drafts.change(desk.reader(), EntryKind.SERVICE, id, ServiceSnapshot.class, service -> service.withNeeds(ordered(service.needs(), typed)));
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, id);
	}

	/** One that was given another number stands before those that kept it when it goes up, after them when it goes down. */
	private static List<NeedServed> ordered(List<NeedServed> needs, Typed typed) {
		record Placed(NeedServed need, double place) {
		}
		var placed = new ArrayList<Placed>();
		for (int at = 0; at < needs.size(); at++) {
			String number = typed.text(field(needs.get(at)));
			int wanted = number.isEmpty() ? at + 1 : Integer.parseInt(number);
			placed.add(new Placed(needs.get(at), wanted + Math.signum(wanted - (at + 1)) / 2.0));
		}
		return placed.stream().sorted(Comparator.comparingDouble(Placed::place)).map(Placed::need).toList();
	}

	private static String field(NeedServed need) {
		return "place-" + need.needId();
	}

	private String show(Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		List<NeedServed> needs = draft.says(ServiceSnapshot.class).needs();
		String path = EntryPath.of(EntryKind.SERVICE, draft.entryId()) + "/besoins";
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(EntryKind.SERVICE, draft.entryId()), Desk.path(request),
				typed, problems, words));
		model.addAttribute("view", new NeedsView(needs.stream().map(need -> new NeedsView.Need(field(need),
				names.ofNeed(need.needId(), words.locale()), words.text(need.sentence()), ServiceNeedController.help(need, words),
				path + "/" + need.needId())).toList(), path + "/ajouter",
				IntStream.rangeClosed(1, needs.size()).mapToObj(String::valueOf).toList()));
		return "editing/service-needs";
	}

}
