package org.guichetouvert.site.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.platform.PageLife;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The openings of a service for an agenda. */
@Controller
class CalendarController {

	private final Showings showings;

	private final Addresses addresses;

	private final KeptServices kept;

	private final StatusEngine engine;

	private final OpeningsCalendar calendar;

	private final PageLife life;

	CalendarController(Showings showings, Addresses addresses, KeptServices kept, StatusEngine engine, OpeningsCalendar calendar,
			PageLife life) {
		this.showings = showings;
		this.addresses = addresses;
		this.kept = kept;
		this.engine = engine;
		this.calendar = calendar;
		this.life = life;
	}

	/** @param place id of one of its places; all of them when empty */
	@GetMapping("/services/{slug}/horaire.ics")
	ModelAndView openings(@PathVariable String slug, @RequestParam(name = "lieu", defaultValue = "") String place, Locale locale) {
		String rest = "/horaire.ics" + (place.matches("[0-9a-f-]{36}") ? "?lieu=" + place : "");
		return addresses.lead(EntryKind.SERVICE, slug, rest, id -> file(id, slug, place, showings.begin(locale)));
	}

	/** What it holds changes at midnight, or with the catalogue. */
	private ModelAndView file(UUID id, String slug, String place, Showing showing) {
		ServiceEntry service = kept.find(id, showing.today()).orElseThrow(() -> new NotFound(slug));
		List<Listing> places = Listing.ofAllPlaces(service, engine, showing.words().now()).stream()
			.filter(one -> place.isEmpty() || one.place().id().toString().equals(place))
			.filter(one -> calendar.findHref(one, showing.today()).isPresent()).toList();
		if (places.isEmpty()) {
			throw new NotFound(slug + " " + place);
		}
		String file = calendar.write(places, showing);
		life.trueUntil(showing.today().plusDays(1).atStartOfDay(showing.words().now().getZone()).toInstant());
		return new ModelAndView(view(file, slug));
	}

	private static View view(String file, String slug) {
		return (model, request, response) -> {
			response.setContentType("text/calendar;charset=UTF-8");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(slug + ".ics").build().toString());
			response.getOutputStream().write(file.getBytes(StandardCharsets.UTF_8));
		};
	}

}
