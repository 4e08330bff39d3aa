package org.guichetouvert.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a service says of a door by its own link. */
public enum DoorWord {

	FULL, AS_PLANNED, CLOSED;

	/** The word in the database, in message keys and in the form. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<DoorWord> find(String code) {
		return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
	}

}
