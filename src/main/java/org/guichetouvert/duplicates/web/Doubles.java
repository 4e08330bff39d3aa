package org.guichetouvert.duplicates.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Snapshots;
import org.guichetouvert.duplicates.Likeness.Reason;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.Rights;
import org.guichetouvert.editing.Territory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What all pages about entries that stand twice need: who reads, in which words, what may be seen. */
@Component
class Doubles {

	static final String ROOT = "/coordination/doublons";

	static final String KINDS = "{kind:services|organisations|lieux}";

	static final String TWO = ROOT + "/" + KINDS + "/{id:[0-9a-f-]{36}}/{other:[0-9a-f-]{36}}";

	private final CurrentReader readers;

	private final Snapshots snapshots;

	private final EntryNames names;

	private final Rights rights;

	private final MessageSource messages;

	private final Clock clock;

	Doubles(CurrentReader readers, Snapshots snapshots, EntryNames names, Rights rights, MessageSource messages, Clock clock) {
		this.readers = readers;
		this.snapshots = snapshots;
		this.names = names;
		this.rights = rights;
		this.messages = messages;
		this.clock = clock;
	}

	/** Rules of access let nobody else in; without them, nobody at all. */
	SignedIn reader() {
		return readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	String say(Locale locale, String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	/** "3 novembre 2026". */
	String day(Instant instant, Locale locale) {
		return day(instant.atZone(clock.getZone()).toLocalDate(), locale);
	}

	String day(LocalDate date, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
	}

	/** "3 novembre 2026, 10:42". */
	String moment(Instant instant, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).format(instant.atZone(clock.getZone()));
	}

	/** The number of a page that an address names; the first for what is none. */
	static int page(String typed) {
		return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
	}

	ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

	static String word(EntryKind kind) {
		return switch (kind) {
			case SERVICE -> "services";
			case ORGANIZATION -> "organisations";
			case LOCATION -> "lieux";
			default -> throw new IllegalArgumentException("Not merged: " + kind);
		};
	}

	static EntryKind kind(String word) {
		return switch (word) {
			case "services" -> EntryKind.SERVICE;
			case "organisations" -> EntryKind.ORGANIZATION;
			default -> EntryKind.LOCATION;
		};
	}

	static String entry(EntryKind kind, UUID id) {
		return "/coordination/fiches/" + word(kind) + "/" + id;
	}

	static String pair(EntryKind kind, UUID one, UUID other) {
		return ROOT + "/" + word(kind) + "/" + one + "/" + other;
	}

	/** What an entry says that the reader may see; empty for none, and for a place that is hidden from her. */
	Optional<Object> find(EntryKind kind, UUID id) {
		return snapshots.find(kind, id).map(Snapshots.Present::snapshot).filter(says -> rights.maySee(reader(), kind, id, says));
	}

	/** @throws ResponseStatusException 404 where there is none that the reader may see */
	Object get(EntryKind kind, UUID id) {
		return find(kind, id).orElseThrow(() -> notFound(kind.code() + " " + id));
	}

	static ResponseStatusException notFound(String what) {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "Not found: " + what);
	}

	String name(EntryKind kind, Object says, Locale locale) {
		return names.of(kind, says, locale);
	}

	/** Whether it lies with the reader: an administrator keeps everything. */
	boolean concerns(SignedIn reader, EntryKind kind, UUID id, Object says) {
		return reader.role() == Role.ADMINISTRATOR || rights.of(reader, kind, id, says) == Territory.OWN;
	}

	/** What speaks for it, in words. */
	List<String> why(List<Reason> reasons, Locale locale) {
		return said(reasons, locale, points -> points > 0);
	}

	/** What speaks against it. */
	List<String> against(List<Reason> reasons, Locale locale) {
		return said(reasons, locale, points -> points < 0);
	}

	private List<String> said(List<Reason> reasons, Locale locale, Predicate<Integer> which) {
		return reasons.stream().filter(reason -> which.test(reason.points())).map(reason -> reason.metres() == null
				? say(locale, "duplicates.reason." + reason.code().code())
				: say(locale, "duplicates.metres." + reason.code().code(), reason.metres())).toList();
	}

	/** Both names of a pair; empty where one is gone or hidden from the reader, or none of them lies with her. */
	Optional<Named> named(EntryKind kind, UUID one, UUID other, SignedIn reader, Locale locale) {
		Optional<Object> first = find(kind, one);
		Optional<Object> second = find(kind, other);
		if (first.isEmpty() || second.isEmpty() || !concerns(reader, kind, one, first.get()) && !concerns(reader, kind, other, second.get())) {
			return Optional.empty();
		}
		return Optional.of(new Named(name(kind, first.get(), locale), name(kind, second.get(), locale)));
	}

	record Named(String first, String second) {
	}

}
