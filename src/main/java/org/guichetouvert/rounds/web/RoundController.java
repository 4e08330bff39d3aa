package org.guichetouvert.rounds.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.platform.SiteLinks;
import org.guichetouvert.rounds.Answer;
import org.guichetouvert.rounds.Round;
import org.guichetouvert.rounds.RoundAnswers;
import org.guichetouvert.rounds.RoundAnswers.Given;
import org.guichetouvert.rounds.RoundAnswers.Reply;
import org.guichetouvert.rounds.RoundLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** A round on a telephone: one door after another, an answer with one finger, without script. */
@Controller
class RoundController {

	private static final List<String> QUESTIONS = List.of("ferme", "change");

	private final RoundDesk desk;

	private final RoundAnswers answers;

	private final RoundViews views;

	private final RoundLinks links;

	private final SiteLinks site;

	RoundController(RoundDesk desk, RoundAnswers answers, RoundViews views, RoundLinks links, SiteLinks site) {
		this.desk = desk;
		this.answers = answers;
		this.views = views;
		this.links = links;
		this.site = site;
	}

	/**
	 * The next stop, or what came of it when all are answered.
	 *
	 * @param number of another stop
	 * @param service of which more is asked
	 * @param question ferme or change
	 * @param done what became of the answer before
	 */
	@GetMapping(RoundDesk.ONE)
	String show(@PathVariable UUID id, @RequestParam(name = "arret", required = false) @Nullable Integer number,
			@RequestParam(name = "fiche", required = false) @Nullable UUID service, @RequestParam(defaultValue = "") String question,
			@RequestParam(name = "fait", required = false) @Nullable String done, Model model) {
		model.addAttribute("done", done);
		return show(desk.round(id), number, service, question, model);
	}

	private String show(Round round, @Nullable Integer number, @Nullable UUID service, String question, Model model) {
		RoundWords words = desk.words();
		RoundView view = views.of(round, desk.reader(), words, words.today());
		Optional<Integer> wanted = number == null ? round.findNext().map(Round.Stop::number) : round.findStop(number).map(Round.Stop::number);
		RoundView.Stop stop = wanted.flatMap(one -> view.stops().stream().filter(found -> found.number() == one).findFirst()).orElse(null);
		model.addAttribute("view", view);
		if (stop == null) {
			return "rounds/summary";
		}
		model.addAttribute("stop", stop);
		model.addAttribute("next", next(view, stop));
		RoundView.Visit asked = stop.open().stream().filter(visit -> visit.door().serviceId().equals(service)).findFirst().orElse(null);
		if (asked != null && QUESTIONS.contains(question)) {
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
	 * @param door of which of several it is said: its id, or inconnu
	 * @param question on the page of which it was answered
	 */
	@PostMapping(RoundDesk.ONE)
	String answer(@PathVariable UUID id, @RequestParam(name = "arret", defaultValue = "0") int number,
			@RequestParam(name = "fiche", required = false) @Nullable UUID service,
			@RequestParam(name = "reponse", defaultValue = "") String answer, @RequestParam(defaultValue = "") String note,
			@RequestParam(name = "porte", defaultValue = "") String door,
			@RequestParam(defaultValue = "") String question, HttpServletResponse response, Model model) {
		Round round = desk.round(id);
		Optional<Given> given = given(answer, note, desk.words().today(), door);
		if (given.isEmpty() && !note.isBlank()) {
			model.addAttribute("problem", true);
			return again(round, number, service, note, question, response, model);
		}
		List<Round.Visit> visits = round.findStop(number).map(Round.Stop::visits).orElse(List.of()).stream()
			.filter(visit -> service == null ? visit.said() == null : visit.serviceId().equals(service)).toList();
		Collection<Reply> replies = given.map(one -> answers.answer(desk.reader(), round, number, visits, one).values()).orElse(List.of());
		if (replies.contains(Reply.WHICH_DOOR)) {
			model.addAttribute("which", true);
			return again(round, number, service, note, question, response, model);
		}
		return "redirect:" + next(desk.round(id), number) + (replies.contains(Reply.NOT_AS_PLANNED) ? "&fait=autrement"
				: replies.contains(Reply.BESIDE) ? "&fait=deja" : "");
	}

	/** The question once more, with what was typed. */
	private String again(Round round, int number, @Nullable UUID service, String note, String question, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("note", note);
		return show(round, number, service, question.isEmpty() ? "change" : question, model);
	}

	/** Where one goes on from a stop, wherever the round was begun. */
	private static String next(Round round, int number) {
		return RoundDesk.path(round.id()) + "?arret=" + round.findNext(number).map(Round.Stop::number).orElse(0);
	}

	/** Empty for what is no answer. */
	static Optional<Given> given(String answer, String note, LocalDate day, String door) {
		String[] parts = answer.split("\\.", 2);
		Answer.What what = parts.length < 2 ? null : Answer.What.find(parts[1]).orElse(null);
		return Answer.find(parts[0]).filter(one -> (one == Answer.CHANGED) == (what != null)).map(one -> new Given(one, what, note, day, door(door)));
	}

	private static @Nullable UUID door(String typed) {
		try {
			return typed.equals(RoundView.NOT_KNOWN) ? Given.ANY_DOOR : typed.isEmpty() ? null : UUID.fromString(typed);
		}
		catch (IllegalArgumentException e) {
			return null;
		}
	}

	@PostMapping(RoundDesk.ONE + "/annuler")
	String undo(@PathVariable UUID id) {
		Round round = desk.round(id);
		RoundAnswers.Undone undone = answers.undo(desk.reader(), round);
		int number = RoundAnswers.lastTurn(desk.reader(), round).flatMap(round::findTurn).map(Round.Stop::number).orElse(1);
		return "redirect:" + next(desk.round(id), number) + (undone == RoundAnswers.Undone.NOTHING ? ""
				: "&fait=" + (undone == RoundAnswers.Undone.DONE ? "annule" : "reste"));
	}

	/** All stops at a glance, before setting out. */
	@GetMapping(RoundDesk.ONE + "/liste")
	String list(@PathVariable UUID id, Model model) {
		RoundWords words = desk.words();
		RoundView view = views.of(desk.round(id), desk.reader(), words);
		String address = site.whole(RoundDesk.ROOT + "/invitation/" + links.token(id), words.locale());
		model.addAttribute("view", view);
		model.addAttribute("invitation", address);
		model.addAttribute("letter", "mailto:?subject=" + encoded(words.say("rounds.list.title", view.area())) + "&body="
				+ encoded(words.say("rounds.share.letter", view.area(), view.when(), view.time()) + "\r\n" + address));
		return "rounds/list";
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	/** For paper. */
	@GetMapping(RoundDesk.ONE + "/feuille")
	String sheet(@PathVariable UUID id, Model model) {
		model.addAttribute("view", views.of(desk.round(id), desk.reader(), desk.words()));
		return "rounds/sheet";
	}

}
