package org.guichetouvert.site.web;

import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** With whom a service works. */
@Controller
class ServiceNetworkController {

	private static final String REST = "/reseau";

	private final Showings showings;

	private final Addresses addresses;

	private final KeptServices kept;

	private final ServiceNetworkPage networks;

	private final Pages pages;

	private final CurrentReader readers;

	ServiceNetworkController(Showings showings, Addresses addresses, KeptServices kept, ServiceNetworkPage networks, Pages pages,
			CurrentReader readers) {
		this.showings = showings;
		this.addresses = addresses;
		this.kept = kept;
		this.networks = networks;
		this.pages = pages;
		this.readers = readers;
	}

	/** @param service path of its page */
	static String path(String service) {
		return service + REST;
	}

	@GetMapping("/services/{slug}" + REST)
	ModelAndView network(@PathVariable String slug, Locale locale, Model model) {
		return addresses.lead(EntryKind.SERVICE, slug, REST, id -> show(id, showings.begin(locale), model));
	}

	private ModelAndView show(UUID id, Showing showing, Model model) {
		ServiceEntry service = kept.find(id, showing.today())
			.filter(found -> found.snapshot().state() == ServiceState.PUBLISHED).orElseThrow(() -> new NotFound(id.toString()));
		pages.showBeside(networks.of(service, readers.circle(), showing), PageView.Menu.WHO, "/services/" + service.slug(), model);
		return new ModelAndView("site/service-network", model.asMap());
	}

}
