package org.guichetouvert.rounds.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.rounds.Answer;
import org.guichetouvert.rounds.Round;
import org.guichetouvert.rounds.RoundAnswers;
import org.guichetouvert.rounds.RoundAnswers.Given;
import org.guichetouvert.rounds.RoundLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A round on a telephone: one door after another, an answer with one finger, without script. */
@Controller
class RoundController {

	private final RoundDesk desk;

	private final RoundAnswers answers;

	private final RoundViews views;

	private final RoundLinks links;

	RoundController(RoundDesk desk, RoundAnswers answers, RoundViews views, RoundLinks links) {
		this.desk = desk;
		this.answers = answers;
		this.views = views;
		this.links = links;
	}

	/**
	 * The next stop, or what came of it when all are answered.
	 *
	 * @param number of another stop
	 * @param service of which more is asked
	 * @param question ferme or change
	 * @param done what was taken back before
	 */
	@GetMapping(RoundDesk.ONE)
	String show(@PathVariable UUID id, @RequestParam(name = "arret", required = false) @Nullable Integer number,
			@RequestParam(name = "fiche", required = false) @Nullable UUID service, @RequestParam(defaultValue = "") String question,
			@RequestParam(name = "fait", required = false) @Nullable String done, Model model) {
		Round round = desk.round(id);
		RoundView view = views.of(round, desk.reader(), desk.words());
		Optional<Integer> wanted = number == null ? round.findNext().map(Round.Stop::number) : round.findStop(number).map(Round.Stop::number);
		RoundView.Stop stop = wanted.flatMap(one -> view.stops().stream().filter(found -> found.number() == one).findFirst()).orElse(null);
		model.addAttribute("view", view);
		model.addAttribute("done", done);
		if (stop == null) {
			return "rounds/summary";
		}
		model.addAttribute("stop", stop);
		model.addAttribute("next", next(view, stop));
		RoundView.Visit asked = stop.open().stream().filter(visit -> visit.door().serviceId().equals(service)).findFirst().orElse(null);
		if (asked != null && List.of("ferme", "change").contains(question)) {
			model.addAttribute("visit", asked);
			model.addAttribute("question", question);
			return "rounds/question";
		}
		return "rounds/stop";
	}

	private static RoundView.@Nullable Stop next(RoundView view, RoundView.Stop stop) {
		return view.stops().stream().filter(one -> one.number() > stop.number()).findFirst().orElse(null);
	}

	/**
	 * One answer; sent twice it is the same answer once.
	 *
	 * @param service null for all at that stop that nobody answered
	 * @param answer code of an {@link Answer}; of something changed followed by what: {@code changed.hours}
	 */
	@PostMapping(RoundDesk.ONE)
	String answer(@PathVariable UUID id, @RequestParam(name = "arret", defaultValue = "0") int number,
			@RequestParam(name = "fiche", required = false) @Nullable UUID service,
			@RequestParam(name = "reponse", defaultValue = "") String answer, @RequestParam(defaultValue = "") String note) {
		Round round = desk.round(id);
		SignedIn reader = desk.reader();
		Optional<Given> given = given(answer, note);
		if (given.isPresent()) {
			List<Round.Visit> visits = round.findStop(number).map(Round.Stop::visits).orElse(List.of()).stream()
				.filter(visit -> visit.said() == null && (service == null || visit.serviceId().equals(service))).toList();
			answers.answer(reader, round, number, visits, given.get());
		}
		return "redirect:" + RoundDesk.path(id);
	}

	/** Empty for what is no answer. */
	static Optional<Given> given(String answer, String note) {
		String[] parts = answer.split("\\.", 2);
		Answer.What what = parts.length < 2 ? null : Answer.What.find(parts[1]).orElse(null);
		return Answer.find(parts[0]).filter(one -> (one == Answer.CHANGED) == (what != null)).map(one -> new Given(one, what, note));
	}

	@PostMapping(RoundDesk.ONE + "/annuler")
	String undo(@PathVariable UUID id) {
		RoundAnswers.Undone undone = answers.undo(desk.reader(), desk.round(id));
		return "redirect:" + RoundDesk.path(id) + (undone == RoundAnswers.Undone.NOTHING ? ""
				: "?fait=" + (undone == RoundAnswers.Undone.DONE ? "annule" : "reste"));
	}

	/** All stops at a glance, before setting out. */
	@GetMapping(RoundDesk.ONE + "/liste")
	String list(@PathVariable UUID id, Model model) {
		model.addAttribute("view", views.of(desk.round(id), desk.reader(), desk.words()));
		model.addAttribute("invitation", RoundDesk.ROOT + "/invitation/" + links.token(id));
		return "rounds/list";
	}

	/** For paper. */
	@GetMapping(RoundDesk.ONE + "/feuille")
	String sheet(@PathVariable UUID id, Model model) {
		model.addAttribute("view", views.of(desk.round(id), desk.reader(), desk.words()));
		return "rounds/sheet";
	}

}
