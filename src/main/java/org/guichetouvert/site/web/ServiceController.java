package org.guichetouvert.site.web;

import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a service. */
@Controller
class ServiceController {

	private final Showings showings;

	private final Addresses addresses;

	private final KeptServices kept;

	private final ServicePage services;

	private final Pages pages;

	private final CurrentReader readers;

	ServiceController(Showings showings, Addresses addresses, KeptServices kept, ServicePage services, Pages pages, CurrentReader readers) {
		this.showings = showings;
		this.addresses = addresses;
		this.kept = kept;
		this.services = services;
		this.pages = pages;
		this.readers = readers;
	}

	@GetMapping("/services/{slug}")
	ModelAndView service(@PathVariable String slug, Locale locale, Model model) {
		return addresses.lead(EntryKind.SERVICE, slug, id -> show(id, showings.begin(locale), model));
	}

	private ModelAndView show(UUID id, Showing showing, Model model) {
		ServiceEntry service = kept.find(id, showing.today())
			.filter(found -> found.snapshot().state() != ServiceState.DRAFT).orElseThrow(() -> new NotFound(id.toString()));
		pages.show(services.of(service, readers.circle(), showing), PageView.Menu.NONE, null, model);
		return new ModelAndView("site/service", model.asMap());
	}

}
