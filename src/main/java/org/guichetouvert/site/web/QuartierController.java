package org.guichetouvert.site.web;

import java.util.Locale;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A quartier: who does what with whom, and its board of open doors. */
@Controller
class QuartierController {

	private final Showings showings;

	private final QuartierPage quartiers;

	private final BoardPage boards;

	private final AreaTree areas;

	private final Pages pages;

	private final CurrentReader readers;

	QuartierController(Showings showings, QuartierPage quartiers, BoardPage boards, AreaTree areas, Pages pages, CurrentReader readers) {
		this.showings = showings;
		this.quartiers = quartiers;
		this.boards = boards;
		this.areas = areas;
		this.pages = pages;
		this.readers = readers;
	}

	@GetMapping("/quartiers/{slug}")
	String quartier(@PathVariable String slug, Locale locale, Model model) {
		AreaNode area = area(slug);
		pages.show(quartiers.of(area, readers.circle(), showings.begin(locale)), PageView.Menu.WHO, slug, model);
		return "site/neighbourhood";
	}

	@GetMapping("/quartiers/{slug}/guichets")
	String board(@PathVariable String slug, Locale locale, Model model) {
		AreaNode area = area(slug);
		pages.show(boards.of(area, showings.begin(locale)), PageView.Menu.OPEN, slug, model);
		return "site/board";
	}

	/** Where the form of the board leads. */
	@GetMapping("/guichets")
	String chooseBoard(@RequestParam(defaultValue = "") String quartier) {
		return areas.findBySlug(quartier).map(area -> "redirect:/quartiers/" + area.slug() + "/guichets")
			.orElse("redirect:/quartiers");
	}

	private AreaNode area(String slug) {
		return areas.findBySlug(slug).orElseThrow(() -> new NotFound(slug));
	}

}
