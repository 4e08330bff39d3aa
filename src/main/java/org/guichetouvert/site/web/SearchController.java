package org.guichetouvert.site.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Search by words, need, quartier and what is open. All of it stands in the address. */
@Controller
class SearchController {

	private final Showings showings;

	private final SearchPage results;

	private final Pages pages;

	SearchController(Showings showings, SearchPage results, Pages pages) {
		this.showings = showings;
		this.results = results;
		this.pages = pages;
	}

	@GetMapping("/recherche")
	String search(SearchQuery query, Locale locale, Model model) {
		if (query.isFromForm()) {
			return "redirect:" + query.joined().href();
		}
		String quartier = query.quartier().size() == 1 ? query.quartier().get(0) : null;
		pages.show(results.of(query, showings.begin(locale)), PageView.Menu.SEARCH, quartier, model);
		return "site/search";
	}

}
