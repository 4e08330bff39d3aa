package org.guichetouvert.accounts.web;

import java.net.URI;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.accounts.AccountSessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The last step of each way of signing in: a session, then the page where one wanted to go. */
@Component
class Entry {

	private static final String HOME = "/compte";

	private final AccountSessions sessions;

	Entry(AccountSessions sessions) {
		this.sessions = sessions;
	}

	/** @param back as {@link ReturnPath} read it; empty leads to the account */
	ResponseEntity<Void> enter(UUID accountId, String back, HttpServletRequest request) {
		sessions.begin(accountId, request);
		return leadOn(back, request);
	}

	/** As {@link #enter}, for who came by a link out of a letter. */
	ResponseEntity<Void> enterByLetter(UUID accountId, String back, HttpServletRequest request) {
		sessions.beginByLetter(accountId, request);
		return leadOn(back, request);
	}

	ResponseEntity<Void> leadOn(String back, HttpServletRequest request) {
		URI goal = URI.create(request.getContextPath() + (back.isEmpty() ? HOME : back));
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(goal).build();
	}

}
