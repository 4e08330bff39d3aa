package org.guichetouvert.accounts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.KeptAccount;
import org.guichetouvert.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Accounts as the pages of who administers show them. */
@Component
class AccountLines {

	private final CurrentReader readers;

	private final AreaNames areas;

	private final Clock clock;

	AccountLines(CurrentReader readers, AreaNames areas, Clock clock) {
		this.readers = readers;
		this.areas = areas;
		this.clock = clock;
	}

	/** @throws AccessDeniedException for a visitor */
	SignedIn reader() {
		return readers.find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
	}

	AccountsView.Line line(KeptAccount account, Locale locale) {
		return new AccountsView.Line(account.id().toString(), account.function(), account.email(), account.role().code(),
				areas.of(account.areaIds(), locale), day(account.lastSignInAt(), locale), day(account.invitedUntil(), locale),
				account.id().equals(reader().accountId()));
	}

	private @Nullable String day(@Nullable Instant at, Locale locale) {
		return at == null ? null : DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(at.atZone(clock.getZone()));
	}

	/** No such account, or none any more. */
	@ResponseStatus(HttpStatus.NOT_FOUND)
	static class NoAccount extends RuntimeException {
	}

}
