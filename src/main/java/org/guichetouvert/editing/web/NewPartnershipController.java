package org.guichetouvert.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new partnership of a service or organization: with whom, and what they do. The ends never change afterwards. */
@Controller
class NewPartnershipController {

	private static final String PATH = "/coordination/fiches/partenariats/nouveau";

	/** Somebody who is not in the catalogue, named as it was typed. */
	private static final String WORDS = "words";

	private static final int LONGEST_WORDS = 200;

	private final Desk desk;

	private final Drafts drafts;

	private final Forms forms;

	private final Picks picks;

	NewPartnershipController(Desk desk, Drafts drafts, Forms forms, Picks picks) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.picks = picks;
	}

	@GetMapping(PATH)
	String ask(@RequestParam(required = false) UUID service, @RequestParam(name = "organisation", required = false) UUID organization,
			HttpServletRequest request, Model model) {
		Draft own = own(service, organization);
		return show(own, desk.typed(request, () -> new Typed.Filling().done()), new Problems(desk.words()), request, model);
	}

	@PostMapping(PATH)
	String begin(@RequestParam(required = false) UUID service, @RequestParam(name = "organisation", required = false) UUID organization,
			@RequestParam(defaultValue = "") String action, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Draft own = own(service, organization);
		Typed typed = desk.sent(fields);
		var problems = new Problems(desk.words());
		if (action.equals("chercher")) {
			return show(own, typed, problems, request, model);
		}
		Optional<PartnershipForm.Doing> doing = PartnershipForm.Doing.find(typed.text("doing"));
		if (doing.isEmpty()) {
			problems.add("doing", "editing.partner.problem.doing");
		}
		Partnership.End other = end(typed, own, problems);
		if (other != null && other.words() != null && doing.filter(one -> !one.first()).isPresent()) {
			problems.add("end", "editing.partner.problem.words");
		}
		if (other == null || doing.isEmpty() || !problems.isEmpty()) {
			Forms.refuse(problems, response);
			return show(own, typed, problems, request, model);
		}
		UUID id = UUID.randomUUID();
		Partnership.End mine = own.kind() == EntryKind.SERVICE ? Partnership.End.service(own.entryId()) : Partnership.End.organization(own.entryId());
		boolean first = doing.get().first();
		drafts.begin(desk.reader(), EntryKind.PARTNERSHIP, id, new Partnership.Snapshot(first ? mine : other, first ? other : mine,
				PartnershipForm.first(doing.get().kind(), typed.localized("sentence", LocalizedText.EMPTY)), List.of()));
		return "redirect:" + EntryPath.review(EntryKind.PARTNERSHIP, id);
	}

	private Draft own(@Nullable UUID service, @Nullable UUID organization) {
		if (service == null && organization == null) {
			throw Desk.notFound("neither service nor organization");
		}
		Draft own = service != null ? desk.draft(EntryKind.SERVICE, service) : desk.draft(EntryKind.ORGANIZATION, organization);
		if (own.isNew()) {
			throw Desk.notFound("not published yet: " + own.entryId());
		}
		return own;
	}

	/** Null where none was chosen that is there. */
	private Partnership.@Nullable End end(Typed typed, Draft own, Problems problems) {
		String chosen = typed.text("end");
		Partnership.End end = null;
		if (chosen.equals(WORDS) && !typed.text("who").isEmpty() && typed.text("who").length() <= LONGEST_WORDS) {
			end = Partnership.End.words(typed.text("who"));
		}
		else if (chosen.startsWith("s:")) {
			end = there(EntryKind.SERVICE, chosen.substring(2)).map(Partnership.End::service).orElse(null);
		}
		else if (chosen.startsWith("o:")) {
			end = there(EntryKind.ORGANIZATION, chosen.substring(2)).map(Partnership.End::organization).orElse(null);
		}
		if (end == null) {
			problems.add(typed.text("who").isEmpty() ? "who" : "end", "editing.partner.problem.end");
		}
		else if (own.entryId().equals(end.serviceId()) || own.entryId().equals(end.organizationId())) {
			problems.add("end", "editing.partner.problem.same");
		}
		return end;
	}

	private Optional<UUID> there(EntryKind kind, String id) {
		return picks.named(kind, List.of(id), false, desk.words()).stream().flatMap(pick -> Picks.id(pick.value()).stream()).findFirst();
	}

	private String show(Draft own, Typed typed, Problems problems, HttpServletRequest request, Model model) {
		Words words = desk.words();
		model.addAttribute("form", forms.of(own, typed, problems, request));
		model.addAttribute("doings", List.of(new PickGroup(null, PartnershipForm.doings(words))));
		model.addAttribute("ends", ends(typed, words));
		return "editing/partnership-new";
	}

	private List<Pick> ends(Typed typed, Words words) {
		var ends = new ArrayList<Pick>();
		String who = typed.text("who");
		if (who.isEmpty()) {
			return ends;
		}
		picks.found(EntryKind.SERVICE, who, words).forEach(one -> ends.add(new Pick("s:" + one.value(), one.label(), typed.has("end", "s:" + one.value()))));
		picks.found(EntryKind.ORGANIZATION, who, words).forEach(one -> ends.add(new Pick("o:" + one.value(), words.say("editing.partner.organization", one.label()),
				typed.has("end", "o:" + one.value()))));
		ends.add(new Pick(WORDS, words.say("editing.partner.words", who), typed.has("end", WORDS)));
		return ends;
	}

}
