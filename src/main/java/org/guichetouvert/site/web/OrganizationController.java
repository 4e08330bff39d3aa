package org.guichetouvert.site.web;

import java.util.Locale;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.OrganizationReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of an organization. */
@Controller
class OrganizationController {

	private final Showings showings;

	private final Addresses addresses;

	private final OrganizationReader reader;

	private final OrganizationPage organizations;

	private final Pages pages;

	OrganizationController(Showings showings, Addresses addresses, OrganizationReader reader, OrganizationPage organizations,
			Pages pages) {
		this.showings = showings;
		this.addresses = addresses;
		this.reader = reader;
		this.organizations = organizations;
		this.pages = pages;
	}

	@GetMapping("/organisations/{slug}")
	ModelAndView organization(@PathVariable String slug, Locale locale, Model model) {
		return addresses.lead(EntryKind.ORGANIZATION, slug, id -> {
			OrganizationReader.Profile profile = reader.find(id).orElseThrow(() -> new NotFound(slug));
			pages.show(organizations.of(slug, profile, showings.begin(locale)), PageView.Menu.NONE, null, model);
			return new ModelAndView("site/organization", model.asMap());
		});
	}

}
