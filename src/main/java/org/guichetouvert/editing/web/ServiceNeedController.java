package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.HelpLevel;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One need that a service answers: what it does for it, and how far it goes. */
@Controller
class ServiceNeedController {

	private static final String NEEDS = "/coordination/fiches/services/{id:[0-9a-f-]{36}}/besoins";

	private static final String ADD = NEEDS + "/ajouter";

	private static final String ONE = NEEDS + "/{need:[a-z0-9-]+}";

	private final Desk desk;

	private final Drafts drafts;

	private final Taxonomy taxonomy;

	ServiceNeedController(Desk desk, Drafts drafts, Taxonomy taxonomy) {
		this.desk = desk;
		this.drafts = drafts;
		this.taxonomy = taxonomy;
	}

	@GetMapping(ADD)
	String askNew(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		return show(draft, null, desk.typed(request, () -> new Typed.Filling().put("level", "").done()), new Problems(desk.words()), request, model);
	}

	@PostMapping(ADD)
	String add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		String needId = typed.text("need");
		if (addable(draft).noneMatch(term -> term.id().equals(needId))) {
			problems.add("need", "editing.service.need.missing");
		}
		NeedServed need = read(new NeedServed(needId, LocalizedText.EMPTY, null), typed, problems);
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, null, typed, problems, request, model);
		}
		drafts.change(desk.reader(), EntryKind.SERVICE, id, ServiceSnapshot.class, service -> {
			var needs = new ArrayList<>(service.needs());
			needs.removeIf(one -> one.needId().equals(needId));
			needs.add(typed.isTicked("first") ? 0 : needs.size(), need);
			return service.withNeeds(needs);
		});
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, id);
	}

	@GetMapping(ONE)
	String ask(@PathVariable UUID id, @PathVariable("need") String needId, HttpServletRequest request, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		NeedServed need = find(draft, needId);
		Typed typed = desk.typed(request, () -> new Typed.Filling().put("sentence", need.sentence())
			.put("level", need.helpLevel() == null ? "" : need.helpLevel().code()).done());
		return show(draft, need, typed, new Problems(desk.words()), request, model);
	}

	@PostMapping(ONE)
	String change(@PathVariable UUID id, @PathVariable("need") String needId, @RequestParam MultiValueMap<String, String> fields,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Draft draft = desk.draft(EntryKind.SERVICE, id);
		NeedServed need = find(draft, needId);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		NeedServed changed = read(need, typed, problems);
		boolean removes = typed.has("action", "retirer");
		if (!removes && !problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, need, typed, problems, request, model);
		}
		drafts.change(desk.reader(), EntryKind.SERVICE, id, ServiceSnapshot.class, service -> service.withNeeds(service.needs().stream()
			.filter(one -> !removes || !one.needId().equals(needId)).map(one -> one.needId().equals(needId) ? changed : one).toList()));
		return "redirect:" + EntryPath.review(EntryKind.SERVICE, id);
	}

	private static NeedServed read(NeedServed before, Typed typed, Problems problems) {
		Optional<HelpLevel> level = Options.find(HelpLevel.class, typed.text("level"));
		if (level.isEmpty() && !typed.text("level").isEmpty()) {
			problems.add("level", "editing.service.choose");
		}
		return new NeedServed(before.needId(), typed.localized("sentence", before.sentence()), level.orElse(null));
	}

	private static NeedServed find(Draft draft, String needId) {
		return draft.says(ServiceSnapshot.class).needs().stream().filter(one -> one.needId().equals(needId)).findFirst()
			.orElseThrow(() -> Desk.notFound("need " + needId));
	}

	/** How far a service goes, in words; null where nobody said. */
	static @Nullable String help(NeedServed need, Words words) {
		return need.helpLevel() == null ? null : words.say("editing.service.help." + need.helpLevel().code());
	}

	/** Those that the service does not answer yet. */
	private Stream<NeedTerm> addable(Draft draft) {
		List<String> present = draft.says(ServiceSnapshot.class).needs().stream().map(NeedServed::needId).toList();
		return taxonomy.needs().stream().filter(need -> !present.contains(need.id()));
	}

	/** By family; before them those that services of its type usually answer. */
	private Options needs(Draft draft, Words words) {
		List<NeedTerm> addable = addable(draft).toList();
		String typeId = draft.says(ServiceSnapshot.class).details().typeId();
		var groups = new ArrayList<Options.Group>();
		List<NeedTerm> usual = typeId == null ? List.of() : taxonomy.needsOfServiceType(typeId).stream().filter(addable::contains).toList();
		if (!usual.isEmpty()) {
			groups.add(group(words.say("editing.service.need.usual"), usual, words));
		}
		taxonomy.families().forEach(family -> groups.add(group(words.text(family.label()),
				family.needs().stream().filter(need -> addable.contains(need) && !usual.contains(need)).toList(), words)));
		return new Options(groups.stream().filter(group -> !group.options().isEmpty()).toList());
	}

	private static Options.Group group(String label, List<NeedTerm> needs, Words words) {
		return new Options.Group(label, needs.stream().map(need -> Options.Option.of(need.id(), words.text(need.label()))).toList());
	}

	private String show(Draft draft, @Nullable NeedServed need, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		Options levels = Options.of(Stream.concat(Arrays.stream(HelpLevel.values())
			.map(one -> Options.Option.of(one.code(), words.say("editing.service.help." + one.code()))),
				Stream.of(Options.Option.of("", words.say("editing.service.unknown")))).toList());
		model.addAttribute("form", FormView.of(desk.name(draft, words), EntryPath.of(EntryKind.SERVICE, draft.entryId()), Desk.path(request),
				typed, problems, words));
		model.addAttribute("title", need == null ? words.say("editing.service.need.add")
				: taxonomy.findNeed(need.needId()).map(term -> words.text(term.label())).orElse(need.needId()));
		model.addAttribute("isNew", need == null);
		model.addAttribute("options", Map.of("level", levels, "need", need == null ? needs(draft, words) : Options.of(List.of())));
		return "editing/service-need";
	}

}
