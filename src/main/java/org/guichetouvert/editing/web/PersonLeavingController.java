package org.guichetouvert.editing.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.directory.OwnData;
import org.guichetouvert.directory.PersonKeeping;
import org.guichetouvert.directory.Removals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person leaves a function, takes back her agreement, or wants to stand nowhere any more. */
@Controller
class PersonLeavingController {

	private static final String PATH = "/coordination/fiches/contacts/{id}/personne/depart";

	private static final String ERASE = "/coordination/fiches/contacts/{id}/personne/effacer";

	private final Desk desk;

	private final PersonDesk people;

	private final PersonKeeping keeping;

	private final OwnData ownData;

	private final Removals removals;

	PersonLeavingController(Desk desk, PersonDesk people, PersonKeeping keeping, OwnData ownData, Removals removals) {
		this.desk = desk;
		this.people = people;
		this.keeping = keeping;
		this.ownData = ownData;
		this.removals = removals;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		people.holder(id);
		model.addAttribute("form", form(id, request));
		return "editing/person-leaving";
	}

	@PostMapping(PATH)
	String leave(@PathVariable UUID id, @RequestParam(defaultValue = "") String action) {
		PersonKeeping.Holder holder = people.holder(id);
		if (action.equals("retirer")) {
			ownData.withdraw(holder.personId(), people.change());
			return PersonDesk.done(id, "consent");
		}
		if (action.equals("partir")) {
			keeping.letGo(people.change(), id);
			return PersonDesk.done(id, "left");
		}
		return "redirect:/coordination/fiches/contacts/" + id + "/personne/depart";
	}

	@GetMapping(ERASE)
	String confirm(@PathVariable UUID id, HttpServletRequest request, Model model) {
		PersonKeeping.Going going = keeping.whatGoes(people.holder(id).personId());
		Words words = desk.words();
		model.addAttribute("form", form(id, request));
		model.addAttribute("functions", going.functions().stream().map(words::text).toList());
		model.addAttribute("lines", going.lines());
		return "editing/person-erase";
	}

	@PostMapping(ERASE)
	String erase(@PathVariable UUID id) {
		removals.erase(people.holder(id).personId(), Removals.Way.COORDINATION, people.change());
		return PersonDesk.done(id, "erased");
	}

	private FormView form(UUID id, HttpServletRequest request) {
		return people.form(id, new Typed.Filling().done(), new Problems(desk.words()), request);
	}

}
