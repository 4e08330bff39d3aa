package org.guichetouvert.rounds.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The booklet that an assembly corrects. */
@Controller
class BookletController {

	private final RoundDesk desk;

	private final BookletPage page;

	BookletController(RoundDesk desk, BookletPage page) {
		this.desk = desk;
		this.page = page;
	}

	/** @param by rue for street by street; anything else for families of needs */
	@GetMapping(RoundDesk.ROOT + "/carnet/{slug}")
	String booklet(@PathVariable String slug, @RequestParam(name = "par", defaultValue = "") String by, Model model) {
		model.addAttribute("view", page.of(desk.area(slug), by.equals("rue"), desk.words()));
		return "rounds/booklet";
	}

}
