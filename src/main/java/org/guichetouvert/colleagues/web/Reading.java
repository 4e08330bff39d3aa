package org.guichetouvert.colleagues.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.colleagues.ShownCatalogue;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Begins a page among colleagues: who reads it, at which instant, of which service. */
@Component
class Reading {

	private final CurrentReader readers;

	private final ShownCatalogue catalogue;

	private final SlugBook slugs;

	private final Clock clock;

	Reading(CurrentReader readers, ShownCatalogue catalogue, SlugBook slugs, Clock clock) {
		this.readers = readers;
		this.catalogue = catalogue;
		this.slugs = slugs;
		this.clock = clock;
	}

	/** Rules of access let nobody else in; without them, nobody at all. */
	SignedIn reader() {
		return readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	/** To the minute, as every page. */
	ZonedDateTime now() {
		return ZonedDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
	}

	ShownCatalogue.Shown begin(Locale locale) {
		return catalogue.at(now(), locale);
	}

	/** @throws ResponseStatusException 404 when the slug never was one */
	SlugBook.Target service(String slug) {
		return slugs.find(EntryKind.SERVICE, slug).orElseThrow(() -> notFound(slug));
	}

	/** @throws ResponseStatusException 404 when it is not published */
	static ShownCatalogue.ServiceLine published(UUID id, ShownCatalogue.Shown shown) {
		return shown.services(List.of(id)).stream().findFirst().orElseThrow(() -> notFound(id.toString()));
	}

	static ResponseStatusException notFound(String what) {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "Not found: " + what);
	}

}
