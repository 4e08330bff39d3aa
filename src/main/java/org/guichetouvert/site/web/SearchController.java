package org.guichetouvert.site.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
	String search(@RequestParam MultiValueMap<String, String> given, Locale locale, Model model) {
		SearchQuery query = SearchQuery.of(given);
		if (query.isFromForm()) {
			return "redirect:" + query.joined().href();
		}
		String quartier = query.all(SearchParameter.QUARTIER).size() == 1 ? query.one(SearchParameter.QUARTIER) : null;
		pages.show(results.of(query, showings.begin(locale)), PageView.Menu.SEARCH, quartier, model);
		return "site/search";
	}

}
