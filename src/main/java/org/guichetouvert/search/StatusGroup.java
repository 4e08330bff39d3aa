package org.guichetouvert.search;

import java.util.Locale;

import org.guichetouvert.directory.status.Decision;
import org.guichetouvert.directory.status.OpeningStatus;

/** Signs by what they mean to somebody who is about to go there, in the order they are listed. */
public enum StatusGroup {

	/** Receives now, surely. */
	OPEN,

	/** Would receive now by the hours that are known, but nobody confirmed them lately. */
	OPEN_UNVERIFIED,

	/** Receives, but not now or not without more: closed, full, by appointment, suspended. */
	LATER,

	/** From afar: phone, online; or they come to you. */
	REMOTE,

	/** Nobody is sure. */
	UNVERIFIED;

	public static StatusGroup of(OpeningStatus status) {
		return of(status.decision());
	}

	static StatusGroup of(Decision status) {
		return switch (status.sign()) {
			case OPEN, OUTREACH -> OPEN;
			case CLOSED, FULL, APPOINTMENT, SUSPENDED -> LATER;
			case PHONE, ONLINE, HOME -> REMOTE;
			case UNVERIFIED -> status.isOpenUnverified() ? OPEN_UNVERIFIED : UNVERIFIED;
		};
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
