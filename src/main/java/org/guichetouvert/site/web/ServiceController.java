package org.guichetouvert.site.web;

import java.net.URI;
import java.util.Locale;

import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.shared.Circle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a service. */
@Controller
class ServiceController {

	private final Showings showings;

	private final SlugBook slugs;

	private final CatalogueReader reader;

	private final ServicePage services;

	private final Pages pages;

	ServiceController(Showings showings, SlugBook slugs, CatalogueReader reader, ServicePage services, Pages pages) {
		this.showings = showings;
		this.slugs = slugs;
		this.reader = reader;
		this.services = services;
		this.pages = pages;
	}

	@GetMapping("/services/{slug}")
	ModelAndView service(@PathVariable String slug, Locale locale, Model model) {
		SlugBook.Target target = slugs.find(EntryKind.SERVICE, slug).orElseThrow(() -> new NotFound(slug));
		if (!target.currentSlug().equals(slug)) {
			return moved("/services/" + target.currentSlug());
		}
		Showing showing = showings.begin(locale);
		ServiceEntry service = reader.findService(target.id(), showing.today())
			.filter(found -> found.snapshot().state() != ServiceState.DRAFT).orElseThrow(() -> new NotFound(slug));
		pages.show(services.of(service, Circle.PUBLIC, showing), PageView.Menu.NONE, null, model);
		return new ModelAndView("site/service", model.asMap());
	}

	private static ModelAndView moved(String path) {
		var view = new RedirectView(URI.create(path).toString(), true);
		view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		return new ModelAndView(view);
	}

}
