package org.guichetouvert.rounds.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.guichetouvert.rounds.Round;
import org.guichetouvert.rounds.RoundAnswers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Typing in what was ticked on the sheet: all stops on one page, sent at once. */
@Controller
class RoundEntryController {

	/** In the order of the sheet. */
	private static final List<String> ANSWERS = List.of("as_planned", "closed_today", "closed_for_now", "gone", "changed.hours",
			"changed.appointment", "changed.address", "changed.other", "not_visited");

	private final RoundDesk desk;

	private final RoundAnswers answers;

	private final RoundViews views;

	RoundEntryController(RoundDesk desk, RoundAnswers answers, RoundViews views) {
		this.desk = desk;
		this.answers = answers;
		this.views = views;
	}

	/** @param label as it stands on the sheet */
	public record Choice(String value, String label) {
	}

	@GetMapping(RoundDesk.ONE + "/saisie")
	String show(@PathVariable UUID id, Model model) {
		RoundWords words = desk.words();
		model.addAttribute("view", views.of(desk.round(id), desk.reader(), words));
		model.addAttribute("choices", ANSWERS.stream().map(code -> new Choice(code, words.say(
				code.startsWith("changed.") ? "rounds.what." + code.substring(code.indexOf('.') + 1) : "rounds.answer." + code))).toList());
		return "rounds/entry";
	}

	/** @param fields for each visit {@code reponse-3-<service>} and {@code note-3-<service>}; what is not ticked stays open */
	@PostMapping(RoundDesk.ONE + "/saisie")
	String answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
		Round round = desk.round(id);
		for (Round.Stop stop : round.stops()) {
			for (Round.Visit visit : stop.visits()) {
				String of = "-" + stop.number() + "-" + visit.serviceId();
				String note = Objects.requireNonNullElse(fields.getFirst("note" + of), "");
				RoundController.given(Objects.requireNonNullElse(fields.getFirst("reponse" + of), ""), note)
					.filter(given -> visit.said() == null)
					.ifPresent(given -> answers.answer(desk.reader(), round, stop.number(), List.of(visit), given));
			}
		}
		return "redirect:" + RoundDesk.path(id) + "/liste";
	}

}
