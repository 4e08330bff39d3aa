package org.guichetouvert.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reasons for declining that come up again and again. */
public enum DeclineReason {

	CHECKED, NOT_CONFIRMED, ALREADY_SAID, NOT_THIS_SERVICE;

	/** The word in the database, in forms and in message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<DeclineReason> find(String code) {
		return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
	}

}
