package org.guichetouvert.editing.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.KeptForms;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.NotInCatalogueException;
import org.guichetouvert.editing.Draft;
import org.guichetouvert.editing.Drafts;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.editing.Rights;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;

/** Begins every page of the desk: who reads it, in which words, which draft it is about, what was typed before. */
@Component
class Desk {

	private final CurrentReader readers;

	private final KeptForms kept;

	private final Drafts drafts;

	private final EntryNames names;

	private final Rights rights;

	private final MessageSource messages;

	private final Clock clock;

	Desk(CurrentReader readers, KeptForms kept, Drafts drafts, EntryNames names, Rights rights, MessageSource messages, Clock clock) {
		this.rights = rights;
		this.readers = readers;
		this.kept = kept;
		this.drafts = drafts;
		this.names = names;
		this.messages = messages;
		this.clock = clock;
	}

	/** Rules of access let nobody else in; without them, nobody at all. */
	SignedIn reader() {
		return readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	Words words() {
		return words(LocaleContextHolder.getLocale());
	}

	Words words(Locale locale) {
		return new Words(messages, locale, ZonedDateTime.now(clock));
	}

	/** @throws ResponseStatusException 404 for a word that means no kind of entry */
	EntryKind kind(String word) {
		return EntryPath.findKind(word).orElseThrow(() -> notFound(word));
	}

	/**
	 * What the reader is changing of an entry.
	 *
	 * @throws ResponseStatusException 404 when there is no such entry, or it is a place whose address is hidden from her
	 */
	Draft draft(EntryKind kind, UUID id) {
		try {
			if (isLookedAt()) {
				drafts.look(reader(), kind, id, !kept.hasAny(reader().accountId(), EntryPath.of(kind, id) + "/"));
			}
			Draft draft = drafts.open(reader(), kind, id);
			if (!rights.maySee(reader(), draft)) {
				throw notFound(kind.code() + " " + id);
			}
			return draft;
		}
		catch (NotInCatalogueException e) {
			throw notFound(kind.code() + " " + id);
		}
	}

	private static boolean isLookedAt() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
				&& request.getRequest().getMethod().equals("GET");
	}

	/** The name of what a draft is about. */
	String name(Draft draft, Words words) {
		return names.of(draft.kind(), draft.says(), words.locale());
	}

	/** What the fields of a form hold when it is opened: what was typed and could not be sent, else what the entry says. */
	Typed typed(HttpServletRequest request, Supplier<Typed> says) {
		return kept.find(reader().accountId(), path(request)).map(found -> Typed.kept(found.fields(), found.at())).orElseGet(says);
	}

	/** What was sent. */
	Typed sent(Map<String, List<String>> fields) {
		return Typed.of(fields);
	}

	/** As {@link #path}, without the query. */
	static String place(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/** As forms are known by: within the site, without language, with its query. */
	static String path(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
	}

	static ResponseStatusException notFound(String what) {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "Not found: " + what);
	}

}
