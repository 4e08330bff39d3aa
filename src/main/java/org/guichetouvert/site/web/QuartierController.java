package org.guichetouvert.site.web;

import java.util.Locale;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A quartier: who does what with whom, and its board of open doors. */
@Controller
class QuartierController {

	private final Showings showings;

	private final QuartierPage quartiers;

	private final DirectoryPage directories;

	private final BoardPage boards;

	private final AreaTree areas;

	private final Taxonomy taxonomy;

	private final Pages pages;

	private final CurrentReader readers;

	QuartierController(Showings showings, QuartierPage quartiers, DirectoryPage directories, BoardPage boards,
			AreaTree areas, Taxonomy taxonomy, Pages pages, CurrentReader readers) {
		this.showings = showings;
		this.quartiers = quartiers;
		this.directories = directories;
		this.boards = boards;
		this.areas = areas;
		this.taxonomy = taxonomy;
		this.pages = pages;
		this.readers = readers;
	}

	@GetMapping("/quartiers/{slug}")
	String quartier(@PathVariable String slug, @RequestParam MultiValueMap<String, String> given, Locale locale, Model model) {
		QuartierAsked asked = QuartierAsked.of(area(slug), given, areas, taxonomy);
		Showing showing = showings.begin(locale);
		pages.show(quartiers.of(asked, readers.circle(), showing), PageView.Menu.WHO, slug, model);
		model.addAttribute("feed", new FeedLinkView(showing.words().say("site.feed.title", showing.name(asked.area())), AreaFeed.path(asked.area())));
		return "site/neighbourhood";
	}

	/** All services of one family of needs. */
	@GetMapping("/quartiers/{slug}/besoins/{family}")
	String family(@PathVariable String slug, @PathVariable String family, @RequestParam MultiValueMap<String, String> given,
			Locale locale, Model model) {
		QuartierAsked asked = QuartierAsked.of(area(slug), given, areas, taxonomy);
		int page = SearchQuery.of(given).page();
		pages.showBeside(quartiers.family(asked, family, page, readers.circle(), showings.begin(locale))
			.orElseThrow(() -> new NotFound(family)), PageView.Menu.WHO, "/quartiers/" + slug, model);
		return "site/neighbourhood-family";
	}

	/** Everybody once, for paper. */
	@GetMapping("/quartiers/{slug}/annuaire")
	String directory(@PathVariable String slug, @RequestParam MultiValueMap<String, String> given, Locale locale, Model model) {
		QuartierAsked asked = QuartierAsked.of(area(slug), given, areas, taxonomy);
		pages.showBeside(directories.of(asked, readers.circle(), showings.begin(locale)), PageView.Menu.WHO, "/quartiers/" + slug, model);
		return "site/directory";
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
