package org.guichetouvert.colleagues.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.guichetouvert.colleagues.FunctionsAsked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who deals with what, and where. */
@Controller
class FunctionsController {

	/** Of more, an address is not one that our pages made. */
	private static final int SEVERAL = 20;

	private final Reading reading;

	private final FunctionsPage page;

	FunctionsController(Reading reading, FunctionsPage page) {
		this.reading = reading;
		this.page = page;
	}

	/**
	 * @param name of a person
	 * @param notMeant what the words were understood as and was taken off
	 */
	@GetMapping("/collegues/fonctions")
	String functions(@RequestParam(defaultValue = "") String q, @RequestParam(name = "nom", defaultValue = "") String name,
			@RequestParam(name = "pas", defaultValue = "") List<String> notMeant, Locale locale, Model model) {
		var asked = new FunctionsAsked(q, name, Set.copyOf(notMeant.stream().limit(SEVERAL).toList()), locale.getLanguage(), reading.now());
		model.addAttribute("view", page.of(asked, reading.reader().circle(), reading.begin(locale)));
		return "colleagues/functions";
	}

}
