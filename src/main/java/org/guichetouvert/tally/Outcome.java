package org.guichetouvert.tally;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of it that day. */
public enum Outcome {

	SETTLED, PENDING, SENT_ELSEWHERE, REFUSED, NO_ANSWER;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<Outcome> find(String code) {
		return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
	}

}
