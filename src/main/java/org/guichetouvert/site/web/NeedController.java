package org.guichetouvert.site.web;

import java.util.Locale;

import org.guichetouvert.taxonomy.NeedTerm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All needs, and each of them: where to go with it. */
@Controller
class NeedController {

	private final Showings showings;

	private final NeedPage needs;

	private final Pages pages;

	NeedController(Showings showings, NeedPage needs, Pages pages) {
		this.showings = showings;
		this.needs = needs;
		this.pages = pages;
	}

	@GetMapping("/besoins")
	String needs(Locale locale, Model model) {
		pages.show(needs.all(showings.begin(locale)), PageView.Menu.NONE, null, model);
		return "site/needs";
	}

	@GetMapping("/besoins/{id}")
	String need(@PathVariable String id, Locale locale, Model model) {
		Showing showing = showings.begin(locale);
		NeedTerm need = showing.taxonomy().findNeed(id).orElseThrow(() -> new NotFound(id));
		pages.show(needs.of(need, showing), PageView.Menu.NONE, null, model);
		return "site/need";
	}

}
