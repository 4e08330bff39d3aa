package org.guichetouvert.search;

import java.util.Locale;

/** Headings under which results stand, in their order. */
public enum ResultGroup {

	/** Its name was typed: shown first whatever its state. */
	NAMED, OPEN, OPEN_UNVERIFIED, LATER, REMOTE, UNVERIFIED,

	/** Takes only people who live elsewhere. */
	NOT_FOR_YOU;

	public static ResultGroup of(StatusGroup status) {
		return switch (status) {
			case OPEN -> OPEN;
			case OPEN_UNVERIFIED -> OPEN_UNVERIFIED;
			case LATER -> LATER;
			case REMOTE -> REMOTE;
			case UNVERIFIED -> UNVERIFIED;
		};
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
