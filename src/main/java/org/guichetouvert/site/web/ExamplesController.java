package org.guichetouvert.site.web;

import java.util.Locale;

import org.guichetouvert.directory.CatalogueReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The gallery of signs and parts: there while the demonstration is. */
@Controller
class ExamplesController {

	private final Showings showings;

	private final Examples examples;

	private final CatalogueReader reader;

	private final Pages pages;

	ExamplesController(Showings showings, Examples examples, CatalogueReader reader, Pages pages) {
		this.showings = showings;
		this.examples = examples;
		this.reader = reader;
		this.pages = pages;
	}

	@GetMapping("/exemples")
	String examples(Locale locale, Model model) {
		if (!reader.hasDemonstration()) {
			throw new NotFound("exemples");
		}
		pages.showUnlisted(examples.of(showings.begin(locale)), model);
		return "site/examples";
	}

}
