package org.guichetouvert.site.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the site treats people: privacy, accessibility. */
@Controller
class StatementController {

	private final Showings showings;

	private final StatementPage statements;

	private final Pages pages;

	StatementController(Showings showings, StatementPage statements, Pages pages) {
		this.showings = showings;
		this.statements = statements;
		this.pages = pages;
	}

	@GetMapping("/vie-privee")
	String privacy(Locale locale, Model model) {
		pages.show(statements.privacy(pages.isDemonstration(), showings.begin(locale)), PageView.Menu.NONE, null, model);
		return "site/statement";
	}

	@GetMapping("/accessibilite")
	String accessibility(Locale locale, Model model) {
		pages.show(statements.accessibility(showings.begin(locale)), PageView.Menu.NONE, null, model);
		return "site/statement";
	}

}
