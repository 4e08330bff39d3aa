package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One statement for many doors. How many services it concerns is shown before it is taken. */
@Controller
class DisruptionController {

	private static final String NEW = "/coordination/fiches/perturbations/nouveau";

	private static final String PATH = "/coordination/fiches/perturbations/{id}/annonce";

	/** Services that are named; of the rest the number. */
	private static final int MOST_NAMED = 8;

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	private final Picks picks;

	private final CatalogueReader catalogue;

	DisruptionController(Desk desk, Drafts drafts, Forms forms, Picks picks, CatalogueReader catalogue) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.picks = picks;
		this.catalogue = catalogue;
	}

	@GetMapping(NEW)
	String askNew(HttpServletRequest request, Model model) {
		Typed typed = desk.typed(request, () -> new Typed.Filling().put("from", TypedDays.of(desk.words().today())).done());
		return show(null, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(NEW)
	String begin(@RequestParam(defaultValue = "") String action, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		return write(null, action, desk.sent(fields), request, response, model);
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.DISRUPTION, id);
		Typed typed = desk.typed(request, () -> DisruptionForm.of(draft.says(Disruption.Snapshot.class)));
		return show(draft, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String change(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		return write(desk.draft(EntryKind.DISRUPTION, id), action, desk.sent(fields), request, response, model);
	}

	private String write(@Nullable Draft draft, String action, Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
		var problems = new Problems(desk.words());
		if (action.equals("chercher")) {
			return show(draft, typed, problems, request, model);
		}
		Disruption.Details before = draft == null ? null : draft.says(Disruption.Snapshot.class).details();
		Disruption.Reach reach = reach(typed);
		checkReach(reach, typed, problems);
		Optional<Disruption.Details> details = DisruptionForm.read(typed, before, desk.words().today(), problems);
		if (details.isEmpty()) {
			Forms.refuse(problems, response);
			return show(draft, typed, problems, request, model);
		}
		if (!typed.text("seen").equals(mark(reach))) {
			concerned(reach, model);
			return show(draft, typed, problems, request, model);
		}
		Disruption.Snapshot snapshot = new Disruption.Snapshot(details.get(), reach.areaIds().stream().sorted().toList(),
				reach.serviceTypeIds().stream().sorted().toList(), reach.organizationIds().stream().sorted().toList());
		UUID id = draft == null ? UUID.randomUUID() : draft.entryId();
		if (draft == null) {
			drafts.begin(desk.reader(), EntryKind.DISRUPTION, id, snapshot);
		}
		else {
			drafts.change(desk.reader(), EntryKind.DISRUPTION, id, Disruption.Snapshot.class, one -> snapshot);
		}
		return "redirect:" + EntryPath.review(EntryKind.DISRUPTION, id);
	}

	private Disruption.Reach reach(Typed typed) {
		return new Disruption.Reach(new HashSet<>(picks.knownAreas(typed.all("areas"))), new HashSet<>(picks.knownTypes(typed.all("types"))),
				Picks.ids(organizations(typed).stream().map(Pick::value).toList()).collect(Collectors.toSet()));
	}

	/** Everybody is concerned only where an administrator says so. */
	private void checkReach(Disruption.Reach reach, Typed typed, Problems problems) {
		if (reach.isEverything() && !(isAdministrator() && typed.isTicked("everybody"))) {
			problems.add("areas", isAdministrator() ? "editing.disruption.problem.everybody" : "editing.disruption.problem.reach");
		}
		else if (!reach.isEverything() && typed.isTicked("everybody")) {
			problems.add("areas", "editing.disruption.problem.either");
		}
	}

	private boolean isAdministrator() {
		return desk.reader().role() == Role.ADMINISTRATOR;
	}

	/** The reach for which the number of services was shown. */
	private static String mark(Disruption.Reach reach) {
		return Integer.toHexString(reach.hashCode()) + "-" + (reach.areaIds().size() + reach.serviceTypeIds().size() + reach.organizationIds().size());
	}

	private void concerned(Disruption.Reach reach, Model model) {
		List<UUID> services = catalogue.concernedBy(reach);
		model.addAttribute("concerned", services.size());
		model.addAttribute("named", picks.named(EntryKind.SERVICE, services.stream().limit(MOST_NAMED).map(UUID::toString).toList(), false, desk.words())
			.stream().map(Pick::label).collect(Collectors.joining(", ")));
		model.addAttribute("seen", mark(reach));
	}

	private List<Pick> organizations(Typed typed) {
		return picks.named(EntryKind.ORGANIZATION, typed.all("organizations"), true, desk.words());
	}

	private String show(@Nullable Draft draft, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		List<Pick> organizations = new ArrayList<>(organizations(typed));
		Set<String> there = organizations.stream().map(Pick::value).collect(Collectors.toSet());
		picks.found(EntryKind.ORGANIZATION, typed.text("seek"), words).stream().filter(pick -> !there.contains(pick.value())).forEach(organizations::add);
		List<Pick> works = Stream.concat(Picks.of(ChannelKind.values(), code -> words.say("editing.disruption.works." + code)).stream(),
				Stream.of(new Pick(DisruptionForm.NOTHING, words.say("editing.disruption.works.nothing"), false)))
			.map(pick -> new Pick(pick.value(), pick.label(), typed.has("works", pick.value()))).toList();
		model.addAttribute("form", draft == null ? forms.ofNew(EntryKind.DISRUPTION, "editing.disruption.list", typed, problems, request)
				: forms.of(draft, typed, problems, request));
		model.addAttribute("works", List.of(new PickGroup(null, works)));
		model.addAttribute("areas", picks.areas(typed.all("areas"), words));
		model.addAttribute("types", List.of(new PickGroup(words.say("editing.picks.choose"), picks.types(typed.all("types"), words))));
		model.addAttribute("organizations", List.of(new PickGroup(null, organizations)));
		model.addAttribute("sought", typed.text("seek"));
		model.addAttribute("administrator", isAdministrator());
		return "editing/disruption";
	}

}
