package org.guichetouvert.site.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How one got into a service in the past. */
@Controller
class PastController {

	private final Showings showings;

	private final Addresses addresses;

	private final CatalogueReader reader;

	private final PastPage past;

	private final Pages pages;

	PastController(Showings showings, Addresses addresses, CatalogueReader reader, PastPage past, Pages pages) {
		this.showings = showings;
		this.addresses = addresses;
		this.reader = reader;
		this.past = past;
		this.pages = pages;
	}

	@GetMapping("/services/{slug}/historique")
	ModelAndView past(@PathVariable String slug, @RequestParam(name = "le", defaultValue = "") String day, Locale locale,
			Model model) {
		Showing showing = showings.begin(locale);
		AskedDate asked = AskedDate.read(day, showing.today());
		String rest = asked.point() == null ? "/historique" : "/historique?le=" + asked.point();
		return addresses.lead(EntryKind.SERVICE, slug, rest, id -> show(id, asked, showing, model));
	}

	/** Read as of the day that is asked for: disruptions of that time are over since, and else left out. */
	private ModelAndView show(UUID id, AskedDate asked, Showing showing, Model model) {
		LocalDate day = asked.point() == null ? showing.today() : asked.point().date();
		ServiceEntry service = reader.findService(id, day)
			.filter(found -> found.snapshot().state() != ServiceState.DRAFT).orElseThrow(() -> new NotFound(id.toString()));
		pages.showBeside(past.of(service, asked, showing), PageView.Menu.NONE, "/services/" + service.slug(), model);
		return new ModelAndView("site/past", model.asMap());
	}

}
