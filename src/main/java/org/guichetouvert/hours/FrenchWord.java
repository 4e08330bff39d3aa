package org.guichetouvert.hours;

/**
 * One word or turn of phrase of a French text about hours, and what it stands for.
 *
 * @param number see {@link Kind}; 0 where it has no meaning
 * @param text as it was written, for messages
 */
record FrenchWord(Kind kind, int number, String text) {

	static final int EASTER = 10_000;

	enum Kind {

		/** From 0, Monday. */
		DAY,
		/** Several days, as bits. */
		DAYS, PUBLIC_HOLIDAYS,
		/** Which of the month, from the end when negative. */
		RANK, OF_MONTH,
		/** From 1. */
		MONTH,
		/** Hundred times the month plus the day, without a year. */
		DATE, YEAR,
		/** Like a date; from {@link #EASTER} on, days after Easter. */
		FEAST,
		/** Minute of the day. */
		TIME,
		/** Hours of the day in minutes, or day of the month times 60. */
		NUMBER,
		/** Ordinal of {@link FrenchPart}. */
		PART,
		/** 1 for odd. */
		WEEKS, SCHOOL_HOLIDAYS, SCHOOL_TIME, NAMED_SEASON, ALWAYS,
		/** Words that lead to days or hours. */
		FROM, TO, BETWEEN, FROM_ON, UNTIL, SINCE, DURING, ARTICLE,
		/** Words between. */
		AND, ALSO, COMMA, SLASH, BAR, DASH, COLON, STOP, NEWLINE, OPEN, CLOSE,
		/** What holds there. */
		HEADING, CLOSED, EXCEPT, BREAK, LATE, IDEM, ONLY, INCLUDING, INCLUDED, OTHERWISE, REST, BY_APPOINTMENT, WITHOUT_APPOINTMENT,
		/** What a service calls itself or its sessions. */
		LABEL,
		/** Says nothing of the hours. */
		NOTE, UNKNOWN, END

	}

	FrenchPart part() {
		return FrenchPart.values()[number];
	}

}
