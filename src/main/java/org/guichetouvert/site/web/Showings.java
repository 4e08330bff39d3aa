package org.guichetouvert.site.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Begins a page: takes the instant, to the minute, and the language. */
@Component
class Showings {

	private final Clock clock;

	private final MessageSource messages;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final PhoneNumbers phones;

	Showings(Clock clock, MessageSource messages, Taxonomy taxonomy, AreaTree areas, PhoneNumbers phones) {
		this.clock = clock;
		this.messages = messages;
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.phones = phones;
	}

	Showing begin(Locale locale) {
		return at(ZonedDateTime.now(clock), locale);
	}

	Showing at(ZonedDateTime instant, Locale locale) {
		return new Showing(new Wording(messages, locale, instant.truncatedTo(ChronoUnit.MINUTES)), taxonomy, areas, phones);
	}

}
