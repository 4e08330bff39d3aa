package org.guichetouvert.tally;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done for an institution, the most usual first. */
public enum Act {

	ON_HOLD, ONLINE_FORM, LETTER,

	/** The same papers, sent once more. */
	PAPERS_AGAIN,

	ACCOMPANIED, APPOINTMENT_SOUGHT, DOCUMENT_EXPLAINED, OTHER;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<Act> find(String code) {
		return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
	}

}
