package org.guichetouvert.rounds.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.rounds.Round;
import org.guichetouvert.rounds.Rounds;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Begins every page of rounds: who reads it, in which words, of which round. */
@Component
class RoundDesk {

	static final String ROOT = "/coordination/tournees";

	/** One round; what is no id is no round. */
	static final String ONE = ROOT + "/{id:[0-9a-f-]{36}}";

	private final CurrentReader readers;

	private final Rounds rounds;

	private final AreaTree areas;

	private final MessageSource messages;

	private final Clock clock;

	RoundDesk(CurrentReader readers, Rounds rounds, AreaTree areas, MessageSource messages, Clock clock) {
		this.readers = readers;
		this.rounds = rounds;
		this.areas = areas;
		this.messages = messages;
		this.clock = clock;
	}

	/** Rules of access let nobody else in; without them, nobody at all. */
	SignedIn reader() {
		return readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	RoundWords words() {
		return new RoundWords(messages, LocaleContextHolder.getLocale(), ZonedDateTime.now(clock));
	}

	/** @throws ResponseStatusException 404 when there is none, or it is somebody else's: nobody can tell which */
	Round round(UUID id) {
		return rounds.find(reader(), id).orElseThrow(RoundDesk::notFound);
	}

	/** @throws ResponseStatusException 404 */
	AreaNode area(String slug) {
		return areas.findBySlug(slug).orElseThrow(RoundDesk::notFound);
	}

	String areaName(UUID id, RoundWords words) {
		return areas.findById(id).map(area -> words.bare(area.name())).orElse("?");
	}

	static String path(UUID id) {
		return ROOT + "/" + id;
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
