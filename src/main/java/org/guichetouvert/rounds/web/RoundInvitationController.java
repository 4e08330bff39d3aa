package org.guichetouvert.rounds.web;

import java.time.ZonedDateTime;
import java.util.UUID;

import org.guichetouvert.rounds.RoundLinks;
import org.guichetouvert.rounds.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A colleague's link: shows which round it is, and lets her walk it too. */
@Controller
class RoundInvitationController {

	private static final String PATH = RoundDesk.ROOT + "/invitation/{token:[A-Za-z0-9_-]+}";

	private final RoundDesk desk;

	private final RoundLinks links;

	private final Rounds rounds;

	RoundInvitationController(RoundDesk desk, RoundLinks links, Rounds rounds) {
		this.desk = desk;
		this.links = links;
		this.rounds = rounds;
	}

	/** @param action where it leads on */
	public record Invitation(String action, String words, int stops) {
	}

	@GetMapping(PATH)
	String show(@PathVariable String token, Model model) {
		RoundWords words = desk.words();
		Rounds.Summary round = rounds.findInvited(desk.reader(), id(token)).orElseThrow(RoundDesk::notFound);
		if (rounds.find(desk.reader(), round.id()).isPresent()) {
			return "redirect:" + RoundDesk.path(round.id()) + "/liste";
		}
		ZonedDateTime at = round.startsAt().atZone(words.now().getZone());
		model.addAttribute("view", new Invitation(RoundDesk.ROOT + "/invitation/" + token, words.say("rounds.line",
				desk.areaName(round.areaId(), words), words.date(at.toLocalDate()), words.time(at)), round.stops()));
		return "rounds/invitation";
	}

	@PostMapping(PATH)
	String join(@PathVariable String token) {
		UUID id = id(token);
		rounds.join(desk.reader(), id);
		desk.round(id);
		return "redirect:" + RoundDesk.path(id) + "/liste";
	}

	private UUID id(String token) {
		return links.find(token).orElseThrow(RoundDesk::notFound);
	}

}
