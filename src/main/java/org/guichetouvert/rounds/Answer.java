package org.guichetouvert.rounds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody who stood before a door says of it. */
public enum Answer {

	/** Open when the catalogue says so. */
	AS_PLANNED,

	/** Shut, as the catalogue says of that day. */
	CLOSED_AS_PLANNED,

	/** Though the catalogue says that it is shut on that day. */
	OPEN,

	/** On the day of the visit only. */
	CLOSED_TODAY,

	/** Until further notice. */
	CLOSED_FOR_NOW,

	/** It is not there any more. */
	GONE,

	CHANGED, NOT_VISITED;

	/** The word in the database, in forms and in message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the catalogue says so already. */
	public boolean isAsPlanned() {
		return this == AS_PLANNED || this == CLOSED_AS_PLANNED;
	}

	/** Whether it is said only of a door that the catalogue says is shut on that day. */
	public boolean isOfShut() {
		return this == CLOSED_AS_PLANNED || this == OPEN;
	}

	public static Optional<Answer> find(String code) {
		return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
	}

	/** What is otherwise than the catalogue says. */
	public enum What {

		HOURS, APPOINTMENT, ADDRESS, OTHER;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		public static Optional<What> find(String code) {
			return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
		}

	}

	/** What became of an answer in the catalogue. */
	public enum Outcome {

		CONFIRMED, PUBLISHED, PROPOSED,

		/** It stands in the round only: what to write is for the desk. */
		NOTED,

		/** Nobody went there. */
		LEFT;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
