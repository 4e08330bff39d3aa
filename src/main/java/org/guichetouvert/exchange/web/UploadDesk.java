package org.guichetouvert.exchange.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.exchange.upload.LineKind;
import org.guichetouvert.exchange.upload.Upload;
import org.guichetouvert.exchange.upload.UploadState;
import org.guichetouvert.exchange.upload.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Begins every page of an import: who reads it, and whether it is hers. */
@Component
class UploadDesk {

	private final CurrentReader readers;

	private final Uploads uploads;

	private final Clock clock;

	UploadDesk(CurrentReader readers, Uploads uploads, Clock clock) {
		this.readers = readers;
		this.uploads = uploads;
		this.clock = clock;
	}

	SignedIn reader() {
		return readers.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	/** An import is for whoever uploaded it, and for administrators; for others there is no such thing. */
	Upload upload(UUID id) {
		return uploads.find(id).filter(this::isMine).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private boolean isMine(Upload upload) {
		SignedIn reader = reader();
		return reader.role() == Role.ADMINISTRATOR || reader.accountId().equals(upload.accountId());
	}

	ListLine line(Upload upload, Locale locale) {
		return new ListLine(isMine(upload) ? ImportController.PATH + "/" + upload.id() : null, upload.file(), upload.source(), upload.author(),
				moment(upload.uploadedAt(), locale), upload.state().code(), upload.state().isWritten()
						? upload.counts() : Map.of());
	}

	/** Day until which an import can be taken back; empty where it can't. */
	Optional<LocalDate> undoableUntil(Upload upload) {
		return upload.undoableUntil(LocalDate.now(clock), clock.getZone());
	}

	String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
	}

	String moment(Instant instant, Locale locale) {
		return DateTimeFormatter.ofPattern(locale.getLanguage().equals("nl") ? "d MMMM uuuu, H'u'mm" : "d MMMM uuuu, H'h'mm", locale)
			.format(instant.atZone(clock.getZone()));
	}

	/** @param href null where it is somebody else's @param counts of what was written */
	public record ListLine(@Nullable String href, String file, String source, String author, String at, String state, Map<LineKind, Long> counts) {

		public boolean isRunning() {
			UploadState known = UploadState.valueOf(state.toUpperCase(Locale.ROOT));
			return known.isRunning() || known.isWaiting();
		}

		public long count(String kind) {
			return counts.getOrDefault(LineKind.valueOf(kind.toUpperCase(Locale.ROOT)), 0L);
		}
	}

}
