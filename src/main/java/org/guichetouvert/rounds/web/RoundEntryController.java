package org.guichetouvert.rounds.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.rounds.Round;
import org.guichetouvert.rounds.RoundAnswers;
import org.guichetouvert.rounds.RoundAnswers.Given;
import org.springframework.http.HttpStatus;
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

	private final RoundDesk desk;

	private final RoundAnswers answers;

	private final RoundViews views;

	RoundEntryController(RoundDesk desk, RoundAnswers answers, RoundViews views) {
		this.desk = desk;
		this.answers = answers;
		this.views = views;
	}

	@GetMapping(RoundDesk.ONE + "/saisie")
	String show(@PathVariable UUID id, Model model) {
		Round round = desk.round(id);
		RoundWords words = desk.words();
		return show(round, EntryForm.begin(words.day(round.startsAt()), words.today()), words, model);
	}

	private String show(Round round, EntryForm form, RoundWords words, Model model) {
		LocalDate day = form.findDay(words.today()).orElse(words.today());
		model.addAttribute("view", views.of(round, desk.reader(), words, day));
		model.addAttribute("form", form);
		model.addAttribute("today", words.today().toString());
		return "rounds/entry";
	}

	/** What is not ticked stays open; where something is to be said of it, the page comes again with all that was typed. */
	@PostMapping(RoundDesk.ONE + "/saisie")
	String answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse response, Model model) {
		Round round = desk.round(id);
		RoundWords words = desk.words();
		EntryForm form = EntryForm.of(fields);
		form.findDay(words.today()).ifPresentOrElse(day -> round.stops().forEach(stop -> stop.visits()
			.forEach(visit -> answer(round, stop.number(), visit, form, day, words))),
				() -> form.problems().put("jour", words.say("rounds.entry.problem.day")));
		if (form.problems().isEmpty()) {
			return "redirect:" + RoundDesk.path(id) + "/liste";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(desk.round(id), form, words, model);
	}

	private void answer(Round round, int stop, Round.Visit visit, EntryForm form, LocalDate day, RoundWords words) {
		String note = form.note(stop, visit.serviceId());
		Round.Said said = visit.said();
		Optional<Given> given = RoundController.given(form.answer(stop, visit.serviceId()), note, day, form.door(stop, visit.serviceId()))
			.or(() -> said == null || note.isBlank() ? Optional.empty() : Optional.of(new Given(said.answer(), said.what(), note, day, null)));
		String field = "note" + EntryForm.of(stop, visit.serviceId());
		if (given.isPresent()) {
			RoundAnswers.Reply reply = answers.answer(desk.reader(), round, stop, List.of(visit), given.get()).get(visit.serviceId());
			if (reply == RoundAnswers.Reply.BESIDE) {
				form.problems().put(field, words.say("rounds.entry.beside"));
			}
			else if (reply == RoundAnswers.Reply.WHICH_DOOR) {
				form.problems().put("porte" + EntryForm.of(stop, visit.serviceId()), words.say("rounds.which.problem"));
			}
			else if (reply == RoundAnswers.Reply.NOT_AS_PLANNED) {
				form.problems().put(field, words.say("rounds.otherwise"));
			}
		}
		else if (!note.isBlank()) {
			form.problems().put(field, words.say("rounds.entry.problem.note"));
		}
	}

}
